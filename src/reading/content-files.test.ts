import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { hasFile, namesIn, pageAddresses, readContentFiles, readVocabularyFiles } from './content-files.ts';
import { sampleJpeg, samplePng } from './picture.fixture.ts';
import { maxPixels } from './picture-size.ts';
import { hiddenIn, isForReaders, walkContent } from './walk-content.ts';

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
// While a file is open, Emacs keeps a link beside it.
symlinkSync(elsewhere, join(folder, 'projects/.#a.md'), 'junction');

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

test('a picture that claims to be larger than can be shown is told, and the others are read', () => {
  const large = mkdtempSync(join(tmpdir(), 'field book-'));
  const claim = (width: number, height: number) => {
    const picture = Buffer.from(samplePng);
    picture.writeUInt32BE(width, 16);
    picture.writeUInt32BE(height, 20);
    return picture;
  };
  write('images/a.png', claim(60_000, 60_000), large);
  write('images/b.png', claim(maxPixels, 1), large);
  write('images/c.png', '', large);
  const files = readContentFiles(large);
  rmSync(large, { recursive: true });
  expect([...files.pictures.keys()].map((file) => file.slice(-5))).toEqual(['b.png', 'c.png']);
  expect(
    files.problems.map(
      ({ file, level, rule, message, advice }) =>
        `${file.slice(-5)} ${level} ${rule}: ${message} – ${String(advice)}`,
    ),
  ).toMatchInlineSnapshot(`
    [
      "a.png error file-too-large: It claims to have 60000 × 60000 pixels. – Save it anew with another program, with fewer pixels, or leave it out.",
    ]
  `);
});

describe('what is read as what', () => {
  const root = mkdtempSync(join(tmpdir(), 'field book-'));
  const base = root.replaceAll('\\', '/');
  const inside = (files: Iterable<string>) => [...files].map((file) => file.slice(base.length + 1));
  const empty = [
    ...['projects/a.md', 'projects/a.md.txt', 'projects/more/b.md', 'more/projects/c.md', 'pages/a.mdx'],
    ...['pages/note.md', 'pages/a.mdx.txt', 'more/pages/d.mdx', '.hidden/projects/a.md', 'projects/.a/b.md'],
    ...['images/a.yml', 'images/more/b.yml', 'images/c.yml.txt', 'more/images/d.yml'],
    ...['images/ab.JPG', 'images/b.jpeg', 'documents/c.png', 'images/more/d.tif', 'images/e.tiff'],
    ...['images/f.png.txt', 'more/images/g.png', 'images/h.svg'],
    ...['documents/ab.pdf', 'images/more/b.PDF', 'documents/c.pdf.txt', 'more/documents/d.pdf'],
  ];
  empty.forEach((path) => write(path, '', root));
  write('site.yml', 'title: A\n', root);
  write('b/organisations.yml', 'iom: { name: IOM }\n', root);
  symlinkSync(join(root, 'b'), join(root, 'organisations.yml'), 'junction');
  const files = readContentFiles(root);

  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  test('each file by its folder and its ending', () => {
    expect({
      markdown: inside(files.markdown.keys()),
      yaml: inside(files.yaml.keys()),
      pictures: inside(files.pictures.keys()),
      pdf: inside(files.pdfAuthors.keys()),
      published: inside(files.published.keys()),
    }).toMatchInlineSnapshot(`
      {
        "markdown": [
          "pages/a.mdx",
          "projects/a.md",
        ],
        "pdf": [
          "documents/ab.pdf",
          "images/more/b.PDF",
        ],
        "pictures": [
          "documents/c.png",
          "images/ab.JPG",
          "images/b.jpeg",
          "images/e.tiff",
          "images/more/d.tif",
        ],
        "published": [
          "documents/ab.pdf",
          "documents/c.pdf.txt",
          "documents/c.png",
          "images/ab.JPG",
          "images/b.jpeg",
          "images/c.yml.txt",
          "images/e.tiff",
          "images/f.png.txt",
          "images/h.svg",
          "images/more/b.PDF",
          "images/more/d.tif",
        ],
        "yaml": [
          "site.yml",
          "themes.yml",
          "organisations.yml",
          "helplines.yml",
          "images/a.yml",
          "images/more/b.yml",
        ],
      }
    `);
    expect(files.yaml.get(`${base}/site.yml`)?.content?.value).toEqual({ title: 'A' });
    expect(pageAddresses(files)).toEqual(['a.html', 'note.html']);
  });

  test('names are in their order, those of folders among them', () => {
    expect([...files.names]).toEqual([...files.names].sort());
    expect(namesIn(files, '')).toEqual([
      'b/',
      'documents/',
      'images/',
      'more/',
      'pages/',
      'projects/',
      'site.yml',
    ]);
  });

  test('what is hidden is told, and a link in the place of a vocabulary once', () => {
    expect(files.problems.map(({ file }) => file)).toEqual(
      ['.hidden', 'projects/.a'].map((name) => `${base}/${name}`),
    );
    expect(files.yaml.get(`${base}/organisations.yml`)).toMatchObject({ problems: [{ rule: 'not-a-file' }] });
  });
});

test.each([
  ['./content//', 'content'],
  ['a./b/', 'a./b'],
  ['a\\b', 'a/b'],
])('the folder %s is named %s', (path, name) => {
  expect(readVocabularyFiles(path).folder).toBe(name);
});

test.each([
  ['documents/a.pdf', true],
  ['documents/a.yml', true],
  ['images/a.jpg', true],
  ['images/a.jpg.yml', false],
  ['documents/', false],
  ['documents/.env', false],
  ['images/.private/a.jpg', false],
  ['projects/a.md', false],
  ['more/documents/a.pdf', false],
])('readers get %s: %s', (path, expected) => {
  expect(isForReaders(path)).toBe(expected);
});

test('what is hidden is named once, but for what is for Git and GitHub', () => {
  const git = ['.github', '.gitignore', '.gitattributes', 'documents/.gitkeep', '.gitmodules'];
  const hidden = ['.githubs', '.gitignore.txt', 'documents/.github', 'a/.b', 'a.gitkeep/.c'];
  expect(hiddenIn([...git, ...hidden, 'a/.b/c', 'a/.b/.d', 'a/b'])).toEqual(hidden);
});

test('what Git keeps in a content folder of its own is no content', () => {
  const own = mkdtempSync(join(tmpdir(), 'field book-'));
  write('.git/objects/a.md', 'x', own);
  write('projects/.git', 'x', own);
  expect(walkContent(own)).toEqual({ files: ['projects/.git'], folders: ['projects'], refused: [] });
  expect(walkContent(join(own, 'nowhere'))).toEqual({ files: [], folders: [], refused: [] });
  rmSync(own, { recursive: true });
});
