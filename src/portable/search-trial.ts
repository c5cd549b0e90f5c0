import { runInThisContext } from 'node:vm';

type Engine = (post: (message: FromEngine) => void) => (message: unknown) => void;

interface FromEngine {
  readonly type: string;
  readonly name?: string;
  readonly reply?: { readonly hits?: readonly string[] } | null;
  readonly problem?: { readonly part: string } | string;
}

/**
 * Opens a search as a browser would and counts the pages it finds. `engine` is the text from `compileEngine`,
 * `order` what the browser is told to open, `read` gives Pagefind's files. Fails when the engine cannot answer.
 */
export async function countFoundPages(
  engine: string,
  order: unknown,
  read: (name: string) => Promise<Buffer>,
): Promise<number> {
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
  const call = (method: string, ask: unknown): Promise<FromEngine> =>
    new Promise((resolve, reject) => {
      settle = (message) => {
        if (message.type === 'reply') resolve(message);
        else reject(new Error(`The search engine does not work: ${JSON.stringify(message.problem)}.`));
      };
      send({ type: 'call', id: 1, method, ask });
    });
  await call('open', order);
  const { reply } = await call('search', { query: null, options: {} });
  return reply?.hits?.length ?? 0;
}
