import { z } from 'zod';
import { day, language, title, webAddress } from './fields.ts';
import { isPortablePath } from './portable-path.ts';

/** Where a fact was read. */
export const sourceSchema = z.strictObject({
  title: title.describe('What the source is called, with its publisher.'),
  url: webAddress.optional().meta({ title: 'Address', description: 'Its address on the web.' }),
  accessed: day.optional().describe('The day on which you read it, `2026-11-23`.'),
});

export type SourceEntry = z.output<typeof sourceSchema>;

/** A report or leaflet that readers can open: on the web, or a file that ships with the site. */
export const documentSchema = z
  .strictObject({
    title: title.describe('What it is called, with its year.'),
    url: webAddress.optional().meta({ title: 'Address', description: 'Its address on the web …' }),
    file: z
      .string()
      .refine(isPortablePath, {
        message:
          'Name a file in the folder content/documents, in small letters and without spaces: report-2014.pdf.',
      })
      .optional()
      .describe('… or the name of a file in `content/documents/`. Exactly one of the two.'),
    language: language.optional().describe('The two letters of the language it is written in.'),
  })
  .refine((document) => (document.url === undefined) !== (document.file === undefined), {
    message: 'A document has either a "url" or a "file".',
  });

export type DocumentEntry = z.output<typeof documentSchema>;
