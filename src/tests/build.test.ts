import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { copyCheckout, runIn } from './checkout.ts';

const checkout = copyCheckout('a build that fails');
afterAll(() => rmSync(dirname(checkout), { recursive: true }));

const build = (environment: Readonly<Record<string, string>> = {}) =>
  runIn(checkout, 'scripts/build.ts', [], environment);

test('a mistake in the content stops the build, and the site that is there stays as it was', () => {
  expect(build().status).toBe(0);
  const before = readFileSync(join(checkout, 'dist/SHA256SUMS'), 'utf8');
  const project = join(checkout, 'content/projects/tact.md');
  const text = readFileSync(project, 'utf8');
  writeFileSync(
    project,
    text.replace(/^start: .*$/m, 'start: July 2014').replace(/^status: .*$/m, 'status: finnished'),
  );
  const { status, said } = build();
  writeFileSync(project, text);
  expect(status).toBe(1);
  expect(said).toContain('content/projects/tact.md:3:9 error');
  expect(said).toContain('content/projects/tact.md:4:8 error');
  expect(said).toContain('fix: start: 2014-07');
  expect(said).not.toMatch(/^\s+at .*:\d+:\d+/m);
  expect(readFileSync(join(checkout, 'dist/SHA256SUMS'), 'utf8')).toBe(before);
  expect(readdirSync(checkout).filter((name) => name.startsWith('.dist'))).toEqual([]);
});

describe('a folder that was not built is never replaced', () => {
  const letters = mkdtempSync(join(tmpdir(), 'letters-'));
  writeFileSync(join(letters, 'one.txt'), 'dear');
  afterAll(() => rmSync(letters, { recursive: true }));

  test.each(['.', 'content/dist', 'src', letters])('OUT_DIR=%s is refused', (target) => {
    const { status, said } = build({ OUT_DIR: target });
    expect(status).toBe(1);
    expect(said).toMatch(/^Nothing was built\. .* Choose another OUT_DIR\.$/m);
    expect(existsSync(join(checkout, 'content/projects/tact.md'))).toBe(true);
    expect(readFileSync(join(letters, 'one.txt'), 'utf8')).toBe('dear');
  });
});
