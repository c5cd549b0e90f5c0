import type { FollowPicture } from './picture-form.ts';

/** What a file is by its content. */
export interface FileType {
  /** As a sentence names it, `a PNG picture`. */
  readonly name: string;
  /** The endings of its files, the customary one first; none for what is not published. */
  readonly endings: readonly string[];
  /** What to do with a file that is not published, as a sentence. */
  readonly instead?: string;
  /** Whether it is text, in which nothing runs as long as its name says no more than that. */
  readonly isText?: true;
  readonly isPicture?: true;
  /** Follows the parts of a picture to its end. */
  readonly follow?: FollowPicture;
}
