import { describe, expect, test } from 'vitest';
import { counted, missingForms, wordsOf } from './dictionary.ts';
import { languages } from './languages/languages.ts';

describe.each([...languages])('the dictionary of %s', (language, { words }) => {
  test('has every plural form that its language needs', () => {
    expect(missingForms(words)).toEqual([]);
  });

  test('names a locale that dates can be written in', () => {
    expect(Intl.DateTimeFormat.supportedLocalesOf(words.locale)).toEqual([words.locale]);
  });

  test('has no empty text', () => {
    const empty: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (value === '') empty.push(path);
      if (typeof value === 'object' && value !== null) {
        for (const [key, part] of Object.entries(value)) visit(part, `${path}.${key}`);
      }
    };
    visit(words, language);
    expect(empty).toEqual([]);
  });
});

describe('a number takes the form that its language has for it', () => {
  test.each([
    ['en', 1, '1 project'],
    ['en', 20, '20 projects'],
    ['sq', 1, '1 projekt'],
    ['sq', 20, '20 projekte'],
  ] as const)('%s, %i: “%s”', (language, n, text) => {
    expect(counted(wordsOf(language), 'project', n)).toBe(text);
  });

  test('a form that a language needs and a dictionary lacks is named', () => {
    const polish = { ...wordsOf('en'), locale: 'pl' };
    expect(missingForms(polish)).toEqual(
      expect.arrayContaining(['project.few', 'age.day.few', 'age.month.few', 'age.year.few']),
    );
  });
});

test('a language without a dictionary is refused with what to write', () => {
  expect(() => wordsOf('xx')).toThrowErrorMatchingInlineSnapshot(
    `[Error: There is no dictionary for "xx" (languages in content/site.yml). Write src/i18n/languages/xx/words.ts, after the model of en.]`,
  );
});
