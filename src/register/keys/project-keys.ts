import { z } from 'zod';
import { acceptSchema } from './acceptance.ts';
import { country, currency, day, lineOfText, partialDate, phase, sdg, slug, title } from './fields.ts';
import type { KeyEntry } from './key-kinds.ts';
import { documentSchema, sourceSchema } from './references.ts';
import { statuses } from './status.ts';

/**
 * The keys of a project's file, in the order in which files have them: the one place where a key is described. The
 * schema, the check, the forms, VS Code's files, the table both ways, the facts on the page and what the search finds
 * follow from it. What remains is a word a language for each key with a `fact`; without it `npm run types` fails.
 */
export const projectKeys = {
  title: {
    kind: 'text',
    form: title.describe('The full title, as published, with its phase.'),
    synonyms: ['name', 'project', 'project title', 'project name'],
    fact: { part: 'course', shows: 'original' },
    translated: 'The title in this language.',
  },
  status: {
    kind: 'status',
    form: z.enum(statuses).meta({
      description: 'How the project stands. Somebody says so; it is never worked out from the dates.',
      examples: ['current'],
    }),
    synonyms: ['project status', 'activity status', 'state'],
    explained: { header: 'iati status code' },
    fact: { part: 'course' },
    facet: 'status',
  },
  start: {
    kind: 'date',
    form: partialDate.optional().describe('The first day, month or year. Leave it out if it is not known.'),
    synonyms: ['start date', 'begin', 'begins', 'from', 'since'],
    explained: { header: 'earliest start day', day: 'earliest' },
    fact: { part: 'course', shows: 'period' },
  },
  end: {
    kind: 'date',
    form: partialDate
      .optional()
      .describe('The last day, month or year. Leave it out if it is not known, or not yet.'),
    synonyms: ['end date', 'ends', 'to', 'until', 'completed'],
    explained: { header: 'latest end day', day: 'latest' },
  },
  publishedDates: {
    kind: 'quote',
    form: lineOfText.optional().meta({
      title: 'Dates as published',
      description: 'The dates word for word as the source prints them.',
    }),
    synonyms: ['dates', 'dates as published', 'period'],
    fact: { part: 'course' },
  },
  phase: {
    kind: 'phase',
    form: phase.optional().describe('The number of the phase, `3` or `III`.'),
    fact: { part: 'course' },
    facet: 'phase',
  },
  series: {
    kind: 'series',
    form: slug.optional().describe('A short name that all phases of one undertaking share.'),
    fact: { part: 'course' },
  },
  summary: {
    kind: 'text',
    form: lineOfText.max(300).optional().describe('One or two sentences for lists, at most 300 characters.'),
    synonyms: ['short description', 'abstract'],
    translated: 'The summary in this language, at most 300 characters.',
  },
  themes: {
    kind: 'themes',
    form: z.array(slug).default([]).describe('Keys of `themes.yml`.'),
    synonyms: ['theme', 'topic', 'topics'],
    explained: { header: 'theme titles' },
    fact: { part: 'subject' },
    facet: 'theme',
  },
  countries: {
    kind: 'countries',
    form: z
      .array(country)
      .default([])
      .describe('Where the work took place: two-letter codes, `AL`; `XK` is Kosovo.'),
    synonyms: ['country', 'country code', 'country codes'],
    fact: { part: 'reach' },
    facet: 'country',
  },
  places: {
    kind: 'names',
    form: z.array(lineOfText).default([]).describe('Towns and regions, in words.'),
    synonyms: ['place', 'location', 'locations'],
    fact: { part: 'reach' },
  },
  donors: {
    kind: 'organisations',
    form: z.array(slug).default([]).describe('Who paid: keys of `organisations.yml`.'),
    synonyms: ['donor', 'funder', 'funders', 'funded by'],
    explained: { header: 'donor names' },
    fact: { part: 'bodies' },
    facet: 'donor',
  },
  partners: {
    kind: 'organisations',
    form: z
      .array(slug)
      .default([])
      .describe('Who did the work together with the programme: keys of `organisations.yml`.'),
    synonyms: ['partner', 'implementing partner', 'implementing partners'],
    explained: { header: 'partner names' },
    fact: { part: 'bodies' },
  },
  counterparts: {
    kind: 'organisations',
    form: z
      .array(slug)
      .default([])
      .describe('The authorities it was done with: keys of `organisations.yml`.'),
    synonyms: ['counterpart', 'authorities', 'government counterparts'],
    explained: { header: 'counterpart names' },
    fact: { part: 'bodies' },
  },
  targetGroups: {
    kind: 'texts',
    form: z.array(lineOfText).default([]).describe('Whom the project was for, in words.'),
    synonyms: ['target group', 'beneficiaries'],
    fact: { part: 'reach' },
  },
  budget: {
    kind: 'money',
    form: z
      .strictObject({
        amount: z
          .number()
          .positive()
          .meta({
            description: 'In digits, without spaces: `526274.15`.',
            examples: [50000],
          }),
        currency: currency.meta({ description: 'Three letters: `EUR`, `ALL`, `USD`.', examples: ['EUR'] }),
      })
      .optional()
      .describe('The whole budget, as published.'),
    synonyms: ['amount', 'total budget', 'budget amount'],
    currencySynonyms: ['currency'],
    fact: { part: 'reach' },
  },
  results: {
    kind: 'texts',
    form: z.array(lineOfText).default([]).describe('What came of it, one sentence each, with who says so.'),
    synonyms: ['result', 'outcomes'],
  },
  documents: {
    kind: 'documents',
    form: z
      .array(documentSchema)
      .default([])
      .describe('Reports and leaflets that readers can open, on the web or with the site.'),
    synonyms: ['document'],
  },
  sdgs: {
    kind: 'codes',
    form: z.array(sdg).default([]).meta({
      title: 'Development goals',
      description: 'Sustainable Development Goals or targets, in quotation marks: `"8.7"`.',
    }),
    synonyms: ['sdg', 'sdg targets', 'sustainable development goals'],
    fact: { part: 'subject' },
  },
  iatiIdentifier: {
    kind: 'code',
    form: z
      .string()
      .regex(/^[^/&|?\s]+$/, 'An IATI identifier has no spaces and none of / & | ?')
      .optional()
      .meta({
        title: 'IATI identifier',
        description: 'The permanent identifier in the IATI registry, if there is one.',
      }),
    synonyms: ['iati', 'iati id'],
    fact: { part: 'subject' },
  },
  sources: {
    kind: 'sources',
    form: z.array(sourceSchema).default([]).describe('Where the facts come from.'),
    synonyms: ['source'],
  },
  reviewed: {
    kind: 'day',
    form: day.optional().describe('The day on which an editor last confirmed the file.'),
    synonyms: ['reviewed on', 'last reviewed'],
  },
  aliases: {
    kind: 'addresses',
    form: z.array(lineOfText).default([]).meta({
      title: 'Old addresses',
      description: 'Old addresses of this page, relative to the site: `en/node/69`. Each leads here.',
    }),
    synonyms: ['alias', 'old addresses'],
  },
  draft: {
    kind: 'switch',
    form: z.boolean().default(false).describe('`true` keeps the project out of the published site.'),
  },
  accept: {
    kind: 'acceptances',
    form: acceptSchema.optional().meta({
      title: 'Accepted problems',
      description: 'Problems that the check finds and that you accept, each with a reason.',
    }),
  },
} as const satisfies Readonly<Record<string, KeyEntry>>;
