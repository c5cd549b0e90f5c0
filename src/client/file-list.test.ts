import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { compareWithList, readList } from './file-list.ts';

const sum = (text: string): string => createHash('sha256').update(text).digest('hex');
const list = readList(
  `${sum('one')}  a.html\r\n${sum('two')}  b c/d.js\n${sum('three')}  gone.css\nnonsense\n`,
);

test('the list is read in the form of sha256sum, with either line end', () => {
  expect([...list.keys()]).toEqual(['a.html', 'b c/d.js', 'gone.css']);
});

test('missing, changed and extra files are named, and what belongs to no copy is not', async () => {
  const files = new Map(
    ['a.html', 'b c/d.js', 'SHA256SUMS', 'new.html', '.DS_Store', 'downloads/archive.zip'].map((path) => [
      path,
      new Blob([path === 'a.html' ? 'one' : 'other']),
    ]),
  );
  expect(await compareWithList(list, files)).toEqual({
    missing: ['gone.css'],
    changed: ['b c/d.js'],
    extra: ['new.html'],
  });
});

test('a file that cannot be read counts as changed', async () => {
  const unreadable = new Blob(['one']);
  unreadable.arrayBuffer = () => Promise.reject(new DOMException('The stick is gone.', 'NotReadableError'));
  expect(await compareWithList(list, new Map([['a.html', unreadable]]))).toMatchObject({
    changed: ['a.html'],
  });
});
