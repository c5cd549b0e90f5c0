import { runInThisContext } from 'node:vm';

type Engine = (post: (message: FromEngine) => void) => (message: unknown) => void;

interface FromEngine {
  readonly type: string;
  readonly name?: string;
  readonly reply?: unknown;
  readonly problem?: { readonly part: string } | string;
}

/** A search that runs here as it would in a browser. */
export interface TrialSearch {
  /** Calls the engine; its reply, or its failure as an error. One call at a time. */
  call(method: string, ask: unknown): Promise<unknown>;
}

/**
 * Opens a search. `engine` is the text from `compileEngine`, `order` what the browser is told to open, `read` gives
 * Pagefind's files. Fails when the engine cannot open.
 */
export async function openTrial(
  engine: string,
  order: unknown,
  read: (name: string) => Promise<Buffer>,
): Promise<TrialSearch> {
  const start = runInThisContext(`(${engine})`) as () => Engine;
  let settle: (message: FromEngine) => void = () => undefined;
  const send = start()((message) => {
    if (message.type !== 'need') return settle(message);
    const name = message.name ?? '';
    read(name).then(
      (bytes) => send({ type: 'part', name, base64: bytes.toString('base64') }),
      () => send({ type: 'no-part', name, problem: { kind: 'missing-part', part: name } }),
    );
  });
  const call = (method: string, ask: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      settle = (message) => {
        if (message.type === 'reply') resolve(message.reply);
        else reject(new Error(`The search engine does not work: ${JSON.stringify(message.problem)}.`));
      };
      send({ type: 'call', id: 1, method, ask });
    });
  await call('open', order);
  return { call };
}

/** How many pages a search finds that asks for all. Takes what `openTrial` takes, and fails like it. */
export async function countFoundPages(...opening: Parameters<typeof openTrial>): Promise<number> {
  const reply = await (await openTrial(...opening)).call('search', { query: null, options: {} });
  return (reply as { readonly hits?: readonly string[] } | null)?.hits?.length ?? 0;
}
