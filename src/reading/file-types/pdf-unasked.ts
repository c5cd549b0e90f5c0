import { createBudget } from '../tangled-file.ts';
import { longestString, type PdfObject, type PdfObjects } from './pdf-objects.ts';
import { decodePdfName, pdfRegular, pdfSpace, readPdfDictionary } from './pdf-tokens.ts';

/** What happens when the document is opened, and when something in it is met (ISO 32000-2, 7.7.2 and 12.6.3); or an escaped name. */
const triggers = new RegExp(
  String.raw`/(?:(OpenAction|AA)(?!${pdfRegular})|(${pdfRegular}*?#${pdfRegular}*))`,
  'g',
);
/** A dictionary that is not empty, or what may be one. */
const furtherBegin = new RegExp(
  String.raw`[${pdfSpace}]*(?:<<(?![${pdfSpace}]*>>)|%|\d+[${pdfSpace}]+\d+[${pdfSpace}]+R)`,
  'y',
);
/** The number of an object, or a value, such as a list, which is a page to begin with. */
const openingBegin = new RegExp(
  String.raw`[${pdfSpace}]*(?:(\d+)[${pdfSpace}]+\d+[${pdfSpace}]+R|(?=[^${pdfSpace}]))`,
  'y',
);

/** Characters that may be read of what is done at the opening; a document has one such action. */
const maxRead = 10_000_000;
const timeOfName = 20;

/**
 * Whether a PDF does something by itself, when it is opened or moved in, but begin on one of its pages: a web page that is called
 * then knows of the reader. Throws `TangledFile` where that would take more than a moment.
 */
export function actsUnasked({ texts, objects }: Pick<PdfObjects, 'texts' | 'objects'>): boolean {
  const spend = createBudget(maxRead);
  const opened = new Set<number>();
  for (const text of texts) {
    for (const { 0: whole, 1: plain, 2: escaped = '', index } of text.matchAll(triggers)) {
      spend(timeOfName);
      const name = plain ?? decodePdfName(escaped);
      openingBegin.lastIndex = furtherBegin.lastIndex = index + whole.length;
      if (name === 'AA' && furtherBegin.test(text)) return true;
      const begin = name === 'OpenAction' ? openingBegin.exec(text) : undefined;
      if (!begin) continue;
      const start = openingBegin.lastIndex;
      if (begin[1] !== undefined) opened.add(Number(begin[1]));
      else if (!isPlace(text.slice(start, start + longestString), spend)) return true;
    }
  }
  const mayOpen = ({ number, text }: PdfObject): boolean =>
    number === undefined ? /^(?:<<|%)/.test(text) : opened.has(number);
  return opened.size > 0 && objects.some((object) => mayOpen(object) && !isPlace(object.text, spend));
}

/** Whether a value only says which page is shown first: a list, or an action that goes there and is followed by no other. */
function isPlace(text: string, spend: (read: number) => void): boolean {
  if (/^(?:\[|null)/.test(text)) return true;
  const dictionary = readPdfDictionary(text, 0, spend);
  if (typeof dictionary === 'string') return false;
  const names = dictionary.tokens.filter(({ depth }) => depth === 1).map(({ text: name }) => name);
  const isOne = names.filter((name) => name === 'S').length === 1;
  return isOne && names[names.indexOf('S') + 1] === 'GoTo' && !names.includes('Next');
}
