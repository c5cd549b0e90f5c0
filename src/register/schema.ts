import { z } from 'zod';
import { acceptSchema } from './acceptance.ts';
import { country, currency, day, language, lineOfText, partialDate, phase, sdg, slug, webAddress } from './fields.ts';
import { statuses } from './status.ts';

/** Texts of an entry in other languages, by their two letters. */
const inLanguages = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.record(language, z.strictObject(shape)).optional();

/** Where a fact was read. */
const sourceSchema = z.strictObject({
  /** What the source is called, with its publisher. */
  title: lineOfText,
  /** Its address on the web. */
  url: webAddress.optional(),
  /** The day on which you read it, `2026-11-23`. */
  accessed: day.optional(),
});

/** A report or leaflet that readers can open: on the web, or a file that ships with the site. */
const documentSchema = z
  .strictObject({
    title: lineOfText,
    /** Its address on the web … */
    url: webAddress.optional(),
    /** … or the name of a file in `content/documents/`. Exactly one of the two. */
    file: z
      .string()
      .regex(/^[\w-][\w .-]*(\/[\w-][\w .-]*)*$/, 'Write the name of a file in the folder content/documents.')
      .optional(),
    /** The two letters of the language it is written in. */
    language: language.optional(),
  })
  .refine((document) => (document.url === undefined) !== (document.file === undefined), {
    message: 'A document has either a "url" or a "file".',
  });

/** The frontmatter of a project's file: what an editor writes above the text. */
export const projectSchema = z.strictObject({
  /** The full title, as published, with its phase. */
  title: lineOfText,
  /** How the project stands. Somebody says so; it is never worked out from the dates. */
  status: z.enum(statuses),
  /** The first day, month or year. Leave it out if it is not known. */
  start: partialDate.optional(),
  /** The last day, month or year. Leave it out if it is not known, or not yet. */
  end: partialDate.optional(),
  /** The dates word for word as the source prints them. */
  publishedDates: lineOfText.optional(),
  /** The number of the phase, `3` or `III`. */
  phase: phase.optional(),
  /** A short name that all phases of one undertaking share. */
  series: slug.optional(),
  /** One or two sentences for lists, at most 300 characters. */
  summary: lineOfText.max(300).optional(),
  /** Keys of `themes.yml`. */
  themes: z.array(slug).default([]),
  /** Where the work took place: two-letter codes, `AL`; `XK` is Kosovo. */
  countries: z.array(country).default([]),
  /** Towns and regions, in words. */
  places: z.array(lineOfText).default([]),
  /** Who paid: keys of `organisations.yml`. */
  donors: z.array(slug).default([]),
  /** Who did the work together with the programme: keys of `organisations.yml`. */
  partners: z.array(slug).default([]),
  /** The authorities it was done with: keys of `organisations.yml`. */
  counterparts: z.array(slug).default([]),
  /** Whom the project was for, in words. */
  targetGroups: z.array(lineOfText).default([]),
  /** The whole budget, as published. */
  budget: z.strictObject({ amount: z.number().positive(), currency }).optional(),
  /** What came of it, one sentence each, with who says so. */
  results: z.array(lineOfText).default([]),
  documents: z.array(documentSchema).default([]),
  /** Sustainable Development Goals or targets, in quotation marks: `"8.7"`. */
  sdgs: z.array(sdg).default([]),
  /** The permanent identifier in the IATI registry, if there is one. */
  iatiIdentifier: z
    .string()
    .regex(/^[^/&|?\s]+$/, 'An IATI identifier has no spaces and none of / & | ?')
    .optional(),
  /** Where the facts come from. */
  sources: z.array(sourceSchema).default([]),
  /** The day on which an editor last confirmed the file. */
  reviewed: day.optional(),
  /** Old addresses of this page, relative to the site: `en/node/69`. Each leads here. */
  aliases: z.array(lineOfText).default([]),
  /** `true` keeps the project out of the published site. */
  draft: z.boolean().default(false),
  /** Problems that the check finds and that you accept, each with a reason. */
  accept: acceptSchema.optional(),
});

/** A project's frontmatter after reading. */
export type Frontmatter = z.output<typeof projectSchema>;

/** The frontmatter of a translation, `<slug>.sq.md`. All else comes from the original. */
export const translationSchema = z.strictObject({
  title: lineOfText,
  summary: lineOfText.max(300).optional(),
  /** The day on which a native speaker confirmed the translation. Until then readers are told. */
  reviewed: day.optional(),
  accept: acceptSchema.optional(),
});

export type TranslationEntry = z.output<typeof translationSchema>;

/** An entry of `themes.yml`. */
export const themeSchema = z.strictObject({
  title: lineOfText,
  description: lineOfText.optional(),
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
  /** The full name. */
  name: lineOfText,
  /** The usual abbreviation. */
  short: lineOfText.optional(),
  type: z.enum(organisationTypes),
  /** The country of a national body. */
  country: country.optional(),
  url: webAddress.optional(),
  translations: inLanguages({ name: lineOfText, short: lineOfText.optional() }),
  accept: acceptSchema.optional(),
});

export type OrganisationEntry = z.output<typeof organisationSchema>;

/** An entry of `helplines.yml`. */
export const helplineSchema = z.strictObject({
  /** As people dial it, in quotation marks: `"116 006"`. */
  number: z.string().regex(/^\+?\d[\d ]*\d$/, 'Write the number with digits and spaces only.'),
  /** What the line is called. */
  name: lineOfText,
  /** Who runs it. */
  operator: lineOfText.optional(),
  /** Who picks up the telephone, in words that a caller understands. */
  answers: lineOfText.optional(),
  hours: lineOfText.optional(),
  cost: lineOfText.optional(),
  /** Languages in which one can speak, two letters each. */
  languages: z.array(language).default([]),
  /** Whether calls reach the police. Leave it out if it is not known. */
  police: z.boolean().optional(),
  /** Where this was read. */
  sources: z.array(sourceSchema).default([]),
  /** The day on which somebody rang and confirmed it. Without it readers never see the number. */
  verifiedOn: day.optional(),
  /** What editors should know. Not shown to readers. */
  note: lineOfText.optional(),
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
  /** The name of the site. */
  title: lineOfText,
  /** A name for small screens and offline copies. */
  shortTitle: lineOfText.max(22).optional(),
  /** One sentence for search engines. */
  description: lineOfText.max(160).optional(),
  /** The programme whose projects these are. */
  programme: lineOfText.optional(),
  /** The organisation that runs the programme: a key of `organisations.yml`. */
  organisation: slug.optional(),
  /** The office that looks after the register, as readers know it. */
  office: lineOfText.optional(),
  /** The languages of the site; the first one is the main one. */
  languages: z.array(language).min(1).default(['en']),
  /** The site's public address, for the formats that demand one. */
  url: webAddress.optional(),
  /** How readers reach the office. */
  contact: z
    .strictObject({
      url: webAddress.optional(),
      email: z.email('Write an e-mail address.').optional(),
      phone: lineOfText.optional(),
      address: lineOfText.optional(),
    })
    .optional(),
  /** The public list from which the register was made. */
  listing: z.strictObject({ title: lineOfText, url: webAddress }).optional(),
  /** The day on which the facts were gathered. */
  gathered: day.optional(),
  /** After how many months a copy tells its reader that it is old. */
  copyOldAfterMonths: z.int().positive().default(12),
  /** After how many months a helpline must be confirmed again. */
  helplineOldAfterMonths: z.int().positive().default(12),
  /** Where "Exit this page" leads. */
  exitUrl: webAddress.default('https://www.wikipedia.org/'),
  /** Show "Exit this page" on every page, not only on those about help. */
  exitEverywhere: z.boolean().default(true),
  /** The same texts in other languages. */
  translations: inLanguages({
    title: lineOfText.optional(),
    shortTitle: lineOfText.max(22).optional(),
    description: lineOfText.max(160).optional(),
    programme: lineOfText.optional(),
    office: lineOfText.optional(),
  }),
  /** For the IATI file. */
  iati: z
    .strictObject({
      /** The organisation's identifier in IATI, the first part of every activity's identifier. */
      organisation: lineOfText,
      /** Whether the register reports for somebody else. */
      secondaryReporter: z.boolean().default(true),
    })
    .optional(),
  accept: acceptSchema.optional(),
});

export type SiteSettings = z.output<typeof siteSchema>;

/** The frontmatter of a page, `content/pages/<slug>.mdx`. */
export const pageSchema = z.strictObject({
  title: lineOfText,
  /** One sentence for search engines, shown under the title. */
  description: lineOfText,
  /** The day on which a native speaker confirmed a translation, `about.sq.mdx`. */
  reviewed: day.optional(),
  accept: acceptSchema.optional(),
});

/** Answers that say nothing about consent. */
const emptyAnswer = /^(?:yes|no|ok(?:ay)?|given|true|unknown|none|n\/?a|po|jo|[-?.…]+)\.?$/i;

/** `<picture>.yml` beside a picture in `content/images/`. Its words for the blind stand where the picture is used. */
export const pictureSchema = z.strictObject({
  /** Who made the picture and allows its use. */
  credit: lineOfText,
  /** Who can be recognised, agreed to it, and where that is kept; or that nobody can be. */
  consent: lineOfText.refine((text) => !emptyAnswer.test(text.trim()), {
    message:
      'This does not say enough. Write who agreed and where the signed paper is kept, or: Nobody can be recognised.',
  }),
  accept: acceptSchema.optional(),
});
