import { existsSync } from 'node:fs';
import { FileError } from '../files/file-error.ts';

/** A copy that could not be made; the message is for people. */
export class StickError extends Error {}

const reasons: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ENOSPC: 'is full. Make room on it, or take a larger one',
    EDQUOT: 'is full: your quota is used up. Make room on it',
    EFBIG: 'cannot hold so large a file or folder. Format it as exFAT',
    EROFS: 'is read-only. Slide its lock, or mount it for writing',
    EACCES: 'may not be written by you. Ask for permission, or take another one',
    EPERM: 'may not be written by you. Ask for permission, or take another one',
    EBUSY: 'is in use by another program. Close windows that show it',
    EIO: 'cannot be read or written. It may be broken: take another one',
    ENODEV: 'is gone. Plug it in again',
    ENXIO: 'is gone. Plug it in again',
  }),
);

/** Puts an error at a stick into words; `state` is the sentence that says what holds now about the copy on it. */
export function explainStickError(error: unknown, target: string, state: string): StickError {
  if (error instanceof StickError) return new StickError(`${error.message} ${state}`);
  if (error instanceof FileError)
    return new StickError(`${error.message} Remove it; then run the same command again. ${state}`);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  const reason = code === 'ENOENT' && !existsSync(target) ? reasons.get('ENODEV') : reasons.get(code);
  return new StickError(
    reason === undefined
      ? `${target}: ${message}. ${state}`
      : `${target} ${reason}; then run the same command again. ${state}`,
  );
}
