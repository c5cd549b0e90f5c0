import type { RuleId } from '../register/rules/rule-id.ts';
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
export function decodeText(bytes: Uint8Array, file: string): TextResult {
  const other = otherKinds.find(({ signature }) => signature.every((byte, index) => bytes[index] === byte));
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

/** Files that people take for text, by their first bytes. */
const otherKinds = [
  { name: 'a document of Word or another office program', signature: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'a document of an old Word', signature: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'a document in Rich Text Format', signature: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { name: 'a PDF', signature: [0x25, 0x50, 0x44, 0x46] },
  { name: 'a picture', signature: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'a picture', signature: [0xff, 0xd8, 0xff] },
];

/** By its mark, or, in text of Latin letters, by every second byte being zero. */
function isUtf16([first, second, third, fourth]: Uint8Array): boolean {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return (second === 0 && fourth === 0 && first !== 0) || (first === 0 && third === 0 && second !== 0);
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
