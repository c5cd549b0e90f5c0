import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

/** How long to wait for what goes on after a failure, in milliseconds. */
const patience = 10_000;

/**
 * As `Promise.all`. Where one fails, it waits until nothing is at work any more in this program: only then can a folder go to which all
 * write. Rejects also where nothing is at work and one has not been settled: a program on which it waits has died.
 */
export async function settleAll<Work extends readonly Promise<unknown>[]>(
  work: readonly [...Work],
): Promise<{ -readonly [At in keyof Work]: Awaited<Work[At]> }> {
  const watch = new AbortController();
  const idle = once(process, 'beforeExit', { signal: watch.signal }).catch(() => undefined);
  const died = idle.then(() => {
    throw new Error('A program on which this one waits has ended before its time.');
  });
  try {
    return await Promise.race([Promise.all(work), died]);
  } catch (error) {
    await Promise.race([idle, setTimeout(patience, undefined, { ref: false })]);
    throw error;
  } finally {
    died.catch(() => undefined);
    watch.abort();
  }
}
