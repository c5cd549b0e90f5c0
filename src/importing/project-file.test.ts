import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readFrontmatter } from '../reading/frontmatter.ts';
import { loadFiles } from '../checking/content.fixture.ts';
import { parseEdtf } from '../register/dates/dates.ts';
import { projectSchema, type Frontmatter } from '../register/keys/schema.ts';
import { statuses } from '../register/keys/status.ts';
import { tidyBody, writeProjectFile, writeTranslationFile } from './project-file.ts';

const projects = fileURLToPath(new URL('../../content/projects/', import.meta.url));

/** What a reader of the file finds in it. */
function readBack(text: string): { frontmatter: Frontmatter; body: string } {
  const { content, problems } = readFrontmatter(text, 'a.md');
  if (!content || problems.length > 0) throw new Error(problems.map(({ message }) => message).join(' '));
  return { frontmatter: projectSchema.parse(content.value), body: content.body };
}

const minimal = { title: 'A', status: 'completed' };

describe('a project file as the house writes it', () => {
  const names = readdirSync(projects).filter((name) => /^[^.]+\.md$/.test(name));

  test.each(names)('%s is written again as it is', (name) => {
    const text = readFileSync(projects + name, 'utf8');
    const { frontmatter, body } = readBack(text);
    expect(writeProjectFile(frontmatter, body)).toBe(text);
  });

  test('has the keys of the schema in their order, and none without a value', () => {
    const frontmatter = projectSchema.parse({
      sources: [{ title: 'Report: the end', accessed: '2026-11-23' }],
      sdgs: ['8.7', '16.b'],
      budget: { currency: 'EUR', amount: 20500.5 },
      countries: ['NO', 'AL'],
      themes: [],
      draft: true,
      phase: 3,
      end: '200X',
      start: 2000,
      status: 'current',
      title: '"Yes" – a project #1',
      summary: 'no',
    });
    expect(writeProjectFile(frontmatter, '\r\n\r\nOne.\r\nTwo.\r\n\r\n')).toMatchInlineSnapshot(`
      "---
      title: '"Yes" – a project #1'
      status: current
      start: 2000
      end: 200X
      phase: III
      summary: no
      countries: [NO, AL]
      budget:
        amount: 20500.5
        currency: EUR
      sdgs: ["8.7", 16.b]
      sources:
        - title: "Report: the end"
          accessed: 2026-11-23
      draft: true
      ---

      One.
      Two.
      "
    `);
  });

  test('a translation has only its title, its summary and its text', () => {
    expect(writeTranslationFile({ title: 'Titulli: një', summary: 'Përmbledhje.' }, 'Teksti.')).toBe(
      '---\ntitle: "Titulli: një"\nsummary: Përmbledhje.\n---\n\nTeksti.\n',
    );
    expect(writeTranslationFile({ title: 'Titulli' })).toBe('---\ntitle: Titulli\n---\n');
  });

  test('has short lists in one line of 80 signs, and countries always', () => {
    const donor = (length: number) => `${'x'.repeat(length - 2)}-a`;
    const lengths = [32, 33].map((length) => {
      const text = writeProjectFile(projectSchema.parse({ ...minimal, donors: [donor(36), donor(length)] }));
      return text
        .split('\n')
        .slice(3, -2)
        .map((line) => line.length);
    });
    expect(lengths).toEqual([[80], [7, 40, 37]]);
    const countries = 'AL IT GR XK ME MK RS BA HR SI AT DE FR ES PT NL BE LU IE DK SE NO FI'.split(' ');
    expect(writeProjectFile(projectSchema.parse({ ...minimal, countries }))).toContain(
      `countries: [${countries.join(', ')}]\n`,
    );
  });

  test('has the parts of sources and documents in one order, each written out', () => {
    const source = { accessed: '2026-11-23', url: 'https://example.org', title: 'One' };
    const document = { language: 'sq', file: 'a.pdf', title: 'Two\nlines' };
    const { documents = [], sources = [] } = projectSchema.parse({
      ...minimal,
      documents: [document],
      sources: [source],
    });
    const text = writeProjectFile(
      {
        title: 'A',
        status: 'completed',
        documents: [...documents, ...documents],
        sources: [...sources, ...sources],
      },
      'One.\rTwo.',
    );
    expect(text).toMatchInlineSnapshot(`
      "---
      title: A
      status: completed
      documents:
        - title: "Two\\nlines"
          file: a.pdf
          language: sq
        - title: "Two\\nlines"
          file: a.pdf
          language: sq
      sources:
        - title: One
          url: https://example.org
          accessed: 2026-11-23
        - title: One
          url: https://example.org
          accessed: 2026-11-23
      ---

      One.
      Two.
      "
    `);
  });

  test('passes the check', () => {
    const text = writeProjectFile(
      projectSchema.parse({ ...minimal, themes: ['prevention'], sources: [{ title: 'A: B' }] }),
    );
    expect(loadFiles({ 'projects/a.md': text }).problems).toEqual([]);
  });
});

test('a text has LF at the ends of its lines, and no blank lines around it', () => {
  expect(tidyBody('\r\n \t\na\rb\r\nc\n\n d \n\r')).toBe('a\nb\nc\n\n d');
});

describe('whatever a project says', () => {
  const line = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom(
        'null',
        '~',
        'yes',
        '- a',
        '8.10',
        '0x1F',
        '---',
        '# no',
        'a: b',
        '*a',
        '&a',
        "'",
        '"',
        '2014-07-01',
      ),
    )
    .filter((text) => text.trim() !== '' && text.isWellFormed());
  const lines = fc.array(line, { maxLength: 3 });
  const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
  const date = fc.constantFrom(
    '2014',
    '2014-07',
    '2014-07-15',
    '2002~',
    '2002?',
    '2014-XX',
    '200X',
    '1999-12%',
  );
  const day = fc.constantFrom('2026-11-23', '2000-02-29');
  const url = fc.constantFrom('https://example.org/a?b=c#d', 'http://example.org/%C3%AB');
  const frontmatter = fc.record(
    {
      title: line,
      status: fc.constantFrom(...statuses),
      start: date,
      end: date,
      publishedDates: line,
      phase: fc.integer({ min: 1, max: 39 }),
      series: slug,
      summary: line,
      themes: fc.array(slug, { maxLength: 9 }),
      countries: fc.array(fc.constantFrom('AL', 'NO', 'XK'), { maxLength: 30 }),
      places: lines,
      donors: fc.array(slug, { maxLength: 9 }),
      targetGroups: lines,
      budget: fc.record({
        amount: fc.double({ min: 0.01, max: 1e9, noNaN: true }),
        currency: fc.constant('EUR'),
      }),
      results: lines,
      documents: fc.array(
        fc.record({ title: line, url, language: fc.constant('no') }, { requiredKeys: ['title', 'url'] }),
      ),
      sdgs: fc.array(fc.constantFrom('8', '8.7', '8.10', '16.b')),
      iatiIdentifier: fc.constantFrom('XM-DAC-47066-1', '1e3'),
      sources: fc.array(fc.record({ title: line, url, accessed: day }, { requiredKeys: ['title'] })),
      reviewed: day,
      aliases: lines,
      draft: fc.boolean(),
    },
    { requiredKeys: ['title', 'status'] },
  );

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(frontmatter, fc.string({ unit: 'grapheme' }), (given, body) => {
        const value = projectSchema.parse(given);
        const back = readBack(writeProjectFile(value, body));
        expect(back.frontmatter).toEqual(value);
        expect(tidyBody(back.body)).toBe(tidyBody(body));
      }),
      { numRuns: 300 },
    );
  });

  test('dates keep their doubts', () => {
    const value = projectSchema.parse({ ...minimal, end: '2002-12?' });
    expect(readBack(writeProjectFile(value)).frontmatter.end).toEqual(parseEdtf('2002-12?'));
  });
});
