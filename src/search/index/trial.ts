import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import type { Engine, EngineCalls, FromEngine, ToEngine, WordsModule } from '../engine/messages.ts';
import type { Core } from '../scripts.ts';
import type { IndexedLanguage, SearchIndex } from './index-records.ts';
import { openingOrder } from './part-scripts.ts';

/** A search that runs here as it would in a browser. */
export interface TrialSearch {
  /** Calls the engine; its reply, or its failure as an error. One call at a time. */
  call<Method extends keyof EngineCalls>(
    method: Method,
    ask: EngineCalls[Method]['ask'],
  ): Promise<EngineCalls[Method]['reply']>;
}

/**
 * Opens the search of a language as the browser would. `engine` is the text from `compileEngine`. Fails when the engine
 * cannot open.
 */
export async function openTrial(
  engine: string,
  index: Pick<SearchIndex, 'folder' | 'version' | 'includeCharacters'>,
  language: IndexedLanguage,
): Promise<TrialSearch> {
  return openCore(
    {
      order: openingOrder(index, language),
      engine: runInThisContext(`(${engine})`) as () => Engine,
      words: runInThisContext(`(${String(language.words)})`) as WordsModule | undefined,
    },
    async (name) => (await readFile(join(index.folder, name))).toString('base64'),
  );
}

/** Opens a search by what begins it; `readPart` gives the base64 of a part, or fails. Fails when the engine cannot open. */
export async function openCore(
  { order, engine, words }: Pick<Core, 'order' | 'engine'> & { readonly words?: WordsModule | undefined },
  readPart: (name: string) => Promise<string>,
): Promise<TrialSearch> {
  let settle: (message: Exclude<FromEngine, { type: 'need' }>) => void;
  const hear = (message: FromEngine): void => {
    if (message.type !== 'need') return settle(message);
    const { name } = message;
    readPart(name).then(
      (base64) => send({ type: 'part', name, base64 }),
      () => send({ type: 'no-part', name, problem: { kind: 'missing-part', part: name } }),
    );
  };
  const send = engine()(hear, undefined, words);
  const call: TrialSearch['call'] = (method, ask) =>
    new Promise((resolve, reject) => {
      settle = (message) => {
        if (message.type === 'reply') resolve(message.reply as never);
        else reject(new Error(`The search engine does not work: ${JSON.stringify(message.problem)}.`));
      };
      send({ type: 'call', id: 1, method, ask } as ToEngine);
    });
  await call('open', order);
  return { call };
}

/** How many pages a search finds that asks for all. Takes what `openTrial` takes, and fails like it. */
export async function countFoundPages(...opening: Parameters<typeof openTrial>): Promise<number> {
  const search = await openTrial(...opening);
  return (await search.call('search', { query: null, options: {} })).hits.length;
}
