import { z } from 'zod';
import { acceptSchema } from './acceptance.ts';
import { country, day, language, lineOfText, name, slug, title, webAddress } from './fields.ts';
import type { KeyEntry } from './key-kinds.ts';
import { defaultLanguage } from '../main-language.ts';
import { projectKeys } from './project-keys.ts';
import { sourceSchema } from './references.ts';

/** Texts of an entry in other languages, by their two letters. */
const inLanguages = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.record(language, z.strictObject(shape)).optional();

type Entries = typeof projectKeys;

/** A key of a project's frontmatter. */
export type ProjectKey = keyof Entries;

/** A key that a translation has too. */
export type TranslatedKey = {
  [Key in ProjectKey]: Entries[Key] extends { readonly translated: string } ? Key : never;
}[ProjectKey];

const entries: readonly (readonly [string, KeyEntry])[] = Object.entries(projectKeys);

/** The frontmatter of a project's file: what an editor writes above the text. */
export const projectSchema = z.strictObject(
  Object.fromEntries(entries.map(([key, { form }]) => [key, form])) as {
    -readonly [Key in ProjectKey]: Entries[Key]['form'];
  },
);

/** A project's frontmatter after reading. */
export type Frontmatter = z.output<typeof projectSchema>;

const translatedForms = Object.fromEntries(
  entries.flatMap(([key, { form, translated }]) =>
    translated === undefined ? [] : [[key, form.describe(translated)]],
  ),
) as { -readonly [Key in TranslatedKey]: Entries[Key]['form'] };

/** The frontmatter of a translation, `<slug>.sq.md`. All else comes from the original. */
export const translationSchema = z.strictObject({
  ...translatedForms,
  reviewed: day
    .optional()
    .describe('The day on which a native speaker confirmed the translation. Until then readers are told.'),
  accept: acceptSchema.optional(),
});

/** What a translation says instead of the original. */
export type TranslatedTexts = Pick<TranslationEntry, TranslatedKey>;

export type TranslationEntry = z.output<typeof translationSchema>;

/** An entry of `themes.yml`. */
export const themeSchema = z.strictObject({
  title: title.describe('What visitors see.'),
  description: lineOfText.optional().describe('One sentence on what belongs to it.'),
  translations: inLanguages({ title, description: lineOfText.optional() }),
  accept: acceptSchema.optional(),
});

export type ThemeEntry = z.output<typeof themeSchema>;

/** The kinds of the IATI OrganisationType list, in words. */
export const organisationTypes = [
  'government',
  'local-government',
  'multilateral',
  'international-ngo',
  'national-ngo',
  'foundation',
  'academic',
  'private',
  'public-private',
  'other',
] as const;

/** An entry of `organisations.yml`. */
export const organisationSchema = z.strictObject({
  name: name.describe('The full name.'),
  short: lineOfText.optional().describe('The usual abbreviation.'),
  type: z.enum(organisationTypes),
  country: country.optional().describe('The country of a national body.'),
  url: webAddress.optional(),
  translations: inLanguages({ name, short: lineOfText.optional() }),
  accept: acceptSchema.optional(),
});

export type OrganisationEntry = z.output<typeof organisationSchema>;

/** An entry of `helplines.yml`. */
export const helplineSchema = z.strictObject({
  number: z
    .string()
    .regex(/^\+?\d[\d ]*\d$/, 'Write the number with digits and spaces only.')
    .describe('As people dial it, in quotation marks: `"116 006"`.'),
  name: name.describe('What the line is called.'),
  operator: lineOfText.optional().describe('Who runs it.'),
  answers: lineOfText.optional().describe('Who picks up the telephone, in words that a caller understands.'),
  hours: lineOfText.optional(),
  cost: lineOfText.optional(),
  languages: z.array(language).default([]).describe('Languages in which one can speak, two letters each.'),
  police: z.boolean().optional().describe('Whether calls reach the police. Leave it out if it is not known.'),
  sources: z.array(sourceSchema).default([]).describe('Where this was read.'),
  verifiedOn: day
    .optional()
    .describe('The day on which somebody rang and confirmed it. Without it readers never see the number.'),
  note: lineOfText.optional().describe('What editors should know. Not shown to readers.'),
  translations: inLanguages({
    name: name.optional(),
    operator: lineOfText.optional(),
    answers: lineOfText.optional(),
    hours: lineOfText.optional(),
    cost: lineOfText.optional(),
  }),
  accept: acceptSchema.optional(),
});

export type HelplineEntry = z.output<typeof helplineSchema>;

/** `site.yml`. */
export const siteSchema = z.strictObject({
  title: title.describe('The name of the site.'),
  shortTitle: lineOfText.max(22).optional().describe('A name for small screens and offline copies.'),
  description: lineOfText.max(160).optional().describe('One sentence for search engines.'),
  programme: lineOfText.optional().describe('The programme whose projects these are.'),
  organisation: slug
    .optional()
    .describe('The organisation that runs the programme: a key of `organisations.yml`.'),
  office: lineOfText.optional().describe('The office that looks after the register, as readers know it.'),
  languages: z
    .array(language)
    .min(1)
    .default([defaultLanguage])
    .describe('The languages of the site; the first one is the main one.'),
  url: webAddress.optional().describe("The site's public address, for the formats that demand one."),
  contact: z
    .strictObject({
      url: webAddress.optional(),
      email: z.email('Write an e-mail address.').optional(),
      phone: lineOfText.optional(),
      address: lineOfText.optional(),
    })
    .optional()
    .describe('How readers reach the office.'),
  listing: z
    .strictObject({ title, url: webAddress })
    .optional()
    .describe('The public list from which the register was made.'),
  gathered: day.optional().describe('The day on which the facts were gathered.'),
  copyOldAfterMonths: z
    .int()
    .positive()
    .default(12)
    .describe('After how many months a copy tells its reader that it is old.'),
  helplineOldAfterMonths: z
    .int()
    .positive()
    .default(12)
    .describe('After how many months a helpline must be confirmed again.'),
  exitUrl: webAddress.default('https://www.wikipedia.org/').describe('Where "Exit this page" leads.'),
  exitEverywhere: z
    .boolean()
    .default(true)
    .describe('Show "Exit this page" on every page, not only on those about help.'),
  translations: inLanguages({
    title: title.optional(),
    shortTitle: lineOfText.max(22).optional(),
    description: lineOfText.max(160).optional(),
    programme: lineOfText.optional(),
    office: lineOfText.optional(),
  }).describe('The same texts in other languages.'),
  iati: z
    .strictObject({
      organisation: lineOfText.describe(
        "The organisation's identifier in IATI, the first part of every activity's identifier.",
      ),
      secondaryReporter: z
        .boolean()
        .default(true)
        .describe('Whether the register reports for somebody else.'),
    })
    .optional()
    .describe('For the IATI file.'),
  accept: acceptSchema.optional(),
});

export type SiteSettings = z.output<typeof siteSchema>;

/** The frontmatter of a page, `content/pages/<slug>.mdx`. */
export const pageSchema = z.strictObject({
  title,
  /** One sentence for search engines, shown under the title. */
  description: lineOfText.meta({ examples: ['One sentence about it.'] }),
  /** The day on which a native speaker confirmed a translation, `about.sq.mdx`. */
  reviewed: day.optional(),
  accept: acceptSchema.optional(),
});

/** `<picture>.yml` beside a picture in `content/images/`. Its words for the blind stand where the picture is used. */
export const pictureSchema = z.strictObject({
  credit: lineOfText.meta({
    description: 'Who made the picture and allows its use.',
    examples: ['Who made the picture'],
  }),
  consent: lineOfText
    // One word alone, such as yes, says nothing about consent.
    .refine((text) => text.trim() === '' || /\s/.test(text.trim()), {
      message:
        'This does not say enough. Write who agreed and where the signed paper is kept, or: Nobody can be recognised.',
    })
    .meta({
      description: 'Who can be recognised, agreed to it, and where that is kept; or that nobody can be.',
      examples: ['Nobody can be recognised.'],
    }),
  accept: acceptSchema.optional(),
});
