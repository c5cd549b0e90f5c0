import { spansOf, type Detector, type HarmText, type Span } from './harm.ts';
import { harmed, nationality, origin, sentenceAt } from './words.ts';

/**
 * The smallest group of which details are published, as in the Counter-Trafficking Data Collaborative's data
 * (https://www.ctdatacollaborative.org/global-k-anonymized-dataset): nobody hides in a smaller one.
 */
const smallestGroup = 11;

const digits = Array.from({ length: smallestGroup - 1 }, (_, index) => smallestGroup - 1 - index).join('|');
const words =
  'one|two|three|four|five|six|seven|eight|nine|ten|një|dy|tri|tre|katër|pesë|gjashtë|shtatë|tetë|nëntë|dhjetë';
const numbers = `${digits}|${words}`;

const victims = String.raw`victims?|survivors?|viktim(?:a|ë|at|ave)|(?:të|e|i) mbijetuar(?:a|i|at|it)?`;
const sexes = String.raw`wom[ae]n|girls?|boys?|m[ae]n|females?|males?|gra|grua|vajz[aë]|djem|djalë|burr[aë]|meshkuj|mashkull|femr[aë]`;
const others = String.raw`children|child|minors?|migrants?|returnees?|refugees?|asylum[- ]seekers?|people|persons?|adults?|beneficiaries|fëmijë|të mitur(?:a|it)?|migrantë|persona|të rinj|të reja|workers|labourers|punëtorë|mothers|sisters|brothers|siblings|daughters|motra|vëllezër|nëna`;
const adjectives = String.raw`(?:young|adult|minor|male|female|trafficked|exploited|former|potential|presumed|foreign|unaccompanied|other|more|new|vulnerable|${nationality})`;

const verbs = 'were|was|are|came|come|ishin|janë|ishte|vinin';

/** `3 Nigerian girls`, `eight of the women`, `pesë gra`. */
const people = new RegExp(
  String.raw`^(?i:${numbers})(?:\s\(\d+\))?\s+(?:(?:(?:out )?of (?:\d+|the|them|these|those)|nga|prej)\s+)?(?:${adjectives}\s+){0,3}(?:(?i:(${victims})|(${sexes})|${others})|(${nationality})(?=[,.;)]|\s+(?:and|dhe|u)\s|$))(?![\p{L}-]|[’']s?\s)`,
  'u',
);
/** `two were Romanian`, `2 ishin meshkuj`. */
const were = new RegExp(
  String.raw`^(?i:${numbers})\s+(?:(?:of (?:them|these)|prej tyre|nga (?:to|ata))\s+)?(?:${verbs})\s+(?:from\s+\p{Lu}|nga\s+\p{Lu}|(?:${nationality}|${sexes}|${others})(?!\p{L}))`,
  'u',
);
/** `women: 3` */
const labelled = new RegExp(
  String.raw`(?<!\p{L})(?:${sexes}|${others}|(?<=(?:an|ese|ish|male) )victims)\s*[:=]\s*(?:10|[1-9])(?![\d.,:/–-]*\d)`,
  'giu',
);

/** A small number with a word behind it; quick to look for. */
const candidates = [
  new RegExp(String.raw`(?:${digits})(?<![\w.,:/–-](?:${digits}))\s+(?=[A-Za-zçë(])`, 'g'),
  new RegExp(String.raw`\b(?:${words})\s`, 'gi'),
];
/** Numbers that count nothing, of which only a lower bound is known, or which are shares. */
const notCount =
  /(?:phase|faza|article|neni|art\.|target|goal|sdg|chapter|kapitulli|no\.|nr\.|annex|class|grade|klasa|step|more than|over|at least|mbi|më shumë se|së paku|(?:one|two|three|\d) (?:in|out of)|një në|every)\s*$/i;
/** `women judges`: these people are at work. */
const atWork =
  /^\s+(?:judges|prosecutors|officers|teachers|experts|trainers|police|lawyers|leaders|journalists|mayors|ministers|councillors|MPs|entrepreneurs|social workers|deputies|gjyqtare|prokurore|police|mësuese|eksperte|gazetare|punonjëse)/;
const age = /\baged?\b|\bunder \d|year[- ]old|vjeç|nën moshën|\bminor|mitur/i;
const sex = new RegExp(String.raw`(?<!\p{L})(?:${sexes})(?!\p{L})`, 'iu');

/** Numbers of people below the smallest group, with a detail of them. */
export const smallCount: Detector = {
  rule: 'small-count',
  level: 'error',
  why: `counts so few people, with details of them, that they can be recognised. Groups of ${String(smallestGroup)} and more may be published.`,
  advice: `Leave out the number or the details, or sum up until the group has at least ${String(smallestGroup)}.`,
  find(text) {
    return [...phrasesIn(text), ...labelsIn(text), ...rowsIn(text.raw)];
  },
};

function phrasesIn(text: HarmText): Span[] {
  const found = candidates.flatMap((candidate) => spansOf(text.raw, candidate));
  return found.flatMap(({ start }) => {
    const { plain } = text;
    if (notCount.test(plain.slice(Math.max(0, start - 25), start))) return [];
    const ahead = plain.slice(start, start + 100);
    const match = people.exec(ahead) ?? were.exec(ahead);
    if (!match || atWork.test(ahead.slice(match[0].length))) return [];
    const { start: from, end } = sentenceAt(plain, start);
    const sentence = plain.slice(from, end);
    const [phrase, victimsCounted, sexCounted, nationalityCounted] = match;
    const isHarmed = harmed.test(sentence);
    const isWere = !people.test(ahead);
    const hasDetail =
      origin.test(sentence) ||
      age.test(sentence) ||
      (isHarmed && (sexCounted !== undefined || isWere)) ||
      (victimsCounted !== undefined && sex.test(sentence));
    // "një" is "a" as well as "one".
    const isCount =
      !/^një/i.test(phrase) || (isHarmed && sexCounted === undefined && !/^një nga/i.test(phrase));
    if (!hasDetail || !isCount || (!isHarmed && (isWere || nationalityCounted !== undefined))) return [];
    return { start, end: start + phrase.length, ...(!isHarmed && { level: 'warning' as const }) };
  });
}

function labelsIn({ raw }: HarmText): Span[] {
  return spansOf(raw, labelled).filter(({ start }) => {
    const sentence = sentenceAt(raw, start);
    return harmed.test(raw.slice(sentence.start, sentence.end));
  });
}

const table = /(?<=^|\n)\|.*(?:\n\|.*)+/g;
const detailed = /nationalit|countr|sex|gender|\bage\b|kombësi|shtet|vend|gjini|mosh/i;

/** Rows of tables about victims by nationality, sex or age. */
function rowsIn(raw: string): Span[] {
  return spansOf(raw, table).flatMap(({ start, match: [rows] }) => {
    const [header = ''] = rows.split('\n', 1);
    if (!harmed.test(header) || !detailed.test(header)) return [];
    return spansOf(rows, /\|\s*[^|\d\s][^|\n]{0,80}\|[^\n]{0,80}?(?<=\|)\s*(?:10|[1-9])\s*(?=\||\n|$)/g).map(
      (row) => ({
        start: start + row.start,
        end: start + row.end,
      }),
    );
  });
}
