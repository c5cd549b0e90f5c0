import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBody } from '../checking/check-body.ts';
import { readFrontmatter } from '../reading/frontmatter.ts';
import { renderBody } from '../reading/markdown.ts';
import { readCsv } from './csv/csv.ts';
import { setFields } from './edit-file.ts';
import { escapeMarkdown, firstSentences } from './iati/words.ts';
import { readListing } from './listing/listing.ts';
import { readPrintedTitle } from './listing/printed-title.ts';
import { keyOrder } from '../register/keys/key-values.ts';
import { writeProjectFile } from './project-file.ts';
import { createSlugProposer } from './titles.ts';
import { isSlug } from '../register/keys/fields.ts';
import { createWordList } from '../register/text/nearest.ts';

const content = { themes: new Map(), organisations: new Map() };
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    ' ',
    '\n',
    ',',
    ';',
    '"',
    '(',
    ')',
    '-',
    '–',
    'July',
    '2014',
    '2015',
    'Phase',
    'IV',
    'Completed',
    'title',
    'status',
    'current',
    'Current projects',
  ),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));

describe('whatever a source holds', () => {
  test('a list is read, or it is said why not', () => {
    fc.assert(
      fc.property(text, (list) => {
        const { drafts, problems } = readListing(list, 'list.txt');
        expect(drafts.every(({ frontmatter }) => frontmatter.title !== '')).toBe(true);
        expect(problems.every(({ line, message }) => line >= 1 && message !== '')).toBe(true);
      }),
    );
  });

  test('a table is read, or it is said why not', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (rows, hasHeader) => {
        const { problems } = readCsv(
          hasHeader ? `title,status,start,countries\n${rows}` : rows,
          'a.csv',
          content,
        );
        expect(problems.every(({ line, message }) => line >= 1 && message !== '')).toBe(true);
      }),
    );
  });

  test('a printed title keeps all of its words', () => {
    fc.assert(
      fc.property(text, (line) => {
        const { title, publishedDates = '' } = readPrintedTitle(line);
        const words = (from: string) => (from.match(/[\p{L}\p{N}]+/gu) ?? []).sort();
        expect(words(`${title} ${publishedDates}`)).toEqual(words(line));
      }),
    );
  });

  test('an address is made that can be one', () => {
    fc.assert(
      fc.property(text, (title) => {
        const slug = createSlugProposer(() => false)(title);
        expect(isSlug(slug) && slug.length <= 60).toBe(true);
      }),
    );
  });
});

describe('a text that is no Markdown', () => {
  const marks = fc.constantFrom(
    '*',
    '_',
    '`',
    '#',
    '>',
    '<b>',
    '</b>',
    '[a](b)',
    '![a](b)',
    '&amp;',
    '1.',
    '- ',
    '+',
    '~~',
    '|',
    '---',
    '===',
    '\n\n',
    ':::',
    '\\',
    'word',
    ' ',
  );
  const marked = fc.array(marks, { maxLength: 20 }).map((parts) => parts.join(''));

  test('is shown as it is', () => {
    fc.assert(
      fc.property(marked, (given) => {
        const body = escapeMarkdown(given);
        const { content } = readFrontmatter(`---\ntitle: A\n---\n\n${body}\n`, 'a.md');
        if (!content) throw new Error('The frontmatter was read otherwise.');
        expect(checkBody(content, { slugs: createWordList(new Set()), hasFile: () => false })).toEqual([]);
        const shown = renderBody(body)
          .replace(/<\/?p>/g, ' ')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&');
        expect(shown.replace(/\s+/g, ' ').trim()).toBe(given.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  test('begins with whole sentences that have room in a summary', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), (given) => {
        const summary = firstSentences(given);
        expect(summary === undefined || (summary.length <= 300 && given.startsWith(summary))).toBe(true);
      }),
    );
  });
});

describe('editing one key', () => {
  const value = fc.string({ unit: 'grapheme', minLength: 1 }).filter((given) => given.trim() !== '');

  test('leaves the other values as they are', () => {
    fc.assert(
      fc.property(value, value, fc.boolean(), (summary, place, isWindows) => {
        const before = writeProjectFile({ title: 'A', status: 'current', places: [place, 'b'] }, 'Text.');
        const given = isWindows ? before.replaceAll('\n', '\r\n') : before;
        const edited = setFields(given, new Map([['summary', summary]]), keyOrder) ?? '';
        expect(readFrontmatter(edited, 'a.md').content?.value).toEqual({
          title: 'A',
          status: 'current',
          summary,
          places: [place, 'b'],
        });
      }),
    );
  });
});
