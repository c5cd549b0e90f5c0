import { FileError } from '../../src/files/file-error.ts';
import { oneLine } from '../../src/register/text/plain-text.ts';

/** A command that could not do its work. The message is for people: what is wrong, and what to do. */
export class Failure extends Error {
  readonly exitCode: number;

  constructor(message: string, { exitCode = 1, cause }: { exitCode?: number; cause?: unknown } = {}) {
    super(message, { cause });
    this.exitCode = exitCode;
  }
}

/** A mistake in what was typed behind the command. The message is for people and says what to type instead. */
export class UsageError extends Error {}

/** What the system's refusals mean, as the end of a sentence about a file. */
const reasons: ReadonlyMap<string, string> = new Map(
  Object.entries({
    EACCES: 'may not be read or written by you',
    EPERM: 'may not be read or written by you',
    ENOENT: 'is not there',
    EISDIR: 'cannot be read: it is a folder',
    ENOTDIR: 'cannot be opened: it, or a part of its path, is a file and not a folder',
    EROFS: 'cannot be written: the disk is read-only',
    ENOSPC: 'cannot be written: the disk is full',
    EDQUOT: 'cannot be written: your quota of the disk is used up',
    EEXIST: 'is there already, and would be written over',
    EBUSY: 'is in use by another program',
    EMFILE: 'cannot be opened: too many files are open',
  }),
);

/**
 * What an error says to people, without the places in the code. `expected` are the kinds of errors whose messages are made for
 * people; one that nobody foresaw gets a hint for whoever works on Fieldbook.
 */
export function describeFailure(error: unknown, expected: readonly (new () => Error)[] = []): string {
  if (!(error instanceof Error)) return String(error);
  if ([Failure, UsageError, FileError, ...expected].some((kind) => error instanceof kind))
    return error.message;
  return describeSystemError(error) ?? `${oneLine(error.message)} (DEBUG=1 shows where this happened.)`;
}

function describeSystemError(error: NodeJS.ErrnoException): string | undefined {
  const { code, syscall, path } = error;
  if (code === undefined || syscall === undefined) return undefined;
  if (syscall.startsWith('spawn'))
    return `${path ?? 'A program'} cannot be started (${code}). Is it installed?`;
  const reason = reasons.get(code);
  return reason === undefined ? undefined : `${path ?? 'A file'} ${reason} (${code}).`;
}
