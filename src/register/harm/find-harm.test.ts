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

test('each kind of finding says why it matters and what to do', () => {
  const texts = [
    'ana@mail.example',
    'At 41.3275, 19.8187.',
    'Call 069 200 0000.',
    'Her number is J75312089V.',
    'The shelter is in Rruga Myslym Shyri 12.',
    'The victim Mirela Hoxha left.',
    'A.B. (17) was trafficked.',
    'A 17-year-old girl from Kukës.',
    '3 Nigerian girls were rescued.',
  ];
  const told = texts.flatMap((text) =>
    findHarm(text, exampleContext).map(
      ({ level, rule, message, advice }) => `${level} ${rule}: ${message} – ${advice}`,
    ),
  );
  expect(told).toMatchInlineSnapshot(`
    [
      "error email-address: "ana@mail.example" is an e-mail address. It reaches a person, and may reach them through somebody who watches them. – Delete it. The address of the office belongs in site.yml, under contact.",
      "error coordinates: "41.3275, 19.8187" leads to a point on the map, which may be a home or a shelter. – Write the town or the region instead.",
      "error phone-number: "069 200 0000" is a telephone number. A private one exposes a person; one for help must be confirmed and kept up to date. – Delete it. A helpline belongs in helplines.yml, the number of the office in site.yml, under contact.",
      "error identity-number: "J75312089V" looks like the number of a person or of a passport. It names one person, for life. – Delete it.",
      "error shelter-address: "Rruga Myslym Shyri 12." is a street named beside a shelter. Whoever looks for a woman or child there could find them. – Delete the address. Name at most the region, and only if the shelter agrees.",
      "error victim-name: "Mirela Hoxha" reads like the name of a person in a sentence about victims. A name in print follows her or him for ever. – Delete the name: write "a woman", "a survivor". Git keeps old versions, so do it before you commit.",
      "error initials-with-age: "A.B. (17" is somebody’s initials with an age. Neighbours and traffickers know at once who is meant. – Write "a young woman" or "a child", without initials and age.",
      "error age-with-origin: "17-year-old girl from" gives one person’s age together with a nationality or a place. The two together can point at her or him. – Leave out the age or the origin; "a young woman" and "from the region" are safer.",
      "error small-count: "3 Nigerian girls" counts so few people, with details of them, that they can be recognised. Groups of 11 and more may be published. – Leave out the number or the details, or sum up until the group has at least 11.",
    ]
  `);
});

test.each([
  ['Tel. +355 69 200 0000', 'phone-number'],
  ['The personal number J50101123A', 'identity-number'],
])('a piece of text is reported once: %s', (text, rule) => {
  expect(findHarm(text, exampleContext).map((found) => found.rule)).toEqual([rule]);
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
