import { readFileSync, statSync } from 'node:fs';
import type { Problem } from './problem.ts';
import { positionAt } from './problem.ts';

/** No text of an editor is this long; a file that is was put here by mistake. */
const maxBytes = 1_000_000;

/** Text of a file without its byte order mark, or why it cannot be read as text. */
export type TextResult = { readonly text: string } | { readonly problem: Problem };

/** Reads a file that must be UTF-8 text of at most 1 MB. `file` is its name in problems. */
export function readText(path: string, file: string): TextResult {
  const { size } = statSync(path);
  if (size > maxBytes) {
    const megabytes = (size / 1_000_000).toFixed(1);
    return refuse(
      file,
      'file-too-large',
      `The file has ${megabytes} MB. A text file here has at most 1 MB.`,
      'Move pictures and documents to files of their own.',
    );
  }
  return decodeText(readFileSync(path), file);
}

/** The same for bytes that are already read. */
export function decodeText(bytes: Uint8Array, file: string): TextResult {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    const found = isUtf16
      ? 'The file is saved as UTF-16.'
      : 'The file is not saved as UTF-8, so some letters cannot be read.';
    return {
      problem: {
        ...problem(file, 'not-utf-8', found, 'Save it again with the encoding UTF-8.'),
        ...firstBadByte(bytes),
      },
    };
  }
  const nul = text.indexOf('\0');
  if (nul === -1) return { text };
  const message = 'The file has a NUL character, which text never has. It may be damaged or not a text file.';
  return {
    problem: {
      ...problem(file, 'nul-character', message, 'Delete the character, or restore the file.'),
      ...positionAt(text, nul),
    },
  };
}

function refuse(file: string, rule: string, message: string, fix: string): TextResult {
  return { problem: problem(file, rule, message, fix) };
}

function problem(file: string, rule: string, message: string, fix: string): Problem {
  return { rule, level: 'error', file, line: 1, column: 1, field: null, message, fix };
}

/** Where the first byte stands that is not UTF-8: the first replacement character that the bytes do not spell. */
function firstBadByte(bytes: Uint8Array): { line: number; column: number } {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  for (let at = lenient.indexOf('\uFFFD'); at !== -1; at = lenient.indexOf('\uFFFD', at + 1)) {
    const before = new TextEncoder().encode(lenient.slice(0, at)).length;
    const isSpelled = bytes[before] === 0xef && bytes[before + 1] === 0xbf && bytes[before + 2] === 0xbd;
    if (!isSpelled) return positionAt(lenient, at);
  }
  return { line: 1, column: 1 };
}
