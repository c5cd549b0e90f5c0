import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildCheckout, copyCheckout } from './checkout.ts';

/** Every process started with this believes that it is another year. */
const anotherYear = `data:text/javascript,${encodeURIComponent(`
  const { now } = Date;
  Date.now = () => now() + 400 * 86_400_000;
  globalThis.Date = new Proxy(Date, {
    construct: (target, given, name) => Reflect.construct(target, given.length ? given : [target.now()], name),
  });
`)}`;

const checkouts = ['here', 'over there é'].map(copyCheckout);
afterAll(() => checkouts.forEach((checkout) => rmSync(dirname(checkout), { recursive: true })));

/** The lists of files with their checksums: the site's, and that of the archive. */
const listsOf = (checkout: string): string =>
  ['SHA256SUMS', 'downloads/SHA256SUMS']
    .map((list) => readFileSync(join(checkout, 'dist', list), 'utf8'))
    .join('\n');

test('one commit gives the same bytes in another folder, another time zone and another year', () => {
  const [here = '', there = ''] = checkouts;
  buildCheckout(here, { TZ: 'Europe/Tirane' });
  buildCheckout(there, { TZ: 'Pacific/Kiritimati', LANG: 'sq_AL.UTF-8' }, ['--import', anotherYear]);
  expect(listsOf(here).split('\n').length).toBeGreaterThan(100);
  expect(listsOf(there)).toBe(listsOf(here));
});
