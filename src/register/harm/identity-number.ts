import { spansOf, type Detector } from './harm.ts';

/** The Albanian personal number: decade and year of birth, month (women 51 to 62), day, two digits more and a letter. */
const personal = /(?<![\w/.-])[A-T]\d(\d{2})(\d{2})\d{3}[A-W](?![\w-]|\.\d)/gi;

/** Behind the word for such a document: with a letter or two in front, or nine digits. */
const document =
  /(?<=(?:passports?|pasaport\p{L}{0,6}|ID card|ID|identity card|NID|personal number|travel document|letërnjoftim\p{L}{0,6}|letër njoftim\p{L}{0,6}|kart\p{L}{0,6} (?:e )?identiteti\p{L}{0,6}|(?:numri?|nr\.) personal)[.:]?\s{1,2}\(?(?:(?:no|nr|number|numri|numër|is|me)\.?:?\s{1,2}){0,3})(?:[A-Z]{1,2}\s?\d{6,8}[A-Z]?|\d{9})(?![\w-])/giu;

const trigger = /[A-T]\d{8}[A-W]\b|passport|pasaport|njoftim|identit|\bN?ID\b|personal|travel doc/i;

/** Numbers of people and of their documents. */
export const identityNumber: Detector = {
  rule: 'identity-number',
  level: 'error',
  why: 'looks like the number of a person or of a passport. It names one person, for life.',
  advice: 'Delete it.',
  find(text) {
    if (!/\d{6}/.test(text.raw) || !trigger.test(text.raw)) return [];
    const numbers = spansOf(text.plain, personal).filter(({ match: [, month, day] }) =>
      isBirthday(month, day),
    );
    const documents = spansOf(text.plain, document);
    return [...numbers, ...documents.filter(({ start }) => numbers.every((other) => other.start !== start))];
  },
};

/** Women have 50 added to the month, foreigners 30 more or less. */
function isBirthday(month = '', day = ''): boolean {
  const base = Number(month) % 50;
  const inYear = base > 30 ? base - 30 : base;
  return inYear >= 1 && inYear <= 12 && Number(day) >= 1 && Number(day) <= 31;
}
