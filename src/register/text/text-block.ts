/** A piece of running text, such as a paragraph, an item of a list or a heading; plain words, without markup. */
export interface TextBlock {
  readonly text: string;
  /** The level of a heading. */
  readonly heading?: HeadingLevel;
}

/** As in HTML, 1 for the title of a page. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;
