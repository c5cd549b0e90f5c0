import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openParts } from './parts.ts';
import { SearchProblem } from './problem.ts';

const packed = gzipSync('words').toString('base64');

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
