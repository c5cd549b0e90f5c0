import { afterEach, expect, test, vi } from 'vitest';
import {
  contentDir,
  isDebugging,
  isKeptByNpm,
  jobSummary,
  outDir,
  setForPackages,
  signingKey,
  siteUrl,
  sourceDateEpoch,
  sourceVersion,
} from './environment.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['CONTENT_DIR', contentDir, 'content'],
  ['OUT_DIR', outDir, 'dist'],
  ['SITE_URL', siteUrl, undefined],
  ['SIGNING_KEY', signingKey, undefined],
  ['SOURCE_DATE_EPOCH', sourceDateEpoch, undefined],
  ['GITHUB_STEP_SUMMARY', jobSummary, undefined],
])('%s is read, and an empty one is the same as none', (name, read, otherwise) => {
  vi.stubEnv(name, 'a value');
  expect(read()).toBe('a value');
  vi.stubEnv(name, '');
  expect(read()).toBe(otherwise);
  vi.stubEnv(name, undefined);
  expect(read()).toBe(otherwise);
});

test('the version of the content is its commit and its time, or nothing', () => {
  vi.stubEnv('SOURCE_COMMIT', 'abc');
  vi.stubEnv('SOURCE_DATE_EPOCH', '1700000000');
  expect(sourceVersion()).toEqual({ commit: 'abc', seconds: 1_700_000_000 });
  vi.stubEnv('SOURCE_COMMIT', '');
  expect(sourceVersion()).toBeUndefined();
  vi.stubEnv('SOURCE_COMMIT', 'abc');
  vi.stubEnv('SOURCE_DATE_EPOCH', '');
  expect(sourceVersion()).toBeUndefined();
});

test('DEBUG shows where errors happened', () => {
  vi.stubEnv('DEBUG', '');
  expect(isDebugging()).toBe(false);
  vi.stubEnv('DEBUG', '1');
  expect(isDebugging()).toBe(true);
});

test('packages and programs that are started find what is set for them', () => {
  vi.stubEnv('FIELDBOOK_TEST', 'before');
  setForPackages({ FIELDBOOK_TEST: 'after' });
  expect(process.env['FIELDBOOK_TEST']).toBe('after');
  setForPackages({}, (name) => name === 'FIELDBOOK_TEST');
  expect(process.env['FIELDBOOK_TEST']).toBeUndefined();
});

test('an option that npm took for its own is known by what npm tells the script', () => {
  vi.stubEnv('npm_lifecycle_event', 'check');
  vi.stubEnv('npm_config_dry_run_now', 'true');
  expect(isKeptByNpm('check', 'dry-run-now')).toBe(true);
  expect(isKeptByNpm('build', 'dry-run-now')).toBe(false);
  expect(isKeptByNpm('check', 'dry-run')).toBe(false);
});
