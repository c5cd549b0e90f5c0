import { spansOf, type Detector } from './harm.ts';

const pattern =
  /(?<![\p{L}.])(?!U\.\s?[SKN]|E\.\s?U|D\.\s?C|P\.\s?O|N\.\s?B|B\.\s?C|A\.\s?D)\p{Lu}\.\s?\p{Lu}\.?,?\s*\(?(?:aged?|mosha|vetëm)?\s*[1-9]\d?(?:\s*(?:years?|vjeç\p{L}*|vjet)|(?=[,);.](?!\d)|-vjeç))/gu;
const trigger = /[A-ZÇË]\.,?\s*\(?(?:aged? |mosha )?[1-9]/;

/** Initials with an age, as the press writes of victims. */
export const initialsWithAge: Detector = {
  rule: 'initials-with-age',
  level: 'error',
  why: 'is somebody’s initials with an age. Neighbours and traffickers know at once who is meant.',
  fix: 'Write "a young woman" or "a child", without initials and age.',
  find(text) {
    return trigger.test(text.raw) ? spansOf(text.plain, pattern) : [];
  },
};
