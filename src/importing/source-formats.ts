/**
 * What an import reads, with what to call it and what it is. `read-source.ts` recognises each and has its reader, without
 * which nothing compiles.
 */
export const sourceFormats = {
  listing: {
    name: 'a list',
    summary: 'text as a web page prints it: headings such as "Current projects", and one title a line',
  },
  csv: {
    name: 'a table',
    summary:
      'CSV with a header, such as the one that this site offers; it never changes the text below the keys',
  },
  iati: { name: 'IATI', summary: 'an activity file of version 2, XML' },
} as const;

export type SourceFormat = keyof typeof sourceFormats;
