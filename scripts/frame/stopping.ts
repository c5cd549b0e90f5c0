import { constants } from 'node:os';

const cleanUps = new Set<() => void>();
let isWatching = false;

/**
 * Has something tidied up if the command is ended before its time, by Ctrl+C or a closed window. Gives a function that takes
 * this back. What needs nothing of the kind is ended by the system, at once even in the middle of a computation.
 */
export function tidyWhenStopped(cleanUp: () => void): () => void {
  if (!isWatching) {
    isWatching = true;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => stop(128 + constants.signals[signal]));
    }
  }
  cleanUps.add(cleanUp);
  return () => void cleanUps.delete(cleanUp);
}

/** Ends the command now, after what has to be tidied up. */
export function stop(exitCode: number): never {
  for (const cleanUp of cleanUps) cleanUp();
  process.exit(exitCode);
}
