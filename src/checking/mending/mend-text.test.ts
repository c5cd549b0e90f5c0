import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseEdtf } from '../../register/dates/dates.ts';
import { readDate } from '../meant/read-date.ts';
import { fromRoman } from '../../register/keys/roman.ts';
import { keyOrder as order } from '../../register/keys/key-values.ts';
import { readFrontmatter } from '../../reading/frontmatter.ts';
import { mendText } from './mend-text.ts';

const mend = (text: string) => mendText(text, order);
const file = (...lines: string[]) => `---\n${lines.join('\n')}\n---\nText. \n`;

describe('what has one right answer', () => {
  test.each([
    ['July 2014', '2014-07'],
    ['"15 July 2014"', '"2014-07-15"'],
    ["'korrik 2014'", "'2014-07'"],
    ['15.7.2014', '2014-07-15'],
    ['2014.10', '2014-10'],
    ['07/2014', '2014-07'],
    ['about 2002', '2002~'],
    ['2000s', '200X'],
    ['July 2014 # as printed', '2014-07 # as printed'],
  ])('a date in another notation: %s', (written, standard) => {
    for (const key of ['start', 'end']) {
      const { text, changes } = mend(file('title: A', `${key}: ${written}`));
      expect(text).toBe(file('title: A', `${key}: ${standard}`));
      expect(changes).toHaveLength(1);
    }
  });

  test.each([
    '05/07/2014',
    '30 February 2014',
    '2014',
    '2014-07~',
    'soon',
    '2014 - 2015',
    '[July 2014]',
    '[{ month: July 2014 }]',
    '{ month: July 2014 }',
    '|\n  July 2014',
    '"July\\u00202014"',
    "'15.7.''2014'",
    'July\n  2014',
    '!date July 2014',
    '!!float 2014.10',
    'true',
    'null',
  ])('no date that could mean several, or is right: %s', (written) => {
    expect(mend(file('title: A', `start: ${written}`)).changes).toEqual([]);
  });

  test('days on which something was read or confirmed, but not months', () => {
    const lines = [
      'sources:',
      '  - title: x',
      '    accessed: 23.11.2026',
      '    url: "July 2014"',
      'reviewed: November 2026',
    ];
    expect(mend(file('title: A', ...lines))).toMatchObject({
      changes: ['sources[0].accessed: 23.11.2026 → 2026-11-23'],
    });
    expect(mend(file('title: A', 'reviewed: 23 November 2026')).changes).toEqual([
      'reviewed: 23 November 2026 → 2026-11-23',
    ]);
  });

  test.each(['" 2026-11-23 "', '2026-11-23', 'null', '[23.11.2026]'])(
    'no day that is right, or none: %s',
    (written) => {
      expect(mend(file('title: A', `reviewed: ${written}`)).changes).toEqual([]);
      for (const sources of ['23.11.2026', '[23.11.2026, null]']) {
        expect(mend(file('title: A', `sources: ${sources}`, `reviewed: ${written}`)).changes).toEqual([]);
      }
    },
  );

  test('each by itself, whatever is right or unclear beside it', () => {
    const given = ['title: A', 'reviewed: 1.9.2026', 'start: June 2013', 'end: 2014', 'phase: iii'];
    const { text, changes } = mend(file(...given, 'sources: [1.9.2026, { title: x, accessed: 2.9.2026 }]'));
    expect(text).toMatchInlineSnapshot(`
      "---
      title: A
      start: 2013-06
      end: 2014
      phase: III
      sources: [1.9.2026, { title: x, accessed: 2026-09-02 }]
      reviewed: 2026-09-01
      ---
      Text. 
      "
    `);
    expect(changes).toMatchInlineSnapshot(`
      [
        "start: June 2013 → 2013-06",
        "phase: iii → III",
        "sources[1].accessed: 2.9.2026 → 2026-09-02",
        "reviewed: 1.9.2026 → 2026-09-01",
        "Put the keys in order: title, start, end, phase, sources, reviewed.",
      ]
    `);
  });

  test('none where one of them cannot be, because of a tag', () => {
    expect(mend(file('title: A', 'start: !!float 2014.10', 'end: July 2015')).changes).toEqual([]);
  });

  test('hundreds of days', { tags: ['long'] }, () => {
    const sources = (day: string) => Array<string>(400).fill(`  - { title: x, accessed: ${day} }`);
    const { text, changes } = mend(file('title: A', 'sources:', ...sources('23.11.2026')));
    expect(text).toBe(file('title: A', 'sources:', ...sources('2026-11-23')));
    expect(changes.at(-1)).toBe('sources[399].accessed: 23.11.2026 → 2026-11-23');
  });

  test.each([
    ['iii', 'III'],
    ['Phase IV', 'IV'],
    ['"phase 3."', '"3"'],
    ['Ⅲ', 'III'],
    ['faza ii', 'II'],
  ])('a phase in another spelling: %s', (written, standard) => {
    expect(mend(file('title: A', `phase: ${written}`)).text).toBe(file('title: A', `phase: ${standard}`));
  });

  test.each(['III', '3', '"03"', 'third', 'IIII', 'XL'])('no phase that is right, or none: %s', (written) => {
    expect(mend(file('title: A', `phase: ${written}`)).changes).toEqual([]);
  });

  test('spaces at line ends, but not in notes and not where they are text', () => {
    const texts = ['  line  ', '  end ', 'aliases:', '  - >-', '    line  ', '', '    end'];
    const given = ['title: A  ', '# note  ', 'status: completed\t', 'start: 2014 ', 'summary: | \t'];
    const mended = ['title: A', '# note  ', 'status: completed', 'start: 2014', 'summary: |'];
    const { text, changes } = mend(file(...given, ...texts, 'country: A ', '  B ', '  C\t', 'draft: true '));
    expect(text).toBe(file(...mended, ...texts, 'country: A', '  B', '  C', 'draft: true'));
    expect(changes).toEqual(['Took the spaces away from the ends of 8 lines.']);
    expect(mend(file('title: A\t', 'status: completed'))).toEqual({
      text: file('title: A', 'status: completed'),
      changes: ['Took the spaces away from the end of a line.'],
    });
  });

  test.each([
    ['where all of them are text', ['title: A', 'summary: |', '  line  ', '  end']],
    ['below a backslash, which makes them text', ['title: "A\\ ', '  b"', 'status: completed ']],
  ])('no spaces %s', (_, lines) => {
    expect(mend(file(...lines))).toEqual({ text: file(...lines), changes: [] });
  });

  test('spaces at thousands of line ends, beside those that are text', { tags: ['long'] }, () => {
    const lines = (end: string) => [
      ...['title: A', 'summary: |', '  line ', '  end', 'themes:'],
      ...Array<string>(5_000).fill(`  - b${end}`),
    ];
    expect(mend(file(...lines(' '))).text).toBe(file(...lines('')));
  });

  test('the order of keys, each with the notes above it and behind it', () => {
    const given = file(
      '# About this file.',
      '',
      'status: completed # certain',
      '# The listing has no date.',
      'sources:',
      '  - title: x',
      '  # more to come',
      '',
      'title: A',
      '# The end.',
    );
    expect(mend(given).text).toBe(
      file(
        '# About this file.',
        '',
        '',
        'title: A',
        'status: completed # certain',
        '# The listing has no date.',
        'sources:',
        '  - title: x',
        '  # more to come',
        '# The end.',
      ),
    );
  });

  test.each([
    [
      'notes above the first key are about it',
      ['# About the status.', 'status: completed', 'title: A'],
      ['title: A', '# About the status.', 'status: completed'],
    ],
    [
      'several notes and blank lines at the top stay there',
      ['', '# One.', '', '\t# Two.', '', 'status: completed', 'title: A'],
      ['', '# One.', '', '\t# Two.', '', 'title: A', 'status: completed'],
    ],
    [
      'indented notes below a key go with it',
      ['status: completed', '  # One.', '\t# Two.', 'title: A', '  # Three.'],
      ['title: A', '  # Three.', 'status: completed', '  # One.', '\t# Two.'],
    ],
    [
      'notes below a key without a value are about the next one',
      ['status:', '# About the title.', 'title: A'],
      ['# About the title.', 'title: A', 'status:'],
    ],
    [
      'a list that is not indented, and keys in quotation marks',
      ['"status": completed', 'themes:', '- b', '', '- c', "'title': A"],
      ["'title': A", '"status": completed', 'themes:', '- b', '', '- c'],
    ],
    [
      'keys in braces, on lines of their own',
      ['{', 'title: A,', 'start: 2014,', 'status: completed,', '}'],
      ['{', 'title: A,', 'status: completed,', 'start: 2014,', '}'],
    ],
    ['a key without a value', ['summary:', 'title: A', 'status:'], ['title: A', 'status:', 'summary:']],
    [
      'a text of several lines',
      ['summary: |', '  One.', '', '  Two.', '', 'title: A'],
      ['', 'title: A', 'summary: |', '  One.', '', '  Two.'],
    ],
  ])('the order of keys: %s', (_, given, sorted) => {
    const keys = sorted.flatMap((line) => /^["']?(\w+)["']?:/.exec(line)?.[1] ?? []).join(', ');
    expect(mend(file(...given))).toEqual({
      text: file(...sorted),
      changes: [`Put the keys in order: ${keys}.`],
    });
  });

  test.each([
    ['an unknown key', file('colour: red', 'status: completed', 'title: A')],
    ['a key twice', file('status: completed', 'title: A', 'title: B')],
    ['keys in braces', file('{ status: completed, title: A }')],
    ['keys in braces, on lines of their own', file('{', 'status: completed,', 'title: A,', '}')],
    ['an empty line that is part of a text', file('summary: |+', '  One.', '', 'title: A')],
    ['a key behind a question mark', file('? status', ': completed', 'title: A')],
    ['keys that are indented', file('  status: completed', '  title: A')],
    ['a text in the place of keys', '---\nonly a text \n---\n'],
    ['a list in the place of keys', '---\n- start: July 2014 \n---\n'],
    ['a note in the place of keys', file('# note')],
    ['hyphens that are never closed', '---\nstatus: completed \ntitle: A\n'],
  ])('nothing where that could be a mistake: %s', (_, given) => {
    expect(mend(given)).toEqual({ text: given, changes: [] });
  });
});

const texts = fc.stringMatching(/^[A-Za-zËëÇç0-9 :#"'!?*&()-]{1,20}$/).filter((text) => text.trim() !== '');
const dates = fc.constantFrom(
  2014,
  '2014',
  '2014-07',
  'July 2014',
  '15.7.2014',
  '05/07/2014',
  'circa 2002',
  'soon',
  '2002~',
);
const frontmatters = fc.record(
  {
    title: texts,
    status: fc.constantFrom('completed', 'current', 'Completed'),
    start: dates,
    end: dates,
    phase: fc.constantFrom(1, 'iii', 'Phase IV', 'II', 'Ⅲ', 'last'),
    summary: texts,
    themes: fc.array(texts, { maxLength: 3 }),
    sources: fc.array(fc.record({ title: texts, accessed: dates }, { requiredKeys: ['title'] }), {
      maxLength: 2,
    }),
    reviewed: dates,
    draft: fc.boolean(),
  },
  { requiredKeys: [] },
);
const notes = fc.array(fc.constantFrom('# note', '# start: July 2014 ', '', '  # deep'), { maxLength: 2 });

/** Files with keys in any order, notes between them, quotation marks of three kinds, spaces at line ends, and any body. */
const files = fc
  .record({
    keys: frontmatters,
    shuffle: fc.infiniteStream(fc.nat()),
    notes: fc.infiniteStream(notes),
    quotes: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'),
    trailing: fc.infiniteStream(fc.constantFrom('', '', ' ', '\t ')),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
    body: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\n---\nstart: July 2014 \n', '---', ' \r\n '),
    ),
  })
  .map(({ keys, shuffle, notes, quotes, trailing, lineEnd, mark, body }) => {
    const entries = Object.entries(keys)
      .map((entry) => ({ entry, place: shuffle.next().value ?? 0 }))
      .sort((a, b) => a.place - b.place);
    const lines = entries.flatMap(({ entry: [key, value] }) => [
      ...(notes.next().value ?? []),
      ...stringify({ [key]: value }, { defaultStringType: quotes as 'PLAIN', lineWidth: 0 })
        .trimEnd()
        .split('\n'),
    ]);
    const head = ['---', ...lines.map((line) => line + (trailing.next().value ?? '')), '---', ''].join(
      lineEnd,
    );
    return { text: mark + head + body, mark, body };
  });

const valueOf = (text: string): unknown => {
  return readFrontmatter(text.replace(/^\uFEFF/, ''), 'a.md').content?.value;
};

/** A value with dates and phases as what they mean. */
function meaning(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => meaning(item));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([inner, item]) => [inner, meaning(item, inner)]));
  }
  const text = String(value);
  if (['start', 'end', 'reviewed', 'accessed'].includes(key))
    return (parseEdtf(text) ?? readDate(text))?.edtf ?? text;
  if (key === 'phase') {
    const plain = text.normalize('NFKC').replace(/^phase /i, '');
    return fromRoman(plain) ?? plain;
  }
  return value;
}

describe('whatever an editor wrote', () => {
  test('mending keeps the body, the notes and every meaning, and is done after one time', () => {
    fc.assert(
      fc.property(files, ({ text, mark, body }) => {
        const mended = mend(text).text;
        expect(mended.startsWith(mark)).toBe(true);
        expect(mended.endsWith(body)).toBe(true);
        expect(meaning(valueOf(mended))).toEqual(meaning(valueOf(text)));
        const notesOf = (all: string) => all.match(/^ *#.*$/gm)?.sort();
        expect(notesOf(mended)).toEqual(notesOf(text));
        const signsOf = (all: string) =>
          [...all.replace(/[ \t]+(?=\r?\n)/g, '')].filter((sign) => /["'\r\n]/.test(sign)).sort();
        expect(signsOf(mended)).toEqual(signsOf(text));
        expect(mend(mended)).toEqual({ text: mended, changes: [] });
      }),
      { numRuns: 200 },
    );
  });

  test('no text whatever makes it fail, and one without changes is the same', () => {
    const pieces = fc.constantFrom(
      '---',
      '\n',
      '\r\n',
      'start: ',
      'July 2014',
      'phase: iii',
      '"',
      "'",
      '[',
      '{',
      ': ',
      '- ',
      ' ',
      '#',
      '|',
      '&a',
      '*a',
      'title: A',
      '\uFEFF',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces, { maxLength: 30 }).map((all) => `---\n${all.join('')}\n---\nx`),
        ),
        (text) => {
          const { text: mended, changes } = mend(text);
          if (changes.length === 0) expect(mended).toBe(text);
          else expect(mend(mended).changes).toEqual([]);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
