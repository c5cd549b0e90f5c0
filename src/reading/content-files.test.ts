import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { hasFile, namesIn, pageAddresses, readContentFiles, readVocabularyFiles } from './content-files.ts';
import { sampleJpeg } from './picture.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'field book-'));
const elsewhere = mkdtempSync(join(tmpdir(), 'field book-'));

function write(path: string, text: string | Uint8Array, base = folder): void {
  mkdirSync(dirname(join(base, path)), { recursive: true });
  writeFileSync(join(base, path), text);
}

write('themes.yml', 'children: { title: Children }\n');
write('organisations.yml', 'iom: [\n');
write('helplines.yml/notes.txt', 'x');
write('projects/a.md', '---\ntitle: A: b\n---\nText.\n');
write('projects/a.sq.md', Buffer.from([0xff, 0xfe, 0x78, 0x00]));
write('projects/old/b.md', '---\ntitle: B\n---\n');
write('projects/.hidden.md', '---\ntitle: C\n---\n');
write('pages/about.mdx', '---\ntitle: About\n---\n');
write('pages/about.sq.mdx', '---\ntitle: Rreth\n---\n');
write('images/a.jpg', sampleJpeg({ artist: 'Ana Kola' }));
write('images/a.jpg.yml', 'credit: IOM\n');
write('report.pdf', '%PDF-1.4\n<</Author (Ana Kola)>>', elsewhere);
symlinkSync(elsewhere, join(folder, 'documents'), 'junction');
symlinkSync(folder, join(folder, 'images/round'), 'junction');

afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(elsewhere, { recursive: true });
});

const label = folder.replaceAll('\\', '/');

describe('the content folder', () => {
  const files = readContentFiles(`${folder}/`);
  const within = (file: string) => `${label}/${file}`;

  test('is named without a slash at its end, and each file from it on', () => {
    expect(files.folder).toBe(label);
    expect([...files.markdown.keys()]).toEqual(
      ['pages/about.mdx', 'pages/about.sq.mdx', 'projects/a.md', 'projects/a.sq.md'].map(within),
    );
  });

  test('gives what a file says beside what is wrong in its form', () => {
    const { content, problems = [] } = files.markdown.get(within('projects/a.md')) ?? {};
    expect(content).toMatchObject({ value: { title: 'A: b' }, body: 'Text.\n' });
    expect(problems).toMatchObject([{ rule: 'yaml', line: 2, replacement: 'title: "A: b"', advice: null }]);
  });

  test('gives nothing of a file that cannot be read, but says why', () => {
    const readings = [
      files.markdown.get(within('projects/a.sq.md')),
      files.yaml.get(within('helplines.yml')),
    ];
    expect(readings).toMatchObject([
      { problems: [{ rule: 'not-utf-8' }] },
      { problems: [{ rule: 'unreadable-file' }] },
    ]);
    expect(readings.map((reading) => reading?.content)).toEqual([undefined, undefined]);
  });

  test('lists folders with a slash, and nothing that is hidden', () => {
    expect(namesIn(files, 'projects')).toEqual(['a.md', 'a.sq.md', 'old/']);
    expect(namesIn(files, 'nowhere')).toEqual([]);
    expect(files.problems.filter(({ rule }) => rule === 'hidden-file')).toMatchObject([
      { file: within('projects/.hidden.md'), level: 'error' },
    ]);
  });

  test('has nothing of what is behind links, which are named', () => {
    expect(namesIn(files, 'images')).toEqual(['a.jpg', 'a.jpg.yml']);
    expect([...files.names].filter((name) => name.includes('documents'))).toEqual([]);
    expect(files.problems.filter(({ rule }) => rule === 'not-a-file')).toMatchObject(
      ['documents', 'images/round'].map((name) => ({
        file: within(name),
        rule: 'not-a-file',
        level: 'error',
      })),
    );
  });

  test('may itself be reached by a link', () => {
    const link = join(elsewhere, 'content');
    symlinkSync(folder, link, 'junction');
    const there = readContentFiles(link);
    expect(there.names.size).toBe(files.names.size);
    expect(there.markdown.get(`${link.replaceAll('\\', '/')}/projects/a.md`)?.content?.body).toBe('Text.\n');
  });

  test('has files by their exact names', () => {
    expect(
      ['images/a.jpg', 'images/A.jpg', 'images', 'images/round/themes.yml'].map((path) =>
        hasFile(files, path),
      ),
    ).toEqual([true, false, false, false]);
  });

  test('has pictures with their metadata, and their notes', () => {
    expect(files.pictures.get(within('images/a.jpg'))).toMatchObject({ authors: ['Ana Kola'] });
    expect(files.yaml.get(within('images/a.jpg.yml'))?.content?.value).toEqual({ credit: 'IOM' });
  });

  test('has an address for each page, whatever its languages', () => {
    expect(pageAddresses(files)).toEqual(['about.html']);
  });
});

test('a vocabulary that is not there is an empty one; the settings of a site must be there', () => {
  const { yaml } = readVocabularyFiles(elsewhere);
  const place = elsewhere.replaceAll('\\', '/');
  expect(yaml.get(`${place}/themes.yml`)).toMatchObject({ content: { value: {} }, problems: [] });
  expect(yaml.has(`${place}/site.yml`)).toBe(false);
});

test('a folder that is not there has nothing in it', () => {
  const files = readContentFiles('/nowhere/at all');
  expect([files.names.size, files.markdown.size]).toEqual([0, 0]);
});

test('a picture or document beyond its limit is not read, but told', () => {
  const large = mkdtempSync(join(tmpdir(), 'field book-'));
  write('documents/a.pdf', '%PDF-1.4', large);
  truncateSync(join(large, 'documents/a.pdf'), 100_000_001);
  const files = readContentFiles(large);
  rmSync(large, { recursive: true });
  expect([...files.pdfAuthors.keys()]).toEqual([]);
  expect(files.problems.map(({ message, advice }) => `${message} ${advice ?? ''}`)).toMatchInlineSnapshot(`
    [
      "The file has 100.0 MB. A picture or document here has at most 100 MB. Make it smaller: save it with fewer pixels, or without what readers do not need.",
    ]
  `);
});
