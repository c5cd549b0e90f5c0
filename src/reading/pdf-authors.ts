import { isPdfString, longestString, readPdfObjects } from './file-types/pdf-objects.ts';
import { decodePdfString } from './file-types/pdf-tokens.ts';
import { xmpPackets, xmpValues } from './picture-metadata.ts';
import { createBudget } from './tangled-file.ts';

/** Places in one PDF that name an author. Each time it is saved may add one. */
const maxAuthors = 10_000;

/**
 * Authors that a PDF names in its information dictionary or its XMP (ISO 32000, 14.3). It finds them in plain and in
 * compressed objects; those of an encrypted file cannot be read and are not reported.
 * Throws `TangledFile` where it would take more than a moment.
 */
export function readPdfAuthors(bytes: Buffer): string[] {
  const { texts, objects } = readPdfObjects(bytes);
  if (texts.some((text) => text.includes('/Encrypt'))) return [];
  const spend = createBudget(maxAuthors);
  const fromDictionary: (readonly string[])[] = [];
  const numbers = new Set<number>();
  for (const text of texts) {
    for (const { 0: found, 1: number, index } of text.matchAll(author)) {
      spend(1);
      const start = index + found.length;
      if (number === undefined) fromDictionary.push(decode(text.slice(start, start + longestString)));
      else numbers.add(Number(number));
    }
  }
  for (const { number, text } of objects.filter(isPdfString)) {
    if (number === undefined || !numbers.has(number)) continue;
    spend(1);
    fromDictionary.push(decode(text));
  }
  const fromXmp = xmpPackets(bytes).flatMap((packet) => {
    const names = xmpValues(packet, 'dc:creator');
    spend(names.length);
    return names;
  });
  return [...new Set([...fromDictionary.flat(), ...fromXmp].map((name) => name.trim()))].filter(
    (name) => name !== '',
  );
}

/** In front of a name, or the number of the object that is one. */
const author = /\/Author\s*(?:(\d+)\s+\d+\s+R|(?=\(|<(?!<)))/g;

/** PDF's texts are UTF-16 behind a mark, UTF-8 behind another, else nearly Latin-1 (ISO 32000, 7.9.2.2). Nothing where one has no end. */
function decode(string: string): string[] {
  const { value, isWhole } = decodePdfString(string);
  if (!isWhole) return [];
  const bytes = Buffer.from(value, 'latin1');
  if (value.startsWith('\xfe\xff')) return [new TextDecoder('utf-16be').decode(bytes.subarray(2))];
  return [value.startsWith('\xef\xbb\xbf') ? bytes.toString('utf8', 3) : value];
}
