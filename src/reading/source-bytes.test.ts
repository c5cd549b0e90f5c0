import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explainFault, explainHidden, readBytes } from './source-bytes.ts';

const limit = { kind: 'A picture', maxBytes: 2_500_000, advice: 'Make it smaller.' };

test('what stands in the place of a file is named, with what to do', () => {
  const faults = ['link', 'pipe', 'socket', 'device', 'submodule', 'folder', 'file', 'unreadable'] as const;
  const told = faults.map((fault) => {
    const { file, line, level, rule, message, advice } = explainFault('content/a', fault);
    return `${fault}\n  ${file}:${String(line)} ${level} ${rule}: ${message} – ${advice ?? ''}`;
  });
  expect(told.join('\n')).toMatchInlineSnapshot(`
    "link
      content/a:1 error not-a-file: This is a link to another place. Nothing is read or published through a link. – Put a copy of what it leads to in its place, or delete it.
    pipe
      content/a:1 error not-a-file: This is a pipe between programs, not a file. – Delete it.
    socket
      content/a:1 error not-a-file: This is a socket between programs, not a file. – Delete it.
    device
      content/a:1 error not-a-file: This is a device of the computer, not a file. – Delete it.
    submodule
      content/a:1 error not-a-file: This is another repository (a submodule of Git). Its files are not published. – Put the files themselves in its place, or delete it.
    folder
      content/a:1 error unreadable-file: This is a folder, where a file is expected. – Rename the folder, or delete it.
    file
      content/a:1 error unreadable-file: This is a file, where a folder is expected. – Rename the file, or delete it.
    unreadable
      content/a:1 error unreadable-file: The folder cannot be opened. – Look at its permissions, or delete it."
  `);
});

test('what is hidden is named, with what to do', () => {
  expect(explainHidden('content/.a')).toMatchObject({
    file: 'content/.a',
    rule: 'hidden-file',
    level: 'error',
    message: 'The name begins with a dot, so most programs hide it. Nothing hidden is published.',
    advice: 'Delete it, or give it a name that can be seen.',
  });
});

test('a file is read, and one that cannot be is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'field book-'));
  writeFileSync(join(folder, 'a.jpg'), 'abc');
  writeFileSync(join(folder, 'b.jpg'), Buffer.alloc(2_600_000));
  mkdirSync(join(folder, 'c.jpg'));
  const read = (name: string) => readBytes(folder, name, `content/${name}`, limit);
  expect(read('a.jpg')).toEqual({ bytes: Buffer.from('abc') });
  expect(read('b.jpg')).toMatchObject({
    problem: {
      file: 'content/b.jpg',
      level: 'error',
      rule: 'file-too-large',
      message: 'The file has 2.6 MB. A picture has at most 2.5 MB.',
      advice: 'Make it smaller.',
    },
  });
  expect(read('c.jpg')).toMatchObject({ problem: { file: 'content/c.jpg', rule: 'unreadable-file' } });
  expect(read('d.jpg')).toMatchObject({
    problem: {
      file: 'content/d.jpg',
      level: 'error',
      rule: 'unreadable-file',
      message: 'The file cannot be opened (ENOENT).',
      advice: 'Restore the file, or delete it.',
    },
  });
  rmSync(folder, { recursive: true });
});
