import { foldWord, type Stemmer } from '../word-forms.ts';
import { editDistance } from '../../register/text/edit-distance.ts';

/** The words of the texts, made ready for comparing. */
export interface Vocabulary {
  /** Whether a word is among them, begins one, or shares its stem with one. */
  has(word: string): boolean;
  /** The word that was most likely meant: the nearest and, of several, the commonest. */
  nearest(word: string): string | undefined;
}

interface KnownWord {
  readonly spelling: string;
  readonly folded: string;
  readonly stem: string;
  /** A bit for each letter that is in the stem. */
  readonly letters: number;
}

/** `text` has the words with a space between them, the commonest first. Takes some milliseconds. */
export function openVocabulary(text: string, stem: Stemmer): Vocabulary {
  const words = text.split(' ').map((spelling): KnownWord => {
    const folded = foldWord(spelling);
    const key = stem(folded);
    return { spelling, folded, stem: key, letters: lettersOf(key) };
  });

  const has = (word: string): boolean => {
    const key = stem(word);
    return words.some(({ folded, stem: known }) => folded.startsWith(word) || known === key);
  };

  const nearest = (word: string): string | undefined => {
    const key = stem(word);
    const letters = lettersOf(key);
    let best: { readonly spelling: string; readonly rank: number } | undefined;
    let limit = allowedMistakes(word);
    for (const known of words) {
      if (Math.abs(known.stem.length - key.length) > limit) continue;
      // A changed letter takes one away and brings one in.
      if (countBits(letters ^ known.letters) > 2 * limit) continue;
      const distance = editDistance(key, known.stem, limit);
      if (distance > limit) continue;
      // Of equals, people rarely mistake the first letter, and mean the form that is closest to what they typed.
      const rank =
        distance + (known.folded[0] === word[0] ? 0 : 0.5) + editDistance(word, known.folded, 9) / 100;
      if (best !== undefined && rank >= best.rank) continue;
      best = { spelling: known.spelling, rank };
      limit = distance;
    }
    return best?.spelling;
  };

  return { has, nearest };
}

/** How many mistakes in a word still let it be recognised. */
function allowedMistakes(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 6 ? 1 : word.length < 10 ? 2 : 3;
}

function lettersOf(word: string): number {
  let letters = 0;
  for (const letter of word) letters |= 1 << (letter.charCodeAt(0) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
