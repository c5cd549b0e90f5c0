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
    ['1. One\n10. Two', 'One', '1. One'],
    ['One\n   ', 'One', 'One'],
    ['One\nE.g. two', 'One', 'One\nE.g. two'],
    ['One\n2.5 per cent', 'One', 'One\n2.5 per cent'],
    ['One is\nwell-known', 'One', 'One is\nwell-known'],
    ['> One\n> Two', 'Two', '> Two'],
    ['She said “Never.” Two left.', 'Two', 'Two left.'],
    ['(One left.) Two left.', 'One', '(One left.)'],
    ['She met Prof. Two there. He left.', 'met', 'She met Prof. Two there.'],
    ['He left soon. then two', 'then', 'He left soon. then two'],
    ['He left soon.–Two came', 'Two', 'He left soon.–Two came'],
    ['Yes. Two left.', 'Two', 'Two left.'],
    ['He left soon.– Two came', 'Two', 'He left soon.– Two came'],
    ['Who left? “Two” did. *Three* did.', 'Two', '“Two” did.'],
  ])('of %j', (text, word, sentence) => {
    expect(sentenceWith(text, word)).toBe(sentence);
  });
});

test('a sentence without an end is cut three hundred signs before and behind the place', () => {
  expect(sentenceAt('x'.repeat(1000), 500)).toEqual({ start: 200, end: 800 });
  expect(sentenceAt('x'.repeat(100), 50)).toEqual({ start: 0, end: 100 });
  expect(sentenceAt('x', 0)).toEqual({ start: 0, end: 1 });
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
