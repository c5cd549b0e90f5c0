import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { makeFolder, writeFiles } from '../../files/folder.fixture.ts';
import { compileEngine } from './engine-script.ts';

/** A `pagefind.js` that says what it takes for the browser. */
const sample =
  'const own = import.meta.url; export const createInstance = () => { throw new Error([own, typeof window, typeof Worker, typeof fetch("x").then, document.currentScript].join(" ")); };';

const compile = async (code: string): Promise<string> =>
  compileEngine(await writeFiles(makeFolder(), { 'pagefind.js': code }));

test('the engine is one function, in which Pagefind takes what it is given for the browser', async () => {
  const text = await compile(sample);
  expect(text).toMatch(/^function\(\)\{[\n\x20-\x7e]*\}$/);
  const said: unknown[] = [];
  const engine = runInNewContext(`(${text})()`, {
    TextDecoder,
    Map,
    Blob,
    Response,
    Uint8Array,
    atob,
    setTimeout,
    DecompressionStream,
  }) as (post: (message: unknown) => void) => (message: object) => void;
  const send = engine((message) => {
    said.push(message);
    const { type, name } = message as { type: string; name?: string };
    if (type === 'need') send({ type: 'part', name, base64: 'H4sIAAAAAAAAAwMAAAAAAAAAAAA=' });
  });
  send({ type: 'call', id: 1, method: 'open', ask: { language: 'en', metaPart: 'm', wasmPart: 'w' } });
  await expect
    .poll(() => said.at(-1))
    .toEqual({
      type: 'failure',
      id: 1,
      problem: ' undefined undefined function ',
    });
});

test.each([
  [
    'does not export what we use',
    'export const search = 1;',
    /No matching export in ".*pagefind\.js" for import "createInstance"/,
  ],
  [
    'reads its address in another way',
    'export const createInstance = () => import.meta.resolve("x");',
    /^pagefind\.js has not the expected shape: "import\.meta" is not available with the "iife" output format/,
  ],
])('a pagefind.js that %s is refused', async (_, code, told) => {
  await expect(compile(code)).rejects.toThrow(told);
});
