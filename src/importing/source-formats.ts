/** What an import reads: the text of a list of projects, a table, or an IATI activity file. */
export const sourceFormats = ['listing', 'csv', 'iati'] as const;

export type SourceFormat = (typeof sourceFormats)[number];
