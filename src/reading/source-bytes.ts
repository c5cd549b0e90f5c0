import { FileError, type FileFault } from '../files/file-error.ts';
import { readFileIn } from '../files/read-file.ts';
import type { FileRule } from '../register/rules/rule-id.ts';
import { problemAt, type ContentProblem } from './problem.ts';
import type { TangledFile } from './tangled-file.ts';

/** How much of a kind of files is read, and what to do with one that is larger. */
export interface FileLimit {
  /** As in a sentence: "A picture". */
  readonly kind: string;
  readonly maxBytes: number;
  readonly advice: string;
}

/** Bytes of a file, or why it cannot be read. */
export type BytesResult = { readonly bytes: Buffer } | { readonly problem: ContentProblem };

/** Reads a file of the content folder, in which no link is followed. `file` is its name in problems. */
export function readBytes(folder: string, name: string, file: string, limit: FileLimit): BytesResult {
  try {
    return { bytes: readFileIn(folder, name, limit.maxBytes) };
  } catch (error) {
    return { problem: explainError(file, error, limit) };
  }
}

function explainError(file: string, error: unknown, { kind, maxBytes, advice }: FileLimit): ContentProblem {
  if (error instanceof FileError) {
    const { fault, size = maxBytes } = error;
    if (fault !== 'too-large') return explainFault(file, fault);
    const message = `The file has ${(size / 1_000_000).toFixed(1)} MB. ${kind} has at most ${String(maxBytes / 1_000_000)} MB.`;
    return problemAt({ file }, { rule: 'file-too-large', level: 'error', message, advice });
  }
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  const message = `The file cannot be opened${code}.`;
  const mistake = { rule: 'unreadable-file', level: 'error', message } as const;
  return problemAt({ file }, { ...mistake, advice: 'Restore the file, or delete it.' });
}

/** What stands where a file or folder of the content should be; a submodule is another repository of Git. */
export type ContentFault = Exclude<FileFault, 'too-large'> | 'submodule';

type Explained = readonly [rule: FileRule, message: string, advice: string];

const explanations: Readonly<Record<ContentFault, Explained>> = {
  link: [
    'not-a-file',
    'This is a link to another place. Nothing is read or published through a link.',
    'Put a copy of what it leads to in its place, or delete it.',
  ],
  pipe: ['not-a-file', 'This is a pipe between programs, not a file.', 'Delete it.'],
  socket: ['not-a-file', 'This is a socket between programs, not a file.', 'Delete it.'],
  device: ['not-a-file', 'This is a device of the computer, not a file.', 'Delete it.'],
  submodule: [
    'not-a-file',
    'This is another repository (a submodule of Git). Its files are not published.',
    'Put the files themselves in its place, or delete it.',
  ],
  folder: [
    'unreadable-file',
    'This is a folder, where a file is expected.',
    'Rename the folder, or delete it.',
  ],
  file: ['unreadable-file', 'This is a file, where a folder is expected.', 'Rename the file, or delete it.'],
  unreadable: ['unreadable-file', 'The folder cannot be opened.', 'Look at its permissions, or delete it.'],
};

/** What is to be put right where something else stands in the place of a file or folder. `file` is its name in problems. */
export function explainFault(file: string, fault: ContentFault): ContentProblem {
  const [rule, message, advice] = explanations[fault];
  return problemAt({ file }, { rule, level: 'error', message, advice });
}

/** What is to be put right where a name begins with a dot. `file` is its name in problems. */
export function explainHidden(file: string): ContentProblem {
  const message = 'The name begins with a dot, so most programs hide it. Nothing hidden is published.';
  const advice = 'Delete it, or give it a name that can be seen.';
  return problemAt({ file }, { rule: 'hidden-file', level: 'error', message, advice });
}

/** What is to be put right where there is more in a picture or document than can be read. `file` is its name in problems. */
export function explainTangle(file: string, { message }: TangledFile): ContentProblem {
  const advice = 'Save it anew with another program, with fewer pixels, or leave it out.';
  return problemAt({ file }, { rule: 'file-too-large', level: 'error', message, advice });
}
