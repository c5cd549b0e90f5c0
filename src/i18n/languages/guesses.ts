import type { DocumentEntry, SourceEntry } from '../../register/keys/references.ts';
import type { OrganisationEntry, ProjectKey, ThemeEntry } from '../../register/keys/schema.ts';
import type { Status } from '../../register/keys/status.ts';

/** The keys of all files that editors write. */
type Key =
  | ProjectKey
  | keyof OrganisationEntry
  | keyof ThemeEntry
  | keyof DocumentEntry
  | keyof SourceEntry
  | 'amount';

type Words = readonly string[];
type KeyWords = Readonly<Partial<Record<Key, Words>>>;

/**
 * Words by which the check and the imports understand what somebody typed, in small letters. What a language has no
 * word for is an empty list.
 */
export interface Guesses {
  /** Words that nearly every sentence has, and other languages lack: they tell which language a text is in. */
  readonly tellingWords: ReadonlySet<string>;
  /** The twelve months, whole; people may write three letters of them or more. */
  readonly months: Words;
  readonly seasons: Words;
  /** Behind the number of a day: `1st`. */
  readonly dayEndings: Words;
  readonly dates: {
    /** Before a date that is not exact. */
    readonly about: Words;
    /** Before a date that may be wrong. */
    readonly doubtful: Words;
    /** In the place of a date that nobody knows. */
    readonly unknown: Words;
    /** In the place of the end of something that has none yet. */
    readonly goesOn: Words;
    /** Between a start and an end. */
    readonly between: Words;
    /** Before a start. */
    readonly started: Words;
    /** Before an end. */
    readonly ended: Words;
    /** Between such a word and its date: `completed in`. */
    readonly prepositions: Words;
  };
  /** Before the number of a phase. */
  readonly phase: Words;
  /** The first, the second, and so on. */
  readonly ordinals: Words;
  /** Before the number of a Sustainable Development Goal. */
  readonly goal: Words;
  readonly yes: Words;
  readonly no: Words;
  /** What a key is called, without spaces. Our keys are English, so English has none. */
  readonly keys: KeyWords;
  /** What people write where they mean a key, or may mean it: good enough for a question. */
  readonly nearKeys: KeyWords;
  readonly statuses: Readonly<Partial<Record<Status, Words>>>;
  /** Names of countries that `Intl.DisplayNames` does not have, by their codes. */
  readonly countries: Readonly<Record<string, Words>>;
  /** Names of currencies, by their codes. */
  readonly currencies: Readonly<Record<string, Words>>;
  /** What a list of projects calls them, as in `our projects`. */
  readonly projects: Words;
  /** Before that word. */
  readonly our: Words;
  /** How a line begins that ends a list of projects, on a page of the web. */
  readonly closing: RegExp;
  /** Words that tell titles apart least. */
  readonly fillers: Words;
}
