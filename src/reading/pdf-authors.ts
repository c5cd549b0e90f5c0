import { inflateSync } from 'node:zlib';
import { xmpPackets, xmpValues } from './picture-metadata.ts';

/**
 * Authors that a PDF names in its information dictionary or its XMP (ISO 32000, 14.3). It finds them in plain and in
 * compressed objects; those of an encrypted file cannot be read and are not reported.
 */
export function readPdfAuthors(bytes: Buffer): string[] {
  const texts = pdfTexts(bytes);
  if (texts.some((text) => text.includes('/Encrypt'))) return [];
  const fromDictionary = texts.flatMap((text) =>
    [...text.matchAll(/\/Author\s*(?:\(((?:\\[^]|[^\\)])*)\)|<([\da-fA-F\s]*)>)/g)].map(([, literal, hex]) =>
      decode(literal === undefined ? Buffer.from((hex ?? '').replace(/\s/g, ''), 'hex') : unescape(literal)),
    ),
  );
  const fromXmp = xmpPackets(bytes).flatMap((packet) => xmpValues(packet, 'dc:creator'));
  return [...new Set([...fromDictionary, ...fromXmp].map((name) => name.trim()))].filter(
    (name) => name !== '',
  );
}

/** What a PDF says in plain and in compressed objects, as Latin-1. */
export function pdfTexts(bytes: Buffer): string[] {
  return [bytes.toString('latin1'), ...objectStreams(bytes)];
}

/** Objects that are compressed together (ISO 32000, 7.5.7). */
function objectStreams(bytes: Buffer): string[] {
  const text = bytes.toString('latin1');
  return [...text.matchAll(/\/Type\s*\/ObjStm[^]*?stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
    const end = text.indexOf('endstream', index + length);
    try {
      return [inflateSync(bytes.subarray(index + length, end)).toString('latin1')];
    } catch {
      // Of a stream that is damaged, or packed in another way, nothing can be said.
      return [];
    }
  });
}

function unescape(literal: string): Buffer {
  const plain = literal.replace(/\\([0-7]{1,3}|[^])/g, (_, code: string) =>
    /[0-7]/.test(code) ? String.fromCharCode(parseInt(code, 8)) : code,
  );
  return Buffer.from(plain, 'latin1');
}

/** PDF's texts are UTF-16 behind a mark, UTF-8 behind another, else nearly Latin-1 (ISO 32000, 7.9.2.2). */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  }
  return bytes.subarray(0, 3).equals(Buffer.from('\u00ef\u00bb\u00bf', 'latin1'))
    ? bytes.toString('utf8', 3)
    : bytes.toString('latin1');
}
