import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeText, readText } from './source-text.ts';

const bytes = (...parts: (string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

test.each([
  ['nothing', bytes(), ''],
  ['letters of many languages', bytes('Një projekt – 🙂'), 'Një projekt – 🙂'],
  ['a byte order mark, which goes', bytes([0xef, 0xbb, 0xbf], 'a'), 'a'],
  ['a second one, which stays', bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], 'a'), '\uFEFFa'],
  ['the beginning of a mark of other files', bytes('PK'), 'PK'],
  ['words that begin like a picture further on', bytes('a PNG, %PDF'), 'a PNG, %PDF'],
])('%s is text', (_, content, text) => {
  expect(decodeText(content, 'a.md')).toEqual({ text });
});

test('what is no text, and what people take for it', () => {
  const files: Readonly<Record<string, Buffer>> = {
    'the beginning of a document of Word': bytes('PK\u0003\u0004', [0]),
    'a PDF': bytes('%PDF-1.4'),
    'a picture': bytes([0x89], 'PNG\r\n\u001a\n'),
    'UTF-16, little end first, with a mark': bytes([0xff, 0xfe, 0x0b, 0x01]),
    'UTF-16, big end first, with a mark': bytes([0xfe, 0xff, 0x01, 0x0b]),
    'UTF-16, little end first': Buffer.from('ab', 'utf16le'),
    'UTF-16, big end first': bytes([0, 0x61, 0, 0x62]),
    'half of a mark': bytes([0xff], 'a'),
    'the other half': bytes([0xfe], 'a'),
    'half of a mark, second': bytes('a', [0xfe]),
    'the other half, second': bytes('a', [0xff]),
    'Latin-1 on the third line': bytes('a\n\n– caf', [0xe9], ' b\n', [0xe9]),
    'a letter that is cut off at the end': bytes('a\nNj', [0xc3]),
    'a NUL character': bytes('a\nb\0c\0'),
    'NUL characters alone': bytes('\0\0\0\0'),
    'a NUL character, first': bytes('\0ab'),
    'a NUL character, second': bytes('a\0bc'),
    'a NUL character, third': bytes('ab\0c'),
    'a NUL character, fourth': bytes('abc\0'),
    'NUL characters, first and second': bytes('\0\0\0a'),
  };
  const told = Object.entries(files).map(([name, content]) => {
    const result = decodeText(content, 'a.md');
    if ('text' in result) return `${name}: ${JSON.stringify(result.text)}`;
    const { file, line, column, level, rule, message, advice } = result.problem;
    return `${name}\n  ${file}:${String(line)}:${String(column)} ${level} ${rule}: ${message} – ${advice ?? ''}`;
  });
  expect(told.join('\n')).toMatchInlineSnapshot(`
    "the beginning of a document of Word
      a.md:1:1 error not-utf-8: This is an archive (ZIP) or office document that is damaged, not text. – Put its text into a file of text; the file itself belongs elsewhere.
    a PDF
      a.md:1:1 error not-utf-8: This is a PDF, not text. – Put its text into a file of text; the file itself belongs elsewhere.
    a picture
      a.md:1:1 error not-utf-8: This is a PNG picture, not text. – Put its text into a file of text; the file itself belongs elsewhere.
    UTF-16, little end first, with a mark
      a.md:1:1 error not-utf-8: The file is saved as UTF-16. – Save it again with the encoding UTF-8.
    UTF-16, big end first, with a mark
      a.md:1:1 error not-utf-8: The file is saved as UTF-16. – Save it again with the encoding UTF-8.
    UTF-16, little end first
      a.md:1:1 error not-utf-8: The file is saved as UTF-16. – Save it again with the encoding UTF-8.
    UTF-16, big end first
      a.md:1:1 error not-utf-8: The file is saved as UTF-16. – Save it again with the encoding UTF-8.
    half of a mark
      a.md:1:1 error not-utf-8: The file is not saved as UTF-8, so some letters cannot be read. – Save it again with the encoding UTF-8.
    the other half
      a.md:1:1 error not-utf-8: The file is not saved as UTF-8, so some letters cannot be read. – Save it again with the encoding UTF-8.
    half of a mark, second
      a.md:1:2 error not-utf-8: The file is not saved as UTF-8, so some letters cannot be read. – Save it again with the encoding UTF-8.
    the other half, second
      a.md:1:2 error not-utf-8: The file is not saved as UTF-8, so some letters cannot be read. – Save it again with the encoding UTF-8.
    Latin-1 on the third line
      a.md:3:6 error not-utf-8: The file is not saved as UTF-8, so some letters cannot be read. – Save it again with the encoding UTF-8.
    a letter that is cut off at the end
      a.md:2:3 error not-utf-8: The file is not saved as UTF-8, so some letters cannot be read. – Save it again with the encoding UTF-8.
    a NUL character
      a.md:2:2 error nul-character: The file has a NUL character, which text never has. It may be damaged or not a text file. – Delete the character, or restore the file.
    NUL characters alone
      a.md:1:1 error nul-character: The file has a NUL character, which text never has. It may be damaged or not a text file. – Delete the character, or restore the file.
    a NUL character, first
      a.md:1:1 error nul-character: The file has a NUL character, which text never has. It may be damaged or not a text file. – Delete the character, or restore the file.
    a NUL character, second
      a.md:1:2 error nul-character: The file has a NUL character, which text never has. It may be damaged or not a text file. – Delete the character, or restore the file.
    a NUL character, third
      a.md:1:3 error nul-character: The file has a NUL character, which text never has. It may be damaged or not a text file. – Delete the character, or restore the file.
    a NUL character, fourth
      a.md:1:4 error nul-character: The file has a NUL character, which text never has. It may be damaged or not a text file. – Delete the character, or restore the file.
    NUL characters, first and second
      a.md:1:1 error nul-character: The file has a NUL character, which text never has. It may be damaged or not a text file. – Delete the character, or restore the file."
  `);
});

test('a file is read up to a million bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'field book-'));
  writeFileSync(join(folder, 'a.md'), 'a'.repeat(1_000_000));
  writeFileSync(join(folder, 'b.md'), 'a'.repeat(1_000_001));
  writeFileSync(join(folder, 'c.md'), bytes('caf', [0xe9]));
  expect(readText(folder, 'a.md', 'content/a.md')).toEqual({ text: 'a'.repeat(1_000_000) });
  expect(readText(folder, 'b.md', 'content/b.md')).toMatchObject({
    problem: {
      file: 'content/b.md',
      level: 'error',
      rule: 'file-too-large',
      message: 'The file has 1.0 MB. A text file here has at most 1 MB.',
      advice: 'Move pictures and documents to files of their own.',
    },
  });
  expect(readText(folder, 'c.md', 'content/c.md')).toMatchObject({
    problem: { file: 'content/c.md', rule: 'not-utf-8', line: 1, column: 4 },
  });
  rmSync(folder, { recursive: true });
});
