import { expect, test } from 'vitest';
import { countryName, formatMoney, formatNumber, languageName } from './format.ts';
import { albanian, english } from './view.fixture.ts';

test('money keeps its currency’s code, and cents only where there are some', () => {
  expect(formatMoney(526274.15, 'EUR', english).replaceAll('\u00a0', ' ')).toBe('EUR 526,274.15');
  expect(formatMoney(20500, 'USD', english).replaceAll('\u00a0', ' ')).toBe('USD 20,500');
});

test('countries are named from their codes, Kosovo among them', () => {
  expect([countryName('AL', english), countryName('XK', english)]).toEqual(['Albania', 'Kosovo']);
});

test('countries and languages have names in each language', () => {
  expect(countryName('GR', albanian)).toBe('Greqi');
  expect(languageName('sq', english)).toBe('Albanian');
  expect(languageName('sq', albanian)).toBe('shqip');
});

test('numbers are grouped as the language has it', () => {
  expect(formatNumber(12345, english)).toBe('12,345');
  expect(formatNumber(12345, albanian)).toBe('12\u00a0345');
});
