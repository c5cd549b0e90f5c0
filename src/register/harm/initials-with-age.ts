import { spansOf, type Detector } from './harm.ts';

const beforeAge =
  /(?<![\p{L}.])(?!U\.\s?[SKN]|E\.\s?U|D\.\s?C|P\.\s?O|N\.\s?B|B\.\s?C|A\.\s?D)(?:\p{Lu}|[SXDTZ]h|Gj|Ll|Nj|Rr)\.\s?(?:\p{Lu}|[SXDTZ]h|Gj|Ll|Nj|Rr)\.?,?\s*(?:\(\s*)?(?:(?:aged?|mosha|vetëm)\s*)?[1-9]\d?(?:\s*(?:years?|vjeç\p{L}*|vjet)|(?=[,);.](?!\d)|-vjeç))/gu;
const behindAge = /[1-9]\d?-(?:year-old|vjeçar\p{L}*)\s+\p{Lu}\.\s?\p{Lu}\b/gu;

/** Initials with an age, as the press writes of victims. */
export const initialsWithAge: Detector = {
  rule: 'initials-with-age',
  level: 'error',
  why: 'is somebody’s initials with an age. Neighbours and traffickers know at once who is meant.',
  advice: 'Write "a young woman" or "a child", without initials and age.',
  find(text) {
    return [beforeAge, behindAge].flatMap((pattern) => spansOf(text.plain, pattern));
  },
};
