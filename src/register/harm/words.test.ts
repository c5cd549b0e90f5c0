import { describe, expect, test } from 'vitest';
import { origin, sentenceAt } from './words.ts';

const sentenceWith = (text: string, word: string) => {
  const { start, end } = sentenceAt(text, text.indexOf(word));
  return text.slice(start, end).trim();
};

describe('a sentence', () => {
  test.each([
    ['One came. Two went to Rr. Kavajës. Three left.', 'Two', 'Two went to Rr. Kavajës.'],
    ['- One\n- Two goes\n  on here\n- Three', 'goes', '- Two goes\n  on here'],
    ['title: One\nsummary: Two', 'Two', 'summary: Two'],
    ['One\n\nTwo', 'Two', 'Two'],
  ])('of %j', (text, word, sentence) => {
    expect(sentenceWith(text, word)).toBe(sentence);
  });
});

test.each(['a Nigerian girl', 'from Kukës', 'vajza shqiptare', 'nga Shkodra', 'Roma'])(
  '%s tells an origin',
  (text) => {
    expect(origin.test(text)).toBe(true);
  },
);

test.each(['in March', 'a human being', 'from home', 'European rules', 'gjuha shqip'])(
  '%s tells none',
  (text) => {
    expect(origin.test(text)).toBe(false);
  },
);
