/** A name of PDF in which any letter may be written as `#` and its code (ISO 32000-2, 7.3.5). */
const nameForm = (name: string): string =>
  [...name].map((letter) => `(?:${letter}|#${letter.charCodeAt(0).toString(16)})`).join('');

const action = new RegExp(`/S\\s*/(?:(${nameForm('JavaScript')})|(${nameForm('Launch')}))(?![\\w#])`, 'i');

/** What a PDF does when it is opened or clicked besides showing pages. */
export type PdfAction = 'script' | 'launch';

/** The first program in a piece of a PDF, or its first order to start one (ISO 32000-2, 12.6.4.6 and 12.6.4.17). */
export function findPdfAction(text: string): PdfAction | undefined {
  const match = action.exec(text);
  if (!match) return undefined;
  return match[1] === undefined ? 'launch' : 'script';
}
