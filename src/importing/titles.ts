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

/** Gives a short address for a title, and its phase at the end. */
type SlugProposer = (title: string, phase?: number) => string;

/**
 * Makes addresses of titles: the words of a title without fillers, as many as fit into 60 characters. Where the address
 * is taken, a number follows. What is taken stays so; then it is always the same for the same title and the same taken ones.
 */
export function createSlugProposer(isTaken: (slug: string) => boolean): SlugProposer {
  // Thousands of titles may be alike; counted up to each time, they would take the square of their number.
  const firstFree = new Map<string, number>();
  return (title, phase) => {
    const { words, ending } = partsOf(title, phase);
    const plain = `${fitting(words, maxLength - ending.length)}${ending}`;
    if (!isTaken(plain)) return plain;
    for (let digits = 1; ; digits += 1) {
      const stem = `${fitting(words, maxLength - ending.length - 1 - digits)}${ending}-`;
      const key = stem + 'n'.repeat(digits);
      let number = firstFree.get(key) ?? Math.max(2, 10 ** (digits - 1));
      while (number < 10 ** digits && isTaken(stem + String(number))) number += 1;
      firstFree.set(key, number);
      if (number < 10 ** digits) return stem + String(number);
    }
  };
}

/** The words of an address, and the phase with which it ends. */
function partsOf(
  title: string,
  phase: number | undefined,
): { readonly words: readonly string[]; readonly ending: string } {
  const all = slugify(title.replace(phasePattern, ' ').replace(/['’ʼ]s?\b/g, '')).split('-');
  const telling = all.filter((word) => !fillers.has(word));
  const ending = phase === undefined ? '' : `-phase-${String(phase)}`;
  const stem = fitting(telling.length > 0 ? telling : all, maxLength) || 'project';
  return { words: [...stem.split('-'), ...(reserved.test(stem) ? ['project'] : [])], ending };
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
