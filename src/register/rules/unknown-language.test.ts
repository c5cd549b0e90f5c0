import { expect, test } from 'vitest';
import { siteSchema } from '../keys/schema.ts';
import { inShort, sampleInput } from './input.fixture.ts';
import { unknownLanguage } from './unknown-language.ts';

const foundFor = (languages: readonly string[]) =>
  inShort(unknownLanguage(sampleInput({}, { site: siteSchema.parse({ title: 'Projects', languages }) })));

test('a site in languages that have a folder is well', () => {
  expect(foundFor(['sq', 'en'])).toEqual([]);
});

test('a language without a folder is an error, with the languages that there are', () => {
  expect(foundFor(['en', 'fr'])).toMatchInlineSnapshot(`
    [
      "site.yml languages.1 error unknown-language: The site cannot be in "fr": there is no folder for it in src/i18n/languages. There are: en, sq. – Write src/i18n/languages/fr/words.ts after the model of en, or take "fr" out.",
    ]
  `);
});

test('a language that is listed twice is an error at the second', () => {
  expect(foundFor(['en', 'sq', 'en'])).toMatchInlineSnapshot(`
    [
      "site.yml languages.2 error wrong-value: "en" is listed twice. – Take one of the two out.",
    ]
  `);
});

test('of a site that cannot be read nothing is said', () => {
  expect(unknownLanguage(sampleInput({}, { site: undefined }))).toEqual([]);
});
