import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from './languages.ts';

test('every folder here is a language, with no further list to keep', () => {
  const entries = readdirSync(import.meta.dirname, { withFileTypes: true });
  expect([...languages.keys()]).toEqual(entries.flatMap((entry) => (entry.isDirectory() ? entry.name : [])));
});

/** All texts in a value, however deep; not the keys under which they stand. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Set) return textsIn([...value]);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe.each([...languages].flatMap(([code, { guesses }]) => (guesses ? [{ code, guesses }] : [])))(
  'the guesses of $code',
  ({ guesses }) => {
    test('have all months', () => {
      expect(new Set(guesses.months).size).toBe(12);
    });

    test('are in small letters, like what they are compared with', () => {
      expect(textsIn(guesses).filter((text) => text !== text.toLowerCase())).toEqual([]);
    });
  },
);

describe('nothing else is peculiar to one language', () => {
  /** Fieldbook itself speaks English to editors, sorts in its order, and takes it for the language of a site that names none. */
  const inEnglish = new Set([
    'src/components/PreviewProblems.astro',
    'src/checking/reporters/reporters.ts',
    'src/editing/forms/cms-server.ts',
    'src/register/lists/order.ts',
    'src/register/main-language.ts',
    'src/register/rules/wrong-language.ts',
  ]);
  /** What is dangerous is looked for in patterns that mix languages, and explained by examples. */
  const withWords = /^src\/(register\/harm|checking\/explanations|search\/quality)\//;

  const files = globSync(['{src,scripts}/**/*.{ts,astro}', '*.mjs']).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const sources = files.filter(
    (file) => !/^src\/(i18n\/languages|tests)\/|\.(test|fixture)\.ts$|\/malformed\//.test(file),
  );
  const textOf = (file: string): string => readFileSync(file, 'utf8');

  test('no file names a language', () => {
    const named = new RegExp(`(['"])(${[...languages.keys()].join('|')})\\1`);
    expect(sources.filter((file) => named.test(textOf(file)) && !inEnglish.has(file))).toEqual([]);
    expect([...inEnglish].filter((file) => !named.test(textOf(file)))).toEqual([]);
  });

  test('no file has a letter of a language that English lacks', () => {
    const letters = [...languages.values()].flatMap(({ words }) => words.alphabet);
    const foreign = new RegExp(`[${letters.join('').replace(/[a-z]/g, '')}]`, 'i');
    expect(sources.filter((file) => foreign.test(textOf(file)) && !withWords.test(file))).toEqual([]);
  });
});
