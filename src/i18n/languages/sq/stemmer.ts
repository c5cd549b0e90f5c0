/**
 * A light stemmer for Albanian. It takes a word's endings off, so that the forms of one word meet: case, number and
 * the article that Albanian puts at a noun's end, then the commonest endings of verbs and of nouns made from verbs.
 * Words are written in lower case and without accents, as people type them: `ç` is `c`, `ë` is `e`.
 *
 * What is left is a key for comparing, not a word. The endings follow the paradigms in any grammar, such as
 * https://en.wikipedia.org/wiki/Albanian_morphology; rules that merged unlike words in the register are left out.
 */

/** Endings of nouns and adjectives, the longest first: each is taken off as often as one is there. */
const nounEndings = [
  ...['ave', 'eve', 'ive'], // to, of: viktim-ave, projekt-eve, qever-ive
  ...['ise', 'ine', 'ite'], // polic-isë, polic-inë, qever-itë
  ...['ash', 'esh', 'ish'], // from: viktim-ash, migrant-ësh
  ...['ia'], // polic-ia
  ...['at', 'et', 'it', 'ut'], // viktim-at, migrant-ët, trafikim-it, Marok-ut
  ...['en', 'in', 'un'], // luft-ën, kthim-in, Marok-un
  ...['es'], // luft-ës
  ...['a', 'e', 'i', 'u'], // viktim-a, viktim-ë, kthim-i, Marok-u
];

/** After some letters alone: mësues-ve, mbrojt-je. */
const guardedEnding = /(?<=[^aeiouy])(?:ve|j)$/;

/**
 * What is left of a noun made from a verb, of a participle, or of a form in `-oj`, once the endings above are gone:
 * trafik-im, trafik-uar, trafik-oh(en), ndihm-o(i), mbrojt-ur.
 */
const verbEnding = /(?:im|uar|ues|ur|ohesh|oh|ojn|oj|ont|uan|(?<!i)on|o)$/;

/** Without their ending these would meet words of another meaning: bashkim, a union; bashki, a municipality. */
const wholeStems = new Set(['bashkim', 'telefon']);

/** Words whose forms differ by more than their ending. The first stands for all. */
const irregularWords = new Map(
  [
    'grua gruaja gruan gruas gruaje gra grate grave grash',
    'njerez njerezit njerezve njerezish njeri njeriu njeriut njeriun',
    'djem djemte djemve djali djalit djalin djale',
    'kufi kufiri kufirit kufirin kufij kufijte kufijve',
  ].flatMap((line) => {
    const forms = line.split(' ');
    return forms.map((form) => [form, forms[0] ?? form] as const);
  }),
);

const shortestStem = 3;
const shortestVerb = 5;

/** The stem of one Albanian word in lower case without accents. A word with digits is its own stem. */
export function albanianStem(word: string): string {
  const irregular = irregularWords.get(word);
  if (irregular !== undefined) return irregular;
  if (/[^a-z]/.test(word)) return word;
  const noun = withoutNounEndings(word);
  const verb = noun.replace(verbEnding, '');
  const stem = verb.length >= shortestVerb && !wholeStems.has(noun) ? verb : noun;
  // rrezik, rreziqe; i cenueshëm, e cenueshme
  return stem.replace(/q$/, 'k').replace(/shem$/, 'shm');
}

function withoutNounEndings(word: string): string {
  for (let stem = word; ;) {
    const shorter = withoutOneEnding(stem);
    if (shorter === stem) return stem;
    stem = shorter;
  }
}

function withoutOneEnding(word: string): string {
  const guarded = word.replace(guardedEnding, '');
  if (guarded !== word && isStem(guarded)) return guarded;
  const ending = nounEndings.find((each) => word.endsWith(each) && isStem(word.slice(0, -each.length)));
  // mësues, a teacher, is no form of mes, among.
  return ending === undefined || word.endsWith('ues') ? word : word.slice(0, -ending.length);
}

/** A stem has some letters, one of them a vowel: `sht` says too little of `shtet`. */
function isStem(text: string): boolean {
  return text.length >= shortestStem && /[aeiouy]/.test(text);
}
