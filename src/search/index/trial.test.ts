import { expect, test } from 'vitest';
import { makeFolder, writeFiles } from '../../files/folder.fixture.ts';
import { countFoundPages, openTrial } from './trial.ts';

/** Needs a part to open, and finds as many pages as that has letters, and as its language has small words. */
const engine = `function () {
  return (post, plain, words) => {
    let hits = [];
    return (message) => {
      if (message.type === 'part') hits = [...atob(message.base64), ...words().stopWords];
      if (message.type === 'no-part') post({ type: 'failure', id: 1, problem: message.problem });
      else if (message.type === 'part') post({ type: 'reply', id: 1, reply: null });
      else if (message.method === 'open') post({ type: 'need', name: message.ask.metaPart });
      else if (message.ask.query === null) post({ type: 'reply', id: 1, reply: { hits, number: plain } });
      else post({ type: 'failure', id: 1, problem: 'no words' });
    };
  };
}`;

const language = {
  language: 'en',
  record: { hash: '', wasm: null, page_count: 1 },
  pages: [],
  metaPart: 'meta',
  wasmPart: 'wasm',
  filterParts: [],
  laterParts: [],
  words: "function () { return () => ({ stopWords: new Set(['the']) }); }",
};

const indexIn = (folder: string) => ({ folder, version: '', includeCharacters: [] });

test('a search is tried with the files of its index, and the words of its language', async () => {
  const folder = await writeFiles(makeFolder(), { meta: 'abc' });
  expect(
    await countFoundPages(engine, indexIn(folder), {
      ...language,
      words: 'function () { return { stopWords: ["the"] }; }',
    }),
  ).toBe(4);
});

test('an engine that cannot open is refused', async () => {
  await expect(openTrial(engine, indexIn(makeFolder()), language)).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: The search engine does not work: {"kind":"missing-part","part":"meta"}.]`,
  );
});

test('a search that fails is told', async () => {
  const folder = await writeFiles(makeFolder(), { meta: 'a' });
  const words = 'function () { return { stopWords: [] }; }';
  const { call } = await openTrial(engine, indexIn(folder), { ...language, words });
  await expect(call('search', { query: 'a', options: {} })).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: The search engine does not work: "no words".]`,
  );
});
