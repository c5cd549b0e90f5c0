import { createBudget } from '../tangled-file.ts';
import { unpackObjects } from './pdf-streams.ts';
import { pdfRegular, pdfSpace, readPdfDictionary } from './pdf-tokens.ts';

/** What a PDF says, wherever in the file it stands. */
export interface PdfObjects {
  /** Its plain text and that of each part that was compressed, as Latin-1. */
  readonly texts: readonly string[];
  /** Its objects, to which others refer. */
  readonly objects: readonly PdfObject[];
  /** Whether it has objects that cannot be read here, at which reading ends: damaged ones, and those packed as no program packs them. */
  readonly isHidden: boolean;
  /** Whether data of it are in another file. */
  readonly isElsewhere: boolean;
}

/** An object with its number, where that can be told. `text` is its beginning, without white space in front. */
export interface PdfObject {
  readonly number: number | undefined;
  readonly text: string;
}

/** Whether an object is a string or a name, or has a comment in front, behind which there may be one. */
export function isPdfString({ text }: PdfObject): boolean {
  return /^(?:[(/%]|<(?!<))/.test(text);
}

/** Bytes that the objects of one PDF may have in all; those of a book of a thousand pages have some millions. */
const maxObjects = 30_000_000;
/** What beginning to unpack takes besides, and finding an object, as the time for so many bytes. */
const timeOfStream = 1_000;
const timeOfObject = 20;
/** No address, and no name of an author, is longer; in characters. */
export const longestString = 4_000;

/** An object begins behind this word (ISO 32000-2, 7.3.10); the line in front of it may be a comment. */
const beginning = new RegExp(String.raw`obj(?<=[\d\r\n][${pdfSpace}]*obj)`, 'g');
const numberInFront = new RegExp(String.raw`(?<!${pdfRegular})(\d+)[${pdfSpace}]+\d+[${pdfSpace}]*$`);
const space = new RegExp(String.raw`[${pdfSpace}]*`, 'y');

/**
 * Reads what a PDF says. Which of its parts count is told by tables, which readers follow in different ways, and mend: so all count.
 * Throws `TangledFile` where it would take more than a moment.
 */
export function readPdfObjects(bytes: Buffer): PdfObjects {
  const plain = bytes.toString('latin1');
  const texts = [plain];
  const objects: (readonly PdfObject[])[] = [];
  let isElsewhere = false;
  const spend = createBudget(maxObjects);
  for (const { index } of plain.matchAll(beginning)) {
    const begin = index + 3;
    spend(timeOfObject);
    const [, number] = numberInFront.exec(plain.slice(Math.max(0, index - 30), index)) ?? [];
    objects.push([objectAt(plain, begin, number === undefined ? undefined : Number(number))]);
    const dictionary = readPdfDictionary(plain, begin, spend);
    if (dictionary === 'none') continue;
    const packed =
      dictionary === 'broken' ? 'hidden' : unpackObjects(bytes, plain, dictionary, spend, maxObjects);
    if (packed === 'none') continue;
    if (packed === 'hidden') return { texts, objects: objects.flat(), isHidden: true, isElsewhere };
    if (packed === 'elsewhere') {
      isElsewhere = true;
      continue;
    }
    spend(packed.text.length + timeOfStream + packed.places.length * timeOfObject);
    texts.push(packed.text);
    objects.push(packed.places.map(({ number: own, offset }) => objectAt(packed.text, offset, own)));
  }
  return { texts, objects: objects.flat(), isHidden: false, isElsewhere };
}

function objectAt(text: string, at: number, number: number | undefined): PdfObject {
  space.lastIndex = at;
  space.test(text);
  return { number, text: text.slice(space.lastIndex, space.lastIndex + longestString) };
}
