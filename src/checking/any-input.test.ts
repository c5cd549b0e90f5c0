import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { projectSchema } from '../register/keys/schema.ts';
import { checkBody } from './check-body.ts';
import { checkValue } from './check-value.ts';
import { readFrontmatter } from '../reading/frontmatter.ts';
import { checkCharacters } from './hidden-characters.ts';
import type { ContentProblem } from '../reading/problem.ts';
import { decodeText } from '../reading/source-text.ts';
import { toProblems } from '../reading/yaml-file.ts';
import { createWordList } from '../register/text/nearest.ts';

type Frontmatter = ReturnType<typeof projectSchema.parse>;

/** Everything that is done with a project's file alone. */
function read(bytes: Uint8Array): {
  problems: readonly ContentProblem[];
  value?: Frontmatter;
  body?: string;
} {
  const source = decodeText(Buffer.from(bytes), 'a.md');
  if ('problem' in source) return { problems: [source.problem] };
  const { content, problems: ofForm } = readFrontmatter(source.text, 'a.md');
  if (!content) return { problems: ofForm };
  const checked = checkValue(projectSchema, content);
  const problems = [
    ...ofForm,
    ...checkCharacters(content),
    ...checkBody(content, { slugs: createWordList(new Set(['a'])), hasFile: () => false }),
  ];
  if ('findings' in checked)
    return { problems: [...problems, ...toProblems(checked.findings, content.places)] };
  return { problems, value: checked.value, body: content.body };
}

const whole =
  '---\ntitle: A project: no, "quoted"\nstatus: completed\nstart: 2014-07\nend: 2015-11?\nphase: III\nthemes: [children, prevention]\nbudget:\n  amount: 526274.15\n  currency: EUR\nresults:\n  - One, two.\nsources:\n  - title: "x: y"\n    url: https://example.org/\n    accessed: 2026-11-23\n---\n\nText with [a link](a.md).\n'.replace(
    'A project: no, "quoted"',
    '"A project: no, quoted"',
  );
const pieces = fc.constantFrom(
  ...[
    '---',
    '\n',
    '\r',
    '\t',
    '  ',
    '"',
    "'",
    '“',
    ':',
    ': ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '#',
    '|',
    '>',
    '&a',
    '*a',
    '!!x',
    '%',
  ],
  ...[
    '\u00A0',
    '\u00AD',
    '\uFEFF',
    '\u2028',
    '\0',
    '–',
    'title: ',
    'start: July 2014',
    '2014',
    '__proto__: x',
    '<<: ',
    '? ',
    '~',
    'null',
    '0x7DE',
    '1e3',
  ],
);

/** A right file after some slips of the hand: letters put in, taken out and written over. */
const slips = fc
  .array(
    fc.record({
      at: fc.nat(whole.length),
      drop: fc.nat(6),
      put: fc.oneof(fc.constant(''), pieces, fc.string({ maxLength: 3 })),
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((edits) =>
    edits.reduce((text, { at, drop, put }) => text.slice(0, at) + put + text.slice(at + drop), whole),
  );

const anything = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }).map((text) => Buffer.from(text)),
  fc.array(pieces, { maxLength: 60 }).map((all) => Buffer.from(`---\n${all.join('')}\n---\n${all.join('')}`)),
  slips.map((text) => Buffer.from(text)),
);

describe('whatever stands in a file', { tags: ['long'] }, () => {
  test('it never fails, and each problem has a place in it and an advice in words', () => {
    fc.assert(
      fc.property(anything, (bytes) => {
        const { problems, value } = read(bytes);
        expect(value !== undefined || problems.length > 0).toBe(true);
        const lines = new TextDecoder('utf-8').decode(bytes).split('\n');
        for (const { line, column, message, fix } of problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
          expect(message).not.toMatch(/undefined|\[object|NaN| at .*\.ts:/);
          expect(fix).not.toBe('');
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test.each(['[', '{', '- ', 'a:\n ', '"', '&a ', '*a ', '? ', '| ', '#', '\t', '\r', '<<: *a\n', '! '])(
    'sixty thousand characters of %j are read to the end',
    (piece) => {
      const { problems } = read(Buffer.from(`---\na: ${piece.repeat(60_000 / piece.length)}\n---\n`));
      expect(problems).not.toEqual([]);
    },
  );

  test('what is accepted means what another reader of YAML finds in it', () => {
    let accepted = 0;
    fc.assert(
      fc.property(slips, (text) => {
        const { problems, value, body } = read(Buffer.from(text));
        if (value === undefined || problems.length > 0) return;
        accepted += 1;
        const end = text.indexOf('\n---', 3);
        const meant = parse(text.slice(text.indexOf('\n') + 1, end + 1), {
          version: '1.2',
          schema: 'core',
        }) as Record<string, unknown>;
        expect(value.title).toBe(meant['title']);
        expect(value.status).toBe(meant['status']);
        expect(value.start?.edtf).toBe(
          meant['start'] === undefined ? undefined : String(meant['start']).trim(),
        );
        expect(value.end?.edtf).toBe(meant['end'] === undefined ? undefined : String(meant['end']).trim());
        expect(value.themes).toEqual(meant['themes'] ?? []);
        expect(value.results).toEqual(meant['results'] ?? []);
        expect(value.budget).toEqual(meant['budget']);
        expect(value.sources).toEqual(meant['sources'] ?? []);
        expect(text.endsWith(body ?? 'x')).toBe(true);
      }),
      { numRuns: 3_000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  test('what is right is accepted in every way of writing it', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter(
        (text) => /\S/.test(text) && !/[\p{C}\p{Z}]/u.test(text.replaceAll(' ', '')) && !/[ÂÃâ�]/.test(text),
      );
    const year = fc.integer({ min: 1900, max: 2100 });
    const month = fc
      .tuple(year, fc.integer({ min: 1, max: 12 }))
      .map(([y, m]) => `${String(y)}-${String(m).padStart(2, '0')}`);
    const date = fc.oneof(
      year,
      year.map(String),
      month,
      month.map((text) => `${text}~`),
      year.map((y) => `${String(y)}?`),
    );
    const frontmatter = fc.record({
      title: words,
      status: fc.constantFrom('completed', 'current', 'planned'),
      start: date,
      publishedDates: words,
      places: fc.array(words),
      results: fc.array(words),
      phase: fc.integer({ min: 1, max: 39 }),
      draft: fc.boolean(),
    });
    const style = fc.record({
      type: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL'),
      lineEnd: fc.constantFrom('\n', '\r\n'),
      flow: fc.constantFrom('block', 'flow', 'any'),
    });
    fc.assert(
      fc.property(frontmatter, style, (meant, { type, lineEnd, flow }) => {
        const yaml = stringify(meant, {
          defaultStringType: type as 'PLAIN',
          defaultKeyType: 'PLAIN',
          collectionStyle: flow as 'any',
          lineWidth: 0,
        });
        const { value, problems } = read(Buffer.from(`---\n${yaml}---\n`.replaceAll('\n', lineEnd)));
        expect(problems).toEqual([]);
        const clean = (text: string | undefined) => text?.replace(/\n$/, '');
        expect({ ...value, title: clean(value?.title) }).toMatchObject({
          title: meant.title,
          status: meant.status,
          phase: meant.phase,
          draft: meant.draft,
        });
        expect(value?.start?.edtf).toBe(String(meant.start));
        expect(value?.places.map(clean)).toEqual(meant.places);
        expect(value?.results.map(clean)).toEqual(meant.results);
        expect(clean(value?.publishedDates)).toBe(meant.publishedDates);
      }),
      { numRuns: 1_000 },
    );
  });
});
