import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildCheckout, copyCheckout } from './checkout.ts';
import { addPicture, hashFiles, packSite } from './same-bytes.ts';

/**
 * Every process started with this believes that it is another year, on a computer that lists folders from their end, where
 * nobody else may read what it writes.
 */
const otherComputer = `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { now } = Date;
  Date.now = () => now() + 400 * 86_400_000;
  globalThis.Date = new Proxy(Date, {
    construct: (target, given, name) => Reflect.construct(target, given.length ? given : [target.now()], name),
  });
  process.umask(0o077);
  const { readdir, readdirSync, promises: { readdir: readdirLater } } = fs;
  fs.readdirSync = (...given) => readdirSync(...given).reverse();
  fs.promises.readdir = async (...given) => (await readdirLater(...given)).reverse();
  fs.readdir = (...given) => {
    const tell = given.pop();
    readdir(...given, (error, found) => tell(error, found?.reverse()));
  };
  syncBuiltinESMExports();
`)}`;

/** What others set for programs of theirs. */
const foreign = { DEV: '1', SSR: '', ASTRO_KEY: 'none', BROWSERSLIST: 'ie 6', NODE_ENV: 'development' };

/** A file system in memory, where there is one beside that for temporary files. */
const otherFiles = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const here = copyCheckout('here');
const there = copyCheckout('over there é', otherFiles);
afterAll(() => {
  for (const checkout of [here, there]) rmSync(dirname(checkout), { recursive: true });
});

test('one commit gives the same bytes on another computer, in another folder, time zone, language and year', async () => {
  await addPicture(here);
  cpSync(`${here}/content`, `${there}/content`, { recursive: true });
  // Not what is meant by it, but it lies there.
  writeFileSync(`${there}/.env`, 'DEV=1\nMODE=development\nNODE_ENV=development\nVITE_A=1\n');
  buildCheckout(here, { TZ: 'Europe/Tirane', LC_ALL: 'C' });
  buildCheckout(
    there,
    {
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'tr_TR.UTF-8',
      LANG: 'sq_AL.UTF-8',
      UV_THREADPOOL_SIZE: '1',
      ...foreign,
    },
    ['--import', otherComputer],
  );
  const files = hashFiles(`${here}/dist`);
  expect(Object.keys(files).length).toBeGreaterThan(100);
  expect(files).toHaveProperty(['images/picture.avif']);
  expect(hashFiles(`${there}/dist`)).toEqual(files);
  expect(packSite(there, { TZ: 'Pacific/Kiritimati' })).toBe(packSite(here));
});
