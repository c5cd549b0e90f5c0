import { describe, expect, test } from 'vitest';
import { countryMeant } from './country-meant.ts';
import { currencyBeside, currencyMeant } from './currency-meant.ts';
import { explainRefusal } from './explain-refusal.ts';
import { keyMeant } from './key-meant.ts';
import { languageMeant } from './language-meant.ts';
import { phaseMeant } from './phase-meant.ts';
import { slugFault, slugMeant } from './slug-meant.ts';
import { statusMeant } from './status-meant.ts';
import { truthMeant } from './truth-meant.ts';

test('of a value that is longer than anything, only its length is told', () => {
  const address = `example.org/${'a'.repeat(1_988)}`;
  expect(explainRefusal('web-address', address).replacement).toBe(`https://${address}`);
  expect(explainRefusal('web-address', `${address}a`)).toMatchInlineSnapshot(`
    {
      "message": "The value has 2001 characters. What belongs here is a few words at most.",
    }
  `);
});

test('an address that lets somebody in is told without that', () => {
  expect(explainRefusal('web-address', 'https://name:secret@example.org/a')).toMatchInlineSnapshot(`
    {
      "message": ""https://name:secret@example.org/a" has a name or a password in it, which all would read who read the site.",
      "replacement": "https://example.org/a",
    }
  `);
});

describe('what somebody meant who typed', () => {
  test.each([
    ['Albania', 'AL'],
    ['Shqipëri', 'AL'],
    ['Kosova', 'XK'],
    ['uk', 'GB'],
    ['al', 'AL'],
    ['ITA', 'IT'],
    ['Atlantis', undefined],
  ])('%s as a country: %s', (text, code) => {
    expect(countryMeant(text)).toBe(code);
  });

  test.each([
    ['Hebrew', 'he'],
    ['Albanian', 'sq'],
    ['shqip', 'sq'],
    ['français', 'fr'],
    ['EN', 'en'],
    ['Swahili', 'sw'],
    ['en-GB', 'en'],
    ['Klingon', undefined],
  ])('%s as a language: %s', (text, code) => {
    expect(languageMeant(text)).toBe(code);
  });

  test.each([
    ['€', 'EUR'],
    ['lekë', 'ALL'],
    ['Dollars', 'USD'],
    ['sek', 'SEK'],
    ['EURO', 'EUR'],
    ['shells', undefined],
  ])('%s as a currency: %s', (text, code) => {
    expect(currencyMeant(text)).toBe(code);
  });

  test.each([
    ['50,000 $', 'USD'],
    ['£50,000', 'GBP'],
    ['50 000 lekë', 'ALL'],
    ['CHF 50', 'CHF'],
    ['50,000', 'EUR'],
  ])('%s as an amount in %s', (text, code) => {
    expect(currencyBeside(text)).toBe(code);
  });

  test.each([
    ['third phase', '3'],
    ['3rd', '3'],
    ['Phase III.', 'III'],
    ['faza 2', '2'],
    ['phase 1', '1'],
    ['phase 39', '39'],
    ['phase 40', undefined],
    ['3.', '3'],
    [' iii ', 'III'],
    ['III ', undefined],
    [' 03 ', undefined],
    ['Ⅲ', 'III'],
    ['last', undefined],
  ])('%s as a phase: %s', (text, phase) => {
    expect(phaseMeant(text)).toBe(phase);
  });

  test.each([
    ['On-going', 'current'],
    ['të  përfunduara', 'completed'],
    ['2', 'current'],
    ['planned', 'planned'],
    [' Finished ', 'completed'],
    ['toString', undefined],
  ])('%s as a status: %s', (text, status) => {
    expect(statusMeant(text)).toBe(status);
  });

  test.each([
    ['PO', true],
    ['off', false],
    ['Jo', false],
    ['maybe', undefined],
  ])('%s as yes or no: %s', (text, truth) => {
    expect(truthMeant(text)).toBe(truth);
  });

  test.each([
    ['Të rinjtë', 'te-rinjte', 'only a to z, digits and single hyphens'],
    ['a--b', 'a-b', 'only a to z, digits and single hyphens'],
    ['con', 'con-1', 'Windows keeps it for a device'],
    ['\u0436', undefined, 'only a to z, digits and single hyphens'],
    ['', undefined, 'only a to z, digits and single hyphens'],
    ['-'.repeat(100), undefined, 'only a to z, digits and single hyphens'],
    ['a'.repeat(101), 'a'.repeat(100), 'it has more than 100 characters'],
    [`${'a'.repeat(99)}-b`, 'a'.repeat(99), 'it has more than 100 characters'],
  ])('%s as a short name: %s, since %s', (text, slug, fault) => {
    expect(slugMeant(text)).toBe(slug);
    expect(slugFault(text)).toBe(fault);
  });

  test.each([
    ['Titulli', 'title'],
    ['funded by', 'donors'],
    ['statuss', 'status'],
    ['start date', 'start'],
    ['date end', 'end'],
    ['constructor', undefined],
  ])('%s as a key: %s', (text, key) => {
    expect(keyMeant(text, ['title', 'status', 'start', 'end', 'donors'])).toBe(key);
  });
});
