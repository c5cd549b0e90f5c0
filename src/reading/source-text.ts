import type { RuleId } from '../register/rules/rule-id.ts';
import { otherThanText } from './file-types/recognise.ts';
import { isUtf16 } from './file-types/text-types.ts';
import { positionAt, problemAt, type ContentProblem, type Position } from './problem.ts';
import { readBytes, type FileLimit } from './source-bytes.ts';

/** No text of an editor is this long; a file that is was put here by mistake. */
export const textLimit: FileLimit = {
  kind: 'A text file here',
  maxBytes: 1_000_000,
  advice: 'Move pictures and documents to files of their own.',
};

/** Text of a file without its byte order mark, or why it cannot be read as text. */
export type TextResult = { readonly text: string } | { readonly problem: ContentProblem };

/** Reads a file of the content folder that must be UTF-8 text of at most 1 MB. `file` is its name in problems. */
export function readText(folder: string, name: string, file: string): TextResult {
  const read = readBytes(folder, name, file, textLimit);
  return 'problem' in read ? read : decodeText(read.bytes, file);
}

/** The bytes of a file as text, where they are UTF-8. `file` is its name in problems. */
export function decodeText(bytes: Buffer, file: string): TextResult {
  const other = otherThanText(bytes);
  if (other) {
    const message = `This is ${other.name}, not text.`;
    return refuse(
      file,
      'not-utf-8',
      message,
      'Put its text into a file of text; the file itself belongs elsewhere.',
    );
  }
  if (isUtf16(bytes))
    return refuse(
      file,
      'not-utf-8',
      'The file is saved as UTF-16.',
      'Save it again with the encoding UTF-8.',
    );
  let text: string;
  try {
    text = decode(bytes);
  } catch {
    const message = 'The file is not saved as UTF-8, so some letters cannot be read.';
    const advice = 'Save it again with the encoding UTF-8.';
    return refuse(file, 'not-utf-8', message, advice, firstBadLetter(bytes));
  }
  const nul = text.indexOf('\0');
  if (nul === -1) return { text };
  const message = 'The file has a NUL character, which text never has. It may be damaged or not a text file.';
  const advice = 'Delete the character, or restore the file.';
  return refuse(file, 'nul-character', message, advice, positionAt(text, nul));
}

/** Throws where the bytes are not UTF-8. Drops a byte order mark. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

function refuse(file: string, rule: RuleId, message: string, advice: string, at?: Position): TextResult {
  return { problem: problemAt({ file, ...at }, { rule, level: 'error', message, advice }) };
}

/** Where the first letter stands that is not UTF-8, found line by line. */
function firstBadLetter(bytes: Uint8Array): Position {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const piece = bytes.subarray(start, end === -1 ? bytes.length : end);
    try {
      decode(piece);
    } catch {
      return { line, column: new TextDecoder('utf-8').decode(piece).indexOf('\uFFFD') + 1 };
    }
    start += piece.length + 1;
  }
  return { line: 1, column: 1 };
}
