import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findHarm } from './find-harm.ts';
import { exampleContext } from './labelled-examples.fixture.ts';

test('findings come in the order of the text, with what matters and what to do', () => {
  const text = 'Call 069 200 0000.\nThe victim\nMirela Hoxha, 17, left.';
  expect(
    findHarm(text, exampleContext).map(({ rule, level, start, message, advice }) => ({
      rule,
      level,
      start,
      message,
      advice,
    })),
  ).toMatchInlineSnapshot(`
    [
      {
        "advice": "Delete it. A helpline belongs in helplines.yml, the number of the office in site.yml, under contact.",
        "level": "error",
        "message": ""069 200 0000" is a telephone number. A private one exposes a person; one for help must be confirmed and kept up to date.",
        "rule": "phone-number",
        "start": 5,
      },
      {
        "advice": "Delete the name: write "a woman", "a survivor". Git keeps old versions, so do it before you commit.",
        "level": "error",
        "message": ""Mirela Hoxha" reads like the name of a person in a sentence about victims. A name in print follows her or him for ever.",
        "rule": "victim-name",
        "start": 30,
      },
    ]
  `);
});

test('a piece of text is reported once', () => {
  const rules = findHarm('Tel. +355 69 200 0000', exampleContext).map(({ rule }) => rule);
  expect(rules).toEqual(['phone-number']);
});

test('no text makes it fail, and what it finds stands in the text', () => {
  const pieces = fc.constantFrom(
    'victim ',
    'Ana ',
    'A.',
    '17',
    ', ',
    '-year-old ',
    '+355 ',
    '069',
    '@',
    '41.3275',
    '\n',
    '| ',
    'ë',
    '😀',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const { start, value } of findHarm(text, exampleContext)) {
        expect(text.slice(start).trim().replace(/\s+/g, ' ').startsWith(value)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

test.each(['a', ' ', '\n', 'Aa ', 'victim Ana ', '1 ', 'women: 3. ', '| a | 3 ', 'vjeç ', 'a dot '])(
  'what stands behind a million characters of %j is found',
  { tags: ['long'] },
  (piece) => {
    const text = `shelter victim vjeç a@b. +1 °\n${piece.repeat(1_000_000 / piece.length)}\n\nana@example.org`;
    expect(findHarm(text, exampleContext).at(-1)?.value).toBe('ana@example.org');
  },
);
