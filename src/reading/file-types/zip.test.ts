import { describe, expect, test } from 'vitest';
import { endsAsZip, readZipEntries, readZipEntry } from './zip.ts';
import { sampleZip } from './zip.fixture.ts';

const most = 1_000_000;
const files = { 'a.txt': 'one', 'b/ç.txt': 'two '.repeat(100) };

describe.each([false, true])('an archive whose files are packed: %s', (isPacked) => {
  const archive = sampleZip(files, { isPacked, comment: 'made for a test', extra: 'more', note: 'a note' });

  test('names its files, and gives each', () => {
    const entries = readZipEntries(archive) ?? [];
    const read = entries.map((entry) => [entry.name, readZipEntry(archive, entry, most)?.toString()]);
    expect(Object.fromEntries(read)).toEqual(files);
  });

  test('is one also behind something else', () => {
    expect(endsAsZip(Buffer.concat([Buffer.from('%PDF-1.7'), archive]))).toBe(true);
    expect(endsAsZip(Buffer.concat([archive, Buffer.from('%%EOF')]))).toBe(true);
  });

  test('names nothing where it is cut off, at whatever byte', () => {
    for (let length = 0; length < archive.length; length += 1) {
      expect(readZipEntries(archive.subarray(0, length))).toBeUndefined();
    }
  });

  test('gives nothing that is not where its directory says', () => {
    const [entry] = readZipEntries(archive) ?? [];
    if (!entry) throw new Error('no entry');
    for (const wrong of [
      { offset: 1 },
      { offset: archive.length },
      { method: 12 },
      { packed: 1e9 },
      { name: 'b.txt' },
    ]) {
      expect(readZipEntry(archive, { ...entry, ...wrong }, most)).toBeUndefined();
    }
  });
});

test('what unpacks to more than is asked for is left alone', () => {
  const bomb = sampleZip({ 'a.xml': Buffer.alloc(10_000_000) }, { isPacked: true });
  expect(bomb.length).toBeLessThan(20_000);
  const [entry] = readZipEntries(bomb) ?? [];
  expect(entry && readZipEntry(bomb, entry, most)).toBeUndefined();
});

test.each([false, true])(
  'files as long as is asked for are read, longer ones are not; packed: %s',
  (isPacked) => {
    const archive = sampleZip(
      { a: Buffer.alloc(1_000_000), b: Buffer.alloc(1_000_001), c: '' },
      { isPacked, comment: 'c'.repeat(65_535) },
    );
    const lengths = readZipEntries(archive)?.map((entry) => readZipEntry(archive, entry, most)?.length);
    expect(lengths).toEqual([1_000_000, undefined, 0]);
  },
);

test('what does not begin as a file of an archive is none', () => {
  const archive = sampleZip({ a: Buffer.alloc(60) });
  const entry = { name: 'a', method: 0, packed: 1, offset: 0 };
  expect(readZipEntry(archive, entry, most)).toEqual(Buffer.alloc(1));
  expect(readZipEntry(archive, { ...entry, name: '', offset: 31 }, most)).toBeUndefined();
});

test.each<[string, Buffer, boolean]>([
  ['an empty archive', sampleZip({}), true],
  [
    'an archive so far in front that no program looks for it',
    Buffer.concat([sampleZip(files), Buffer.alloc(70_000)]),
    false,
  ],
  ['a directory alone', sampleZip({ a: '' }).subarray(31), true],
  ['words with the sign of one', Buffer.from(`PK\x05\x06${'a'.repeat(30)}`), false],
  [
    'the sign of one, with a directory that is none',
    Buffer.from(`${'a'.repeat(40)}PK\x05\x06${'\0'.repeat(8)}\x09\0\0\0${'\0'.repeat(6)}`),
    false,
  ],
])('whether programs unpack %s', (_, bytes, isUnpacked) => {
  expect(endsAsZip(bytes)).toBe(isUnpacked);
});

test('what is encrypted is not read', () => {
  const archive = sampleZip({ a: 'b' });
  const [entry] = readZipEntries(archive) ?? [];
  archive.writeUInt16LE(1, 6);
  expect(entry && readZipEntry(archive, entry, most)).toBeUndefined();
});

test('a file without a name is one', () => {
  expect(readZipEntries(sampleZip({ '': '' }))).toMatchObject([{ name: '' }]);
});

test.each([1, 0xffff_ffff])('a directory that is not where the archive says is none: %i', (offset) => {
  const archive = sampleZip(files);
  archive.writeUInt32LE(offset, archive.length - 6);
  expect(readZipEntries(archive)).toBeUndefined();
});

test('a directory that is in its files, or behind all, is none', () => {
  const archive = sampleZip({ a: Buffer.alloc(200) });
  for (const offset of [31, archive.length]) {
    archive.writeUInt32LE(offset, archive.length - 6);
    expect(readZipEntries(archive)).toBeUndefined();
  }
});

test('a directory that counts more files than it names is none', () => {
  const archive = sampleZip(files);
  archive.writeUInt16LE(3, archive.length - 12);
  expect(readZipEntries(archive)).toBeUndefined();
  archive.writeUInt16LE(65_535, archive.length - 12);
  expect(readZipEntries(archive)).toBeUndefined();
});
