import { describe, expect, test } from 'vitest';
import { inOneLine, loadFiles, projectText } from './content.fixture.ts';

/** Where the characters of a file are refused, and why. */
function refused(files: Readonly<Record<string, string>>) {
  return loadFiles(files)
    .problems.filter(({ rule }) => rule === 'hidden-character')
    .map(({ file, line, column, field, message, fix }) => ({
      at: `${file.replace(/^.*content\//, '')}:${String(line)}:${String(column)}`,
      field,
      message,
      fix,
    }));
}

const keys = (text: string) => ({ 'projects/a.md': projectText(`status: completed\n${text}`) });

describe('a character that YAML makes of what can be seen', () => {
  test.each([
    '\\u202e',
    '\\e',
    '\\x1b[2J',
    '\\0',
    '\\u2066',
    '\\ud800',
    '\\L',
    '\\P',
    '\\N',
    '\\a',
    '\\b',
    '\\r',
    '\\v',
    '\\f',
    '\\x7f',
    '\\u200b',
    '\\uFEFF',
    '\\U000E0041',
  ])('"%s" is found in a value', (escape) => {
    expect(refused(keys(`title: "Help${escape} in time"`))).toHaveLength(1);
  });

  test.each([
    ['a key', '"\\u202ea": b\ntitle: A', '3:1'],
    ['a list', 'title: A\nthemes: [a, "\\e"]', '4:13'],
    ['a key in a list', 'title: A\ndocuments: [{ "fi\\ele": b }]', '4:15'],
    ['several lines', 'title: "A\n  b\\e"', '3:8'],
    ['a value below a key without one', 'summary:\ntitle: "A\\e"', '4:8'],
  ])('it is found in %s', (_, text, place) => {
    expect(refused(keys(text)).map(({ at }) => at)).toEqual([`projects/a.md:${place}`]);
  });

  test('its place, and what to type, are said', () => {
    expect(refused(keys('title: "Help\\u202e in time"'))).toMatchInlineSnapshot(`
      [
        {
          "at": "projects/a.md:3:8",
          "field": "title",
          "fix": "Type the text without it: Help in time",
          "message": "There is a mark that changes the direction of writing in this text, written with a backslash, and it cannot be seen.",
        },
      ]
    `);
  });

  test.each([
    ['site.yml', 'title: "A\\u202e"\n'],
    ['themes.yml', 'a: { label: "A\\e" }\n'],
    ['organisations.yml', 'a: { name: "A\\0", type: government }\n'],
    ['helplines.yml', 'a: { name: "\\u2066" }\n'],
    ['pages/about.mdx', '---\ntitle: "A\\u202e"\n---\nText.\n'],
    ['projects/a.sq.md', '---\ntitle: "A\\u202e"\n---\nText.\n'],
    ['images/a.jpg.yml', 'source: "\\u202e"\n'],
  ])('it is found in %s', (file, text) => {
    expect(refused({ ...keys('title: A'), [file]: text }).map(({ at }) => at.split(':')[0])).toEqual([file]);
  });

  test.each(['\\"', '\\\\', '\\n', '\\t', '\\u00eb', '\\_', '\\U0001F600'])('"%s" can be seen', (escape) => {
    expect(refused(keys(`title: "Help${escape}"`))).toEqual([]);
  });

  test('in single quotation marks, or none, a backslash is itself', () => {
    expect(refused(keys(`title: 'Help\\u202e'\nsummary: a \\e`))).toEqual([]);
  });
});

describe('a character that Markdown makes of a reference', () => {
  const inBody = (text: string) => ({
    'projects/a.md': `${projectText('title: A\nstatus: completed')}\n${text}\n`,
  });

  test.each([
    '&#x202e;',
    '&#X202E;',
    '&#8238;',
    '&shy;',
    '&rlm;',
    '&ZeroWidthSpace;',
    '&#27;',
    '&#xd800;',
    '&#xE0041;',
  ])('%s is found in a text', (reference) => {
    expect(refused(inBody(`Help${reference} in time`))).toMatchObject([{ fix: 'Delete it.' }]);
  });

  test('its name is said, each time that it is there', () => {
    expect(refused(inBody('a&#xd800;b &rlm; c&rlm;'))).toMatchInlineSnapshot(`
      [
        {
          "at": "projects/a.md:7:2",
          "field": null,
          "fix": "Delete it.",
          "message": "&#xd800; is half of a character, which cannot be seen.",
        },
        {
          "at": "projects/a.md:7:12",
          "field": null,
          "fix": "Delete it.",
          "message": "&rlm; is a mark that changes the direction of writing, which cannot be seen.",
        },
        {
          "at": "projects/a.md:7:19",
          "field": null,
          "fix": "Delete it.",
          "message": "&rlm; is a mark that changes the direction of writing, which cannot be seen.",
        },
      ]
    `);
  });

  test('in a key, which is no Markdown, it is none', () => {
    expect(refused(keys('title: Help&shy;line'))).toEqual([]);
  });

  test('it is found on a page', () => {
    expect(
      refused({ ...keys('title: A'), 'pages/about.mdx': '---\ntitle: A\n---\nA&#x202e;.\n' }),
    ).toHaveLength(1);
  });

  test.each([
    '&amp;',
    '&#235;',
    '&zwj;',
    '&nbsp;',
    '&constructor;',
    '&#00008238;',
    '&#x000202e;',
    '&unknown;',
    '&#0;',
    '&#x110000;',
    'a & b; c',
    '&#10;',
  ])('%s can be seen, or is none', (text) => {
    expect(refused(inBody(text))).toEqual([]);
  });
});

describe('a character that stands there as it is', () => {
  test.each([
    ['\u202E', 'a mark that changes the direction of writing'],
    ['\u200F', 'a mark that changes the direction of writing'],
    ['\u00AD', 'a soft hyphen'],
    ['\u200B', 'a space without width'],
    ['\u2060', 'a word joiner'],
    ['\uFEFF', 'a byte order mark'],
    ['\u2028', 'a mark that ends a line for some programs only'],
    ['\u0085', 'a mark that ends a line for some programs only'],
    ['\u001B', 'a character that controls a terminal'],
    ['\b', 'a character that controls a terminal'],
    ['\u{E0041}', 'a character'],
  ])('%j in a text is %s', (sign, name) => {
    const [found, ...more] = refused({
      'projects/a.md': `${projectText('title: A\nstatus: completed')}\nShel${sign}ters\n`,
    });
    expect(more).toEqual([]);
    expect(found?.message).toBe(
      `There is ${name} here, which cannot be seen; it often comes along from Word or a web page.`,
    );
    expect(found?.fix).toBe('Type the word anew: Shelters');
  });

  test.each([
    ['near the beginning of a file', projectText('title: She\u200Blters\nstatus: completed'), 2, 'Shelters'],
    [
      'in a long word',
      projectText(`status: completed\ntitle: ${'a'.repeat(30)}\u200B${'b'.repeat(30)}`),
      3,
      'a'.repeat(20) + 'b'.repeat(20),
    ],
    ['beside other words', projectText('status: completed\ntitle: For She\u200Blters in'), 3, 'Shelters'],
  ])('%s, it is told with what is around it', (_, text, line, word) => {
    const { problems } = loadFiles({ 'projects/a.md': text });
    expect(problems).toMatchObject([{ line, value: word, fix: `Type the word anew: ${word}` }]);
  });

  test('below lines that end as on Windows, it is found at its place', () => {
    const text = projectText('title: A\nstatus: completed').replaceAll('\n', '\r\n');
    expect(refused({ 'projects/a.md': `${text}In shel\u200Bters\r\n` })).toMatchObject([
      { at: 'projects/a.md:6:8', fix: 'Type the word anew: shelters' },
    ]);
  });

  test('in no word, it is to be deleted', () => {
    const text = projectText('title: A\nstatus: completed\nsummary: "\\u200B"', 'In \u200B time\n');
    expect(loadFiles({ 'projects/a.md': text }).problems).toMatchObject([
      { line: 4, value: null, fix: 'Delete it.' },
      { line: 7, value: null, fix: 'Delete it.' },
    ]);
  });

  test('of hundreds in a file, the first are told, and that there are more', () => {
    const text = projectText('title: A\nstatus: completed', 'Shel\u200Bters\n'.repeat(150));
    const found = refused({ 'projects/a.md': text });
    expect(found).toHaveLength(100);
    expect(found.at(-1)?.message).toContain('Below it there are more like this.');
  });

  test('is told once, also where it is in a value with escapes', () => {
    expect(refused(keys('title: "He\u202Elp \\u202e"'))).toHaveLength(1);
  });

  test('joiners, line ends of Windows and letters of all scripts are none', () => {
    const text = projectText('title: A\nstatus: completed') + 'می‌خواهم 👩‍👧\tshtëpia\n';
    expect(refused({ 'projects/a.md': text.replaceAll('\n', '\r\n') })).toEqual([]);
  });
});

describe('letters that another encoding has spoilt', () => {
  const told = (word: string) =>
    loadFiles({ 'projects/a.md': projectText('title: A\nstatus: completed', `${word} and ${word}\n`) })
      .problems.filter(({ rule }) => rule === 'not-utf-8')
      .map(inOneLine);

  test('the first is told', () => {
    const words = [
      'caf\u00C3\u00A9',
      '5\u00C2\u00B7km',
      'a\u00E2\u0080\u0093b',
      'a\u00E2\u20AC\u201Cb',
      'caf\uFFFD',
    ];
    expect(words.map(told).flat()).toMatchInlineSnapshot(`
      [
        "projects/a.md:6:4 error not-utf-8: "Ã©" was one letter before a program read the file in a wrong encoding and saved it. – Restore the version before that, or type the letters anew, here and below.",
        "projects/a.md:6:2 error not-utf-8: "Â·" was one letter before a program read the file in a wrong encoding and saved it. – Restore the version before that, or type the letters anew, here and below.",
        "projects/a.md:6:2 error not-utf-8: "â" was one letter before a program read the file in a wrong encoding and saved it. – Restore the version before that, or type the letters anew, here and below.",
        "projects/a.md:6:2 error not-utf-8: "â€“" was one letter before a program read the file in a wrong encoding and saved it. – Restore the version before that, or type the letters anew, here and below.",
        "projects/a.md:6:4 error not-utf-8: A letter was lost here when the file was saved in another encoding. – Restore the version before that, or type the letters anew, here and below.",
      ]
    `);
  });

  test.each(['\u00C3b', '\u00C2b', '\u00E2b', '\u20ACb', '\u00C3\u00C2'])('%s is well', (word) => {
    expect(told(word)).toEqual([]);
  });
});
