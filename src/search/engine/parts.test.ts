import { gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { openParts } from './parts.ts';
import { SearchProblem } from './problem.ts';

const packed = gzipSync('words').toString('base64');

afterEach(() => void vi.unstubAllGlobals());

test('a part is asked for and unpacked', async () => {
  const needed: string[] = [];
  const parts = openParts((name) => needed.push(name));
  const reading = parts.read('index/a');
  parts.receive('index/a', packed);
  expect(new TextDecoder().decode(await reading)).toBe('words');
  expect(needed).toEqual(['index/a']);
});

test('a part whose sum is wrong is damaged', async () => {
  const parts = openParts(() => undefined);
  const reading = parts.read('index/a');
  const wrong = Buffer.from(packed, 'base64');
  wrong.writeUInt8((wrong.at(-6) ?? 0) ^ 1, wrong.length - 6);
  parts.receive('index/a', wrong.toString('base64'));
  await expect(reading).rejects.toEqual(new SearchProblem('damaged-part', 'index/a'));
});

test('work that went on without a part fails all the same, and the next does not', async () => {
  const parts = openParts((name) => {
    queueMicrotask(() => parts.refuse(name, { kind: 'missing-part', part: 'index-a.js' }));
  });
  const work = parts.read('index/a').catch(() => 'fewer results');
  await expect(parts.whole(work)).rejects.toEqual(new SearchProblem('missing-part', 'index-a.js'));
  await expect(parts.whole(Promise.resolve('all results'))).resolves.toBe('all results');
});

test('work that fails by itself says why', async () => {
  const parts = openParts(() => undefined);
  await expect(parts.whole(Promise.reject(new Error('a fault')))).rejects.toThrow('a fault');
});

test('work that fails for a part says which', async () => {
  const parts = openParts((name) => {
    queueMicrotask(() => parts.refuse(name, { kind: 'missing-part', part: 'index-a.js' }));
  });
  const work = parts.read('index/a').catch(() => Promise.reject(new Error('a fault')));
  await expect(parts.whole(work)).rejects.toEqual(new SearchProblem('missing-part', 'index-a.js'));
});

test('what nobody asked for is thrown away', () => {
  const parts = openParts(() => undefined);
  expect(() => parts.receive('index/b', packed)).not.toThrow();
  expect(() => parts.refuse('index/b', { kind: 'missing-part', part: 'index-b.js' })).not.toThrow();
});

test('a part that a search can do without is not missed', async () => {
  const parts = openParts((name) => {
    queueMicrotask(() => parts.refuse(name, { kind: 'missing-part', part: 'words-a.js' }));
  });
  expect(await parts.whole(parts.readSpare('words/a'))).toBeUndefined();
});

test('where the browser cannot unpack, Pagefind gets what is packed', async () => {
  vi.stubGlobal('DecompressionStream', undefined);
  const parts = openParts(() => undefined);
  const reading = parts.read('index/a');
  parts.receive('index/a', packed);
  expect(Buffer.from(await reading).toString('base64')).toBe(packed);
});
