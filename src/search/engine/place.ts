import type { FromEngine, PlainModule, ToEngine } from './messages.ts';
import type { Core } from '../scripts.ts';

/** An engine at work. */
export interface RunningEngine {
  send(message: ToEngine): void;
  stop(): void;
}

/** A browser that refuses a worker without saying so gets this long. */
const patienceInMilliseconds = 5_000;

/**
 * Starts the engine in a worker or, where the browser refuses one, beside the page. A worker may not load a file from a stick, so it is made of the engine's own source text.
 */
export async function startEngine(
  core: Core,
  plain: PlainModule | undefined,
  hear: (message: FromEngine) => void,
): Promise<RunningEngine> {
  const worker = await startWorker(core, plain);
  if (worker === undefined) return { send: core.engine()(hear, plain, core.words), stop: () => undefined };
  worker.addEventListener('message', (event: MessageEvent<FromEngine>) => hear(event.data));
  return { send: (message) => worker.postMessage(message), stop: () => worker.terminate() };
}

function startWorker(core: Core, plain: PlainModule | undefined): Promise<Worker | undefined> {
  const source = `onmessage=(hear=>event=>hear(event.data))((${String(core.engine)})()(message=>postMessage(message),${String(plain)},${String(core.words)}));postMessage('ready')`;
  return new Promise((resolve) => {
    try {
      const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      const worker = new Worker(address);
      const waiting = new AbortController();
      const settle = (started: boolean): void => {
        waiting.abort();
        clearTimeout(patience);
        URL.revokeObjectURL(address);
        if (!started) worker.terminate();
        resolve(started ? worker : undefined);
      };
      const patience = setTimeout(settle, patienceInMilliseconds, false);
      // Once it has started, an error is no refusal: to end it would leave the reader without an answer.
      const { signal } = waiting;
      worker.addEventListener('message', () => settle(true), { signal });
      const refuse = (event: Event): void => {
        event.preventDefault();
        settle(false);
      };
      worker.addEventListener('error', refuse, { signal });
    } catch {
      resolve(undefined);
    }
  });
}
