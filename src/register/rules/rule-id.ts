import type { FileHarmRule, HarmRule } from '../harm/harm.ts';

/** Files that cannot be read, or that should not be where they are. */
export type FileRule =
  | 'active-content'
  | 'duplicate-slug'
  | 'empty-file'
  | 'file-content'
  | 'file-name'
  | 'file-too-large'
  | 'file-twin'
  | 'file-type'
  | 'hidden-file'
  | 'missing-site'
  | 'not-a-file'
  | 'not-utf-8'
  | 'nul-character'
  | 'translation-without-original'
  | 'unexpected-file'
  | 'unreadable-file';

/** The form of the keys and values at the top of a file. */
export type FormRule =
  'duplicate-key' | 'frontmatter' | 'hidden-character' | 'yaml' | 'yaml-alias' | 'yaml-tag';

/** One key with its value. */
export type ValueRule =
  'empty-value' | 'missing-key' | 'missing-file' | 'too-long' | 'unknown-key' | 'wrong-type' | 'wrong-value';

/** What several values, or several files, say together. */
export type RegisterRule =
  | 'alias-form'
  | 'alias-taken'
  | 'date-in-future'
  | 'duplicate-iati-identifier'
  | 'duplicate-phase'
  | 'duplicate-title'
  | 'end-before-start'
  | 'helpline-unconfirmed'
  | 'helpline-without-source'
  | 'sources-missing'
  | 'status-against-dates'
  | 'unknown-language'
  | 'unknown-organisation'
  | 'unknown-theme'
  | 'unseen-translation'
  | 'wrong-language';

/** The text below the keys. */
export type TextRule =
  | 'broken-link'
  | 'heading-level'
  | 'image-from-elsewhere'
  | 'image-without-words'
  | 'page-code'
  | 'raw-html'
  | 'text-too-complex'
  | 'unsafe-link';

/** The exceptions that editors write. */
export type AcceptRule = 'exception-not-needed';

/** The names of all rules of the check. Each has a page of explanation. */
export type RuleId =
  FileRule | FormRule | ValueRule | RegisterRule | TextRule | HarmRule | FileHarmRule | AcceptRule;
