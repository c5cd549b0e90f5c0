import { z } from 'zod';
import { acceptSchema } from './acceptance.ts';
import {
  country,
  currency,
  day,
  language,
  lineOfText,
  partialDate,
  phase,
  sdg,
  slug,
  webAddress,
} from './fields.ts';
import { defaultLanguage } from '../main-language.ts';
import { isPortablePath } from './portable-path.ts';
import { statuses } from './status.ts';

/** Texts of an entry in other languages, by their two letters. */
const inLanguages = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.record(language, z.strictObject(shape)).optional();

/** Where a fact was read. */
const sourceSchema = z.strictObject({
  title: lineOfText.describe('What the source is called, with its publisher.'),
  url: webAddress.optional().describe('Its address on the web.'),
  accessed: day.optional().describe('The day on which you read it, `2026-11-23`.'),
});

/** A report or leaflet that readers can open: on the web, or a file that ships with the site. */
const documentSchema = z
  .strictObject({
    title: lineOfText.describe('What it is called, with its year.'),
    url: webAddress.optional().describe('Its address on the web …'),
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

/** The frontmatter of a project's file: what an editor writes above the text. */
export const projectSchema = z.strictObject({
  title: lineOfText.describe('The full title, as published, with its phase.'),
  status: z
    .enum(statuses)
    .describe('How the project stands. Somebody says so; it is never worked out from the dates.'),
  start: partialDate.optional().describe('The first day, month or year. Leave it out if it is not known.'),
  end: partialDate
    .optional()
    .describe('The last day, month or year. Leave it out if it is not known, or not yet.'),
  publishedDates: lineOfText.optional().describe('The dates word for word as the source prints them.'),
  phase: phase.optional().describe('The number of the phase, `3` or `III`.'),
  series: slug.optional().describe('A short name that all phases of one undertaking share.'),
  summary: lineOfText.max(300).optional().describe('One or two sentences for lists, at most 300 characters.'),
  themes: z.array(slug).default([]).describe('Keys of `themes.yml`.'),
  countries: z
    .array(country)
    .default([])
    .describe('Where the work took place: two-letter codes, `AL`; `XK` is Kosovo.'),
  places: z.array(lineOfText).default([]).describe('Towns and regions, in words.'),
  donors: z.array(slug).default([]).describe('Who paid: keys of `organisations.yml`.'),
  partners: z
    .array(slug)
    .default([])
    .describe('Who did the work together with the programme: keys of `organisations.yml`.'),
  counterparts: z
    .array(slug)
    .default([])
    .describe('The authorities it was done with: keys of `organisations.yml`.'),
  targetGroups: z.array(lineOfText).default([]).describe('Whom the project was for, in words.'),
  budget: z
    .strictObject({
      amount: z.number().positive().describe('In digits, without spaces: `526274.15`.'),
      currency: currency.describe('Three letters: `EUR`, `ALL`, `USD`.'),
    })
    .optional()
    .describe('The whole budget, as published.'),
  results: z.array(lineOfText).default([]).describe('What came of it, one sentence each, with who says so.'),
  documents: z
    .array(documentSchema)
    .default([])
    .describe('Reports and leaflets that readers can open, on the web or with the site.'),
  sdgs: z
    .array(sdg)
    .default([])
    .describe('Sustainable Development Goals or targets, in quotation marks: `"8.7"`.'),
  iatiIdentifier: z
    .string()
    .regex(/^[^/&|?\s]+$/, 'An IATI identifier has no spaces and none of / & | ?')
    .optional()
    .describe('The permanent identifier in the IATI registry, if there is one.'),
  sources: z.array(sourceSchema).default([]).describe('Where the facts come from.'),
  reviewed: day.optional().describe('The day on which an editor last confirmed the file.'),
  aliases: z
    .array(lineOfText)
    .default([])
    .describe('Old addresses of this page, relative to the site: `en/node/69`. Each leads here.'),
  draft: z.boolean().default(false).describe('`true` keeps the project out of the published site.'),
  accept: acceptSchema
    .optional()
    .describe('Problems that the check finds and that you accept, each with a reason.'),
});

/** A project's frontmatter after reading. */
export type Frontmatter = z.output<typeof projectSchema>;

/** The frontmatter of a translation, `<slug>.sq.md`. All else comes from the original. */
export const translationSchema = z.strictObject({
  title: lineOfText.describe('The title in this language.'),
  summary: lineOfText.max(300).optional().describe('The summary in this language, at most 300 characters.'),
  reviewed: day
    .optional()
    .describe('The day on which a native speaker confirmed the translation. Until then readers are told.'),
  accept: acceptSchema.optional(),
});

export type TranslationEntry = z.output<typeof translationSchema>;

/** An entry of `themes.yml`. */
export const themeSchema = z.strictObject({
  title: lineOfText.describe('What visitors see.'),
  description: lineOfText.optional().describe('One sentence on what belongs to it.'),
  translations: inLanguages({ title: lineOfText, description: lineOfText.optional() }),
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
  name: lineOfText.describe('The full name.'),
  short: lineOfText.optional().describe('The usual abbreviation.'),
  type: z.enum(organisationTypes),
  country: country.optional().describe('The country of a national body.'),
  url: webAddress.optional(),
  translations: inLanguages({ name: lineOfText, short: lineOfText.optional() }),
  accept: acceptSchema.optional(),
});

export type OrganisationEntry = z.output<typeof organisationSchema>;

/** An entry of `helplines.yml`. */
export const helplineSchema = z.strictObject({
  number: z
    .string()
    .regex(/^\+?\d[\d ]*\d$/, 'Write the number with digits and spaces only.')
    .describe('As people dial it, in quotation marks: `"116 006"`.'),
  name: lineOfText.describe('What the line is called.'),
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
    name: lineOfText.optional(),
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
  title: lineOfText.describe('The name of the site.'),
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
    .strictObject({ title: lineOfText, url: webAddress })
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
    title: lineOfText.optional(),
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
  title: lineOfText,
  description: lineOfText.describe('One sentence for search engines, shown under the title.'),
  reviewed: day
    .optional()
    .describe('The day on which a native speaker confirmed a translation, `about.sq.mdx`.'),
  accept: acceptSchema.optional(),
});

/** Answers that say nothing about consent. */
const emptyAnswer = /^(?:yes|no|ok(?:ay)?|given|true|unknown|none|n\/?a|po|jo|[-?.…]+)\.?$/i;

/** `<picture>.yml` beside a picture in `content/images/`. Its words for the blind stand where the picture is used. */
export const pictureSchema = z.strictObject({
  credit: lineOfText.describe('Who made the picture and allows its use.'),
  consent: lineOfText
    .refine((text) => !emptyAnswer.test(text.trim()), {
      message:
        'This does not say enough. Write who agreed and where the signed paper is kept, or: Nobody can be recognised.',
    })
    .describe('Who can be recognised, agreed to it, and where that is kept; or that nobody can be.'),
  accept: acceptSchema.optional(),
});
