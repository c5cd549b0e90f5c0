import { anyOf, wordsFor } from '../checking/meant/guess-words.ts';
import { slugify } from '../register/keys/fields.ts';
import { fromRoman } from '../register/keys/roman.ts';

/** A phase as titles name it. */
const phasePattern = new RegExp(
  `(?<![\\p{L}\\p{N}_])${anyOf(({ phase }) => phase)}\\s+([ivx]+|\\d{1,2})\\b`,
  'giu',
);

/** The phase that a title names, once and clearly; `undefined` where it names none or several. */
export function phaseOf(title: string): number | undefined {
  const numbers = [...title.matchAll(phasePattern)].map(
    ([, numeral = '']) => fromRoman(numeral) ?? Number(numeral),
  );
  const [number] = numbers;
  return numbers.length === 1 && number !== undefined && number >= 1 && number <= 39 ? number : undefined;
}

/**
 * What two spellings of one title have in common: its letters and digits, without the phase. Case, dashes, spaces,
 * accents and other signs make no difference.
 */
export function titleKey(title: string): string {
  const plain = title.replace(phasePattern, ' ').normalize('NFKD').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Addresses longer than this are hard to read aloud. */
const maxLength = 60;

/** Words that tell projects apart least. */
const fillers = new Set(wordsFor((guesses) => guesses.fillers).map(slugify));

/** Names that cannot be files: those of Windows' devices, and the list's own page. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d|index)$/;

/**
 * A short address for a title: its words without fillers, as many as fit into 60 characters, with the phase at the
 * end. Where the address is taken, a number follows. Always the same for the same title and the same taken ones.
 */
export function proposeSlug(
  title: string,
  phase: number | undefined,
  isTaken: (slug: string) => boolean,
): string {
  const all = slugify(title.replace(phasePattern, ' ').replace(/['’ʼ]s?\b/g, '')).split('-');
  const telling = all.filter((word) => !fillers.has(word));
  const words = telling.length > 0 ? telling : all;
  const ending = phase === undefined ? '' : `-phase-${String(phase)}`;
  const stem = fitting(words, maxLength - ending.length) || 'project';
  const first = reserved.test(stem) ? `${stem}-project` : stem;
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? ending : `${ending}-${String(number)}`;
    const slug = `${fitting(first.split('-'), maxLength - suffix.length)}${suffix}`;
    if (!isTaken(slug)) return slug;
  }
}

/** As many words as fit; of a first word that is too long, its beginning. */
function fitting(words: readonly string[], length: number): string {
  let text = (words[0] ?? '').slice(0, length);
  for (const word of words.slice(1)) {
    if (text.length + 1 + word.length > length) break;
    text += `-${word}`;
  }
  return text;
}
