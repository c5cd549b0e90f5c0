import type { EntryKind } from './entry-kind.ts';

/** Why something is not taken for a file, or for a folder on the way to one. */
export type FileFault = EntryKind | 'unreadable' | 'too-large';

/** A path at which not that stands which was asked for; the message says what does. */
export class FileError extends Error {
  readonly path: string;
  readonly fault: FileFault;
  /** Of what is too large, in bytes, as far as it is known. */
  readonly size: number | undefined;

  constructor(path: string, fault: FileFault, size?: number) {
    super(`${path} ${describeFault(fault)}.`);
    this.path = path;
    this.fault = fault;
    this.size = size;
  }
}

/** The end of a sentence that begins with a path. */
const descriptions: Readonly<Record<FileFault, string>> = {
  file: 'is a file, not a folder',
  folder: 'is a folder, not a file',
  link: 'is a link to another place, not a file or a folder',
  pipe: 'is a pipe between programs, not a file or a folder',
  socket: 'is a socket between programs, not a file or a folder',
  device: 'is a device, not a file or a folder',
  unreadable: 'cannot be read',
  'too-large': 'is too large',
};

/** What is wrong with a path, as the end of a sentence that begins with it. */
export function describeFault(fault: FileFault): string {
  return descriptions[fault];
}
