import { spansOf, type Detector } from './harm.ts';

/** The Albanian personal number: decade and year of birth, month (women 51 to 62), day, two digits more and a letter. */
const personal = /(?<![\w/.-])[A-T]\d(\d{2})(\d{2})\d{3}[A-W](?![\w-]|\.\d)/gi;

/** Behind the word for such a document: with a letter or two in front, or nine digits. */
const document =
  /(?<=(?:passports?|pasaport\p{L}{0,6}|ID card|ID|identity card|NID|personal number|travel document|letërnjoftim\p{L}{0,6}|letër njoftim\p{L}{0,6}|kart\p{L}{0,6} (?:e )?identiteti\p{L}{0,6}|(?:num(?:rin?|ër)|nr\.) personal)[.:]?\s{1,2}\(?(?:(?:no|nr|number|numri|numër|is|me)\.?:?\s{1,2}){0,3})(?:[A-Z]{1,2}\s?\d{6,8}[A-Z]?|\d{9})(?![\w-])/giu;

/** Numbers of people and of their documents. */
export const identityNumber: Detector = {
  rule: 'identity-number',
  level: 'error',
  why: 'looks like the number of a person or of a passport. It names one person, for life.',
  advice: 'Delete it.',
  find(text) {
    // The long pattern is slow, and few texts have so many digits.
    if (!/\d{6}/.test(text.plain)) return [];
    const numbers = spansOf(text.plain, personal).filter(({ match: [, month, day] }) =>
      isBirthday(month, day),
    );
    return [...numbers, ...spansOf(text.plain, document)];
  },
};

/** Women have 50 added to the month, foreigners 30 more or less. */
function isBirthday(month = '', day = ''): boolean {
  const inYear = (Number(month) % 50) % 30;
  return inYear >= 1 && inYear <= 12 && Number(day) >= 1 && Number(day) <= 31;
}
