import { inflateSync } from 'node:zlib';
import { xmpPackets, xmpValues } from './picture-metadata.ts';
import { createBudget, isTangled, TangledFile } from './tangled-file.ts';

/** Bytes that the packed objects of one PDF may have in all; those of a book of a thousand pages have some millions. */
const maxUnpacked = 30_000_000;

/** What beginning to unpack takes besides, as the time for so many bytes. */
const timeOfStream = 1_000;

/** Places in one PDF that name an author. Each time it is saved may add one. */
const maxAuthors = 10_000;

/**
 * Authors that a PDF names in its information dictionary or its XMP (ISO 32000, 14.3). It finds them in plain and in
 * compressed objects; those of an encrypted file cannot be read and are not reported.
 * Throws `TangledFile` where it would take more than a moment.
 */
export function readPdfAuthors(bytes: Buffer): string[] {
  const texts = pdfTexts(bytes);
  if (texts.some((text) => text.includes('/Encrypt'))) return [];
  const spend = createBudget(maxAuthors);
  const fromDictionary = texts.flatMap((text) =>
    [...text.matchAll(/\/Author(?=[\s(<])/g)].flatMap(({ index }) => {
      spend(1);
      const [, literal, hex] = author.exec(text.slice(index, index + longestAuthor)) ?? [];
      if (literal !== undefined) return decode(unescape(literal));
      return hex === undefined ? [] : decode(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
    }),
  );
  const fromXmp = xmpPackets(bytes).flatMap((packet) => {
    const names = xmpValues(packet, 'dc:creator');
    spend(names.length);
    return names;
  });
  return [...new Set([...fromDictionary, ...fromXmp].map((name) => name.trim()))].filter(
    (name) => name !== '',
  );
}

/** What a PDF says in plain and in compressed objects, as Latin-1. Throws `TangledFile` where that would take more than a moment. */
export function pdfTexts(bytes: Buffer): string[] {
  const plain = bytes.toString('latin1');
  return [plain, ...objectStreams(bytes, plain)];
}

/** A name with what stands around it, in characters. */
const longestAuthor = 4_000;
const author = /^\/Author\s*(?:\(((?:\\[^]|[^\\)])*)\)|<([\da-fA-F\s]*)>)/;

/** Objects that are compressed together (ISO 32000, 7.5.7). `text` is the file as Latin-1. */
function objectStreams(bytes: Buffer, text: string): string[] {
  const streams: string[] = [];
  const spend = createBudget(maxUnpacked);
  const type = /\/Type\s*\/ObjStm/g;
  while (type.exec(text)) {
    const begin = /stream\r?\n/g;
    begin.lastIndex = type.lastIndex;
    if (!begin.exec(text)) break;
    const found = text.indexOf('endstream', begin.lastIndex);
    const end = found === -1 ? text.length : found;
    const unpacked = unpack(bytes.subarray(begin.lastIndex, end));
    spend(unpacked.length + timeOfStream);
    streams.push(unpacked);
    type.lastIndex = end;
  }
  return streams;
}

function unpack(packed: Buffer): string {
  try {
    return inflateSync(packed, { maxOutputLength: maxUnpacked }).toString('latin1');
  } catch (error) {
    if (error instanceof RangeError) throw new TangledFile(isTangled);
    // Of a stream that is damaged, or packed in another way, nothing can be said.
    return '';
  }
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
