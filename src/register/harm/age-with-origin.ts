import { spansOf, type Detector } from './harm.ts';
import { origin, sentenceAt } from './words.ts';

const english =
  /(?<![\d–-])\b(?:[1-9]\d?|(?:thir|four|fif|six|seven|eigh|nine)teen|ten|eleven|twelve|twenty(?:-\w+)?)(?:[- ]years?[- ]old\b(?:,?\s+[\p{L}-]+){0,2}|\s+years\b)|(?<=\b(?:she|he) was )[1-9]\d?(?=[,.]| (?:when|and)\b)|\baged\s+[1-9]\d?\b(?!\s*(?:to|and|or|[-–])\s*(?:\d|over|older|above|under))/giu;
const albanian = /(?<!\d)(?:[1-9]\d?[- ]?|\p{L}{0,24}dhjetë)vjeç\p{L}*/giu;
/** `13-17 vjeç` is an age group. */
const from = /\d\s?(?:[-–]|deri|e|dhe)\s?$/;
const bare =
  /(?<=(?:girl|boy|woman|man|child|victim|survivor|mother|father|daughter|son|sister|brother|vajza|vajzë|djali|djalë|gruaja|grua|e mitura|i mituri) ?[,(] ?)[1-9]\d?(?=[,)])/giu;
const trigger = /[-\s]years?\b|vjeç|\bs?he was \d|\baged\s|[,(] ?[1-9]\d?[,)]/i;

const person =
  /(?<!\p{L})(?:girl|boy|woman|man|child|victim|survivor|mother|daughter|son|teenager|migrant|adoleshent(?:e|ja|i)?|she|he|her|vajz[ëa]|djal[ëi]|grua(?:ja)?|burr[ëi]|viktim[ëa]|shtetas(?:i|e|ja)?|e mitur(?:a)?|i mitur(?:i)?|ishte|\p{L}*vjeçar(?:ja|i|es|it|en|in))(?!\p{L})/iu;
const people =
  /(?<!\p{L})(?:girls|boys|women|men|children|people|persons|pupils|students|those|schools?|nxënës|fëmijë|të rinj\p{L}*|gra|gratë|djem|vajzat|persona|burra)(?!\p{L})/iu;

/** A single person's age together with a nationality or a place. */
export const ageWithOrigin: Detector = {
  rule: 'age-with-origin',
  level: 'error',
  why: 'gives one person’s age together with a nationality or a place. The two together can point at her or him.',
  advice: 'Leave out the age or the origin; "a young woman" and "from the region" are safer.',
  find(text) {
    if (!trigger.test(text.raw)) return [];
    const { plain } = text;
    return [english, albanian, bare]
      .flatMap((pattern) => spansOf(plain, pattern))
      .filter(({ start, end, match: [age] }) => {
        const sentence = sentenceAt(plain, start);
        const around = plain.slice(sentence.start, sentence.end);
        const close = plain.slice(Math.max(sentence.start, start - 25), Math.min(sentence.end, end + 25));
        if (from.test(plain.slice(Math.max(0, start - 10), start))) return false;
        return !people.test(close) && (person.test(close) || isPerson(age)) && origin.test(around);
      });
  },
};

/** "a 17-year-old from …" is a person without a noun. */
function isPerson(age: string): boolean {
  return /old,?\s+(?:from|who|was|is)\b/i.test(age);
}
