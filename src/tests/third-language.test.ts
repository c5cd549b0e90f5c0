import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildCheckout, copyCheckout } from './checkout.ts';

const checkout = copyCheckout('three languages');
afterAll(() => rmSync(dirname(checkout), { recursive: true }));

/** Written from right to left, and with six plural forms. */
const dictionary = `
import type { Words } from '../words.ts';
import { words as english } from '../en/words.ts';

const six = (other: string) => ({ zero: other, one: other, two: other, few: other, many: other, other });

export const words: Words = {
  ...english,
  name: 'العربية',
  locale: 'ar',
  direction: 'rtl',
  forms: { ...english.forms, project: six('# مشاريع') },
  nav: { ...english.nav, timeline: 'الجدول الزمني' },
};
`;

test('a further language is one folder and one line in site.yml, from right to left as well', () => {
  mkdirSync(join(checkout, 'src/i18n/languages/ar'));
  writeFileSync(join(checkout, 'src/i18n/languages/ar/words.ts'), dictionary);
  const settings = join(checkout, 'content/site.yml');
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8').replace('languages: [en, sq]', 'languages: [en, sq, ar]'),
  );
  buildCheckout(checkout);
  const page = readFileSync(join(checkout, 'dist/ar/projects/tact.html'), 'utf8');
  expect(page).toContain('<html lang="ar" dir="rtl"');
  expect(page).toContain('الجدول الزمني');
  // A project that nobody has translated is shown in the original's language, and says so.
  expect(page).toContain('This text has not been translated yet.');
  expect(page).toMatch(/<h1 lang="en"/);
  expect(readFileSync(join(checkout, 'dist/projects/tact.html'), 'utf8')).toContain('hreflang="ar"');
  expect(readFileSync(join(checkout, 'dist/search/ar.js'), 'utf8').length).toBeGreaterThan(1000);
});
