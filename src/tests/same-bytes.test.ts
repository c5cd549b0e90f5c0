import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const parent = mkdtempSync(join(tmpdir(), 'fieldbook-'));
afterAll(() => rmSync(parent, { recursive: true }));

/** What a build reads; the rest of a checkout must not matter. */
const sources = ['astro.config.mjs', 'content', 'package.json', 'public', 'scripts', 'src', 'tsconfig.json'];

/** Every process started with this believes that it is another year. */
const anotherYear = `data:text/javascript,${encodeURIComponent(`
  const { now } = Date;
  Date.now = () => now() + 400 * 86_400_000;
  globalThis.Date = new Proxy(Date, {
    construct: (target, given, name) => Reflect.construct(target, given.length ? given : [target.now()], name),
  });
`)}`;

function build(name: string, environment: NodeJS.ProcessEnv, node: readonly string[] = []): string {
  const checkout = join(parent, name);
  for (const source of sources) cpSync(source, join(checkout, source), { recursive: true });
  symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'), 'dir');
  execFileSync(process.execPath, [...node, 'scripts/build.ts'], {
    cwd: checkout,
    env: {
      ...process.env,
      SOURCE_COMMIT: 'abc',
      SOURCE_DATE_EPOCH: '1772755200',
      OUT_DIR: 'dist',
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const lists = ['SHA256SUMS', 'downloads/SHA256SUMS'];
  return lists.map((list) => readFileSync(join(checkout, 'dist', list), 'utf8')).join('\n');
}

test('one commit gives the same bytes in another folder, another time zone and another year', () => {
  const here = build('here', { TZ: 'Europe/Tirane' });
  const there = build('over there é', { TZ: 'Pacific/Kiritimati', LANG: 'sq_AL.UTF-8' }, [
    '--import',
    anotherYear,
  ]);
  expect(here.split('\n').length).toBeGreaterThan(100);
  expect(there).toBe(here);
});
