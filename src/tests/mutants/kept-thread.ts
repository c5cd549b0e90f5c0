import type { SerializedConfig } from 'vitest';
import type { PoolOptions, PoolWorker, WorkerRequest } from 'vitest/node';
import { ThreadsPoolWorker } from 'vitest/node';

/** A thread grows by a few megabytes with each test file that it loads anew. */
const filesPerThread = 100;

/** A thread between two runs, and how many test files it has run. */
interface Kept {
  readonly thread: ThreadsPoolWorker;
  files: number;
}

type Listener = (message: unknown) => void;

/** The pool starts the next file before it has stopped the thread of the last one, so two take turns. */
const resting: Kept[] = [];

/**
 * A thread of Vitest that outlives its run. To start one takes Vitest more than ten times as long as a run with one test
 * file takes, and mutants make tens of thousands of runs. The modules of the project are still loaded anew for each test
 * file, as Vitest does where files are isolated; only what comes from packages stays.
 */
export class KeptThread implements PoolWorker {
  readonly name = 'kept-thread';
  private readonly options: PoolOptions;
  private readonly listeners = new Set<Listener>();
  private kept: Kept | undefined;
  private isStarted = false;
  private config: SerializedConfig | undefined;

  constructor(options: PoolOptions) {
    this.options = options;
  }

  async start(): Promise<void> {
    const rested = resting.pop();
    this.isStarted = rested !== undefined;
    this.kept = rested ?? { thread: new ThreadsPoolWorker(this.options), files: 0 };
    if (!this.isStarted) await this.kept.thread.start();
  }

  async stop(): Promise<void> {
    const { kept } = this;
    if (kept === undefined) return;
    this.listeners.forEach((listener) => kept.thread.off('message', listener));
    if (kept.files < filesPerThread) resting.push(kept);
    else await kept.thread.stop();
  }

  send(message: WorkerRequest): void {
    if (message.type === 'stop') this.answer('stopped');
    else if (message.type === 'start' && this.isStarted) {
      this.config = message.context.config;
      this.answer('started');
    } else if (message.type === 'run' && this.kept) {
      this.kept.files += message.context.files.length;
      // The thread would go on with the configuration, and so the choice of tests, with which it was started.
      const context = this.config ? { ...message.context, config: this.config } : message.context;
      this.kept.thread.send({ ...message, context });
    } else this.kept?.thread.send(message);
  }

  on(event: string, listener: Listener): void {
    if (event === 'message') this.listeners.add(listener);
    this.kept?.thread.on(event, listener);
  }

  off(event: string, listener: Listener): void {
    this.listeners.delete(listener);
    this.kept?.thread.off(event, listener);
  }

  deserialize(data: unknown): unknown {
    return data;
  }

  /** Says for the thread what it would say itself; the pool listens only after it has sent. */
  private answer(type: 'started' | 'stopped'): void {
    setImmediate(() =>
      this.listeners.forEach((listener) => listener({ type, __vitest_worker_response__: true })),
    );
  }
}
