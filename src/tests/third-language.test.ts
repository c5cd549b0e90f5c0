import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCheckout, copyCheckout, runIn } from './checkout.ts';
import { findPages } from './find-pages.ts';

const checkout = copyCheckout('three languages');
afterAll(() => rmSync(dirname(checkout), { recursive: true }));

const read = (path: string): string => readFileSync(join(checkout, path), 'utf8');

/** Written from right to left, and with six plural forms. */
const words = `
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
  startPage: { ...english.startPage, open: 'افتح' },
};
`;

/** Prints the script with which the forms begin. */
const formScript = `
  import { serveForms } from './scripts/steps/serve-forms.ts';
  const answer = await fetch(new URL('start.js', await serveForms('content', 0)));
  console.log(await answer.text());
  process.exit();
`;

describe('a further language, one folder and one line in site.yml, from right to left as well', () => {
  let saidWithoutFolder = '';

  beforeAll(() => {
    const settings = read('content/site.yml').replace('languages: [en, sq]', 'languages: [en, sq, ar]');
    writeFileSync(join(checkout, 'content/site.yml'), settings);
    saidWithoutFolder = runIn(checkout, 'scripts/check.ts').said;
    mkdirSync(join(checkout, 'src/i18n/languages/ar'));
    writeFileSync(join(checkout, 'src/i18n/languages/ar/words.ts'), words);
    writeFileSync(
      join(checkout, 'content/projects/tact.ar.md'),
      '---\ntitle: مشروع\nsummary: مأوى للنساء في تيرانا\n---\n\nنص.\n',
    );
    buildCheckout(checkout);
  });

  test('is refused by the check while its folder is missing', () => {
    expect(saidWithoutFolder).toMatch(/^content\/site\.yml:\d+:21 error unknown-language$/m);
    expect(saidWithoutFolder).toContain('The site cannot be in "ar"');
    expect(saidWithoutFolder).toContain('There are: en, sq.');
  });

  test('is accepted by the check, which tells how far its translations are', () => {
    const { status, said } = runIn(checkout, 'scripts/check.ts');
    expect(said).toMatch(/^ar: 1 of \d+ projects translated; 1 not reviewed by a native speaker/m);
    expect(status).toBe(0);
  });

  test('has pages of its own, to which the others lead', () => {
    const page = read('dist/ar/projects/tact.html');
    expect(page).toContain('<html lang="ar" dir="rtl"');
    expect(page).toContain('الجدول الزمني');
    expect(page).toContain('مأوى للنساء');
    expect(read('dist/projects/tact.html')).toContain('hreflang="ar"');
  });

  test('shows what nobody has translated in the original’s language, and says so', () => {
    const page = read('dist/ar/projects/foster-carers-pilot-uk.html');
    expect(page).toContain('This text has not been translated yet.');
    expect(page).toMatch(/<h1 lang="en"/);
  });

  test('can be searched, although it brings nothing to its search', async () => {
    expect(await findPages(join(checkout, 'dist'), 'ar', 'مأوى')).toContain('ar/projects/tact.html');
    expect(read('dist/search/ar.js').length).toBeGreaterThan(1000);
  });

  test('is spoken by the start page of a stick', () => {
    const stick = join(checkout, 'stick');
    mkdirSync(stick);
    expect(runIn(checkout, 'scripts/usb.ts', [stick])).toMatchObject({ status: 0 });
    expect(read('stick/START HERE.html')).toMatch(/<a href="[^"]*" lang="ar" dir="rtl">افتح<\/a>/);
  });

  test('can be written in the forms', () => {
    expect(runIn(checkout, '-e', [formScript]).said).toContain('"locales":["en","sq","ar"]');
  });
});
