import { expect, test } from 'vitest';
import { mainLanguage } from './main-language.ts';

test.each([
  [{ languages: ['sq', 'en'] }, 'sq'],
  [{ languages: [] }, 'en'],
  [undefined, 'en'],
])('the main language of %j is %s', (site, language) => {
  expect(mainLanguage(site)).toBe(language);
});
