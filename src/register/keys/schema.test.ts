import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  helplineSchema,
  organisationSchema,
  pageSchema,
  pictureSchema,
  projectSchema,
  siteSchema,
  themeSchema,
  translationSchema,
} from './schema.ts';

const least = { title: 'A project', status: 'current' };
const accepts = (frontmatter: object) => projectSchema.safeParse({ ...least, ...frontmatter }).success;

describe('a project file', () => {
  test('needs a title and a status; all else is empty or unknown', () => {
    expect(projectSchema.parse(least)).toEqual({
      ...least,
      themes: [],
      countries: [],
      places: [],
      donors: [],
      partners: [],
      counterparts: [],
      targetGroups: [],
      results: [],
      documents: [],
      sdgs: [],
      sources: [],
      aliases: [],
      draft: false,
    });
    expect(projectSchema.safeParse({ title: 'A project' }).success).toBe(false);
    expect(projectSchema.safeParse({ status: 'current' }).success).toBe(false);
  });

  test.each([
    [{ start: 2014, end: '2014-07' }],
    [{ phase: 'III' }],
    [{ phase: 3 }],
    [{ series: 'south-east-europe' }],
    [{ countries: ['AL', 'XK'] }],
    [{ budget: { amount: 526274.15, currency: 'EUR' } }],
    [{ budget: { amount: 1, currency: 'ALL' } }],
    [{ sdgs: ['8.10', 8.7, 5] }],
    [
      {
        documents: [
          { title: 'Report', url: 'https://example.org/a' },
          { title: 'Leaflet', file: 'leaflet-1.pdf', language: 'sq' },
        ],
      },
    ],
    [{ iatiIdentifier: 'XM-DAC-47066-CT.0788' }],
    [{ sources: [{ title: 'Page', url: 'http://example.org', accessed: '2026-11-23' }] }],
    [{ summary: 'x'.repeat(300) }],
  ])('may have %j', (frontmatter) => {
    expect(accepts(frontmatter)).toBe(true);
  });

  test.each([
    [{ statuss: 'current' }],
    [{ title: ' ' }],
    [{ status: 'ongoing' }],
    [{ start: '2026-02-30' }],
    [{ start: null }],
    [{ phase: 0 }],
    [{ phase: 'last' }],
    [{ phase: '' }],
    [{ series: 'South East' }],
    [{ summary: 'x'.repeat(301) }],
    [{ countries: ['UK'] }],
    [{ countries: 'AL' }],
    [{ budget: { amount: '1000', currency: 'EUR' } }],
    [{ budget: { amount: -1, currency: 'EUR' } }],
    [{ budget: { amount: 1, currency: 'euro' } }],
    [{ sdgs: [8.1] }],
    [{ sdgs: ['18'] }],
    [{ documents: [{ title: 'Neither' }] }],
    [{ documents: [{ title: 'Both', url: 'https://example.org', file: 'a.pdf' }] }],
    [{ documents: [{ title: 'Outside', file: '../secret.pdf' }] }],
    [{ iatiIdentifier: 'A/B' }],
    [{ sources: [{ title: 'x', url: 'javascript:alert(1)' }] }],
    [{ sources: [{ title: 'x', url: 'mailto:a@example.org' }] }],
    [{ sources: [{ title: 'x', url: 'www.example.org' }] }],
    [{ sources: [{ title: 'x', accessed: '2026-11' }] }],
    [{ reviewed: '2026' }],
    [{ draft: 'yes' }],
  ])('must not have %j', (frontmatter) => {
    expect(accepts(frontmatter)).toBe(false);
  });

  test('phases and unquoted values mean what their quoted forms mean', () => {
    const read = (frontmatter: object) => projectSchema.parse({ ...least, ...frontmatter });
    expect(read({ phase: 'iv', start: 2014, sdgs: [8.7, 5] })).toEqual(
      read({ phase: 4, start: '2014', sdgs: ['8.7', '5'] }),
    );
  });
});

test('a translation has a title, a summary and nothing else', () => {
  expect(translationSchema.safeParse({ title: 'Projekti', summary: 'Një përmbledhje.' }).success).toBe(true);
  expect(translationSchema.safeParse({ title: 'Projekti', status: 'current' }).success).toBe(false);
});

test('themes, organisations and helplines are refused with keys that nobody reads', () => {
  expect(themeSchema.safeParse({ title: 'Children', colour: 'red' }).success).toBe(false);
  expect(organisationSchema.safeParse({ name: 'IOM', type: 'multilateral', country: 'ZZ' }).success).toBe(
    false,
  );
  expect(organisationSchema.safeParse({ name: 'IOM', type: 'multilateral' }).success).toBe(true);
  expect(helplineSchema.safeParse({ number: 116006, name: 'Line' }).success).toBe(false);
  expect(helplineSchema.safeParse({ number: '116 006', name: 'Line', police: true }).success).toBe(true);
});

test('a site needs a title; copies and helplines are old after a year', () => {
  expect(siteSchema.parse({ title: 'Projects' })).toMatchObject({
    languages: ['en'],
    copyOldAfterMonths: 12,
    helplineOldAfterMonths: 12,
    exitEverywhere: true,
  });
});

/** What is refused: `contact.email: Write an e-mail address.` */
const refused = (schema: z.ZodType, entry: object): string[] =>
  (schema.safeParse(entry).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('the number of a helpline', () => {
  test.each(['116 006', '+355 69 200 0000', '12'])('%s can be dialled', (number) => {
    expect(refused(helplineSchema, { number, name: 'Line' })).toEqual([]);
  });

  test.each(['', '1', '+', '+ 12', '116-006', 'call 116', '116 006 free', '116 '])(
    '"%s" cannot',
    (number) => {
      expect(refused(helplineSchema, { number, name: 'Line' })).toEqual([
        'number: Write the number with digits and spaces only.',
      ]);
    },
  );
});

describe('the consent to a picture', () => {
  const consent = (words: string): string[] => refused(pictureSchema, { credit: 'IOM', consent: words });

  test.each([
    'Nobody can be recognised.',
    'Yes: the signed paper is in the office',
    'She said yes',
    'Given to the office in writing',
  ])('%s says enough', (words) => {
    expect(consent(words)).toEqual([]);
  });

  test.each(
    [
      'yes',
      'Yes.',
      'no',
      'ok',
      'okay',
      'given',
      'true',
      'unknown',
      ' none ',
      'n/a',
      'NA',
      'po',
      'jo',
      '-',
      '???',
      '…',
    ].map((words) => [words]),
  )('"%s" says nothing', (words) => {
    expect(consent(words)).toMatchInlineSnapshot(`
      [
        "consent: This does not say enough. Write who agreed and where the signed paper is kept, or: Nobody can be recognised.",
      ]
    `);
  });
});

test.each(['', ' '])('no word at all (%j) is missing, and nothing else is said of it', (words) => {
  expect(refused(pictureSchema, { credit: 'IOM', consent: words })).toMatchInlineSnapshot(`
    [
      "consent: Invalid input",
    ]
  `);
});

test('what must not be missing has an example, which the check prints', () => {
  const forms = [pageSchema.shape.description, pictureSchema.shape.credit, pictureSchema.shape.consent];
  expect(forms.map((form) => form.meta()?.['examples'])).toEqual([
    ['One sentence about it.'],
    ['Who made the picture'],
    ['Nobody can be recognised.'],
  ]);
});

describe('what a site, a page and the texts beside projects may say', () => {
  const site = { title: 'Projects' };
  test.each([
    [
      'a site with texts of the greatest length',
      siteSchema,
      { ...site, shortTitle: 'x'.repeat(22), description: 'x'.repeat(160) },
    ],
    [
      'a site with texts in another language',
      siteSchema,
      {
        ...site,
        translations: { sq: { title: 'x', shortTitle: 'x'.repeat(22), description: 'x'.repeat(160) } },
      },
    ],
    [
      'a site with ways to reach the office',
      siteSchema,
      { ...site, contact: { url: 'https://example.org', email: 'a@example.org', phone: '1', address: 'x' } },
    ],
    [
      'a site with the list it was made from',
      siteSchema,
      { ...site, listing: { title: 'x', url: 'https://example.org' }, gathered: '2026-11-23' },
    ],
    ['a site that reports to IATI', siteSchema, { ...site, iati: { organisation: 'XM-DAC-47066' } }],
    ['a page', pageSchema, { title: 'x', description: 'x', reviewed: '2026-11-23' }],
    [
      'a theme in another language',
      themeSchema,
      { title: 'x', translations: { sq: { title: 'x', description: 'x' } } },
    ],
    [
      'an organisation in another language',
      organisationSchema,
      { name: 'x', type: 'other', translations: { sq: { name: 'x', short: 'x' } } },
    ],
    [
      'a helpline in another language',
      helplineSchema,
      {
        number: '12',
        name: 'x',
        translations: { sq: { name: 'x', operator: 'x', answers: 'x', hours: 'x', cost: 'x' } },
      },
    ],
  ])('%s is accepted', (_, schema, entry) => {
    expect(refused(schema, entry)).toEqual([]);
  });

  test('and what is refused, in words', () => {
    const told = [
      refused(siteSchema, { ...site, shortTitle: 'x'.repeat(23), description: 'x'.repeat(161) }),
      refused(siteSchema, {
        ...site,
        translations: { sq: { shortTitle: 'x'.repeat(23), description: 'x'.repeat(161), colour: 'x' } },
      }),
      refused(siteSchema, { ...site, translations: { albanian: {} } }),
      refused(siteSchema, { ...site, languages: [], copyOldAfterMonths: 0, helplineOldAfterMonths: 1.5 }),
      refused(siteSchema, { ...site, contact: { email: 'example.org', fax: '1' } }),
      refused(siteSchema, { ...site, listing: { title: 'x' }, iati: {} }),
      refused(pageSchema, { title: 'x' }),
      refused(themeSchema, { title: 'x', translations: { sq: { description: 'x' } } }),
      refused(organisationSchema, { name: 'x', type: 'other', translations: { sq: { short: 'x' } } }),
      refused(helplineSchema, { number: '12', name: 'x', translations: { sq: { hour: 'x' } } }),
      refused(pictureSchema, { consent: 'Nobody can be recognised.' }),
      refused(projectSchema, { ...least, documents: [{ title: 'x' }, { title: 'x', file: 'A b.pdf' }] }),
    ];
    expect(told).toMatchInlineSnapshot(`
      [
        [
          "shortTitle: Too big: expected string to have <=22 characters",
          "description: Too big: expected string to have <=160 characters",
        ],
        [
          "translations.sq.shortTitle: Too big: expected string to have <=22 characters",
          "translations.sq.description: Too big: expected string to have <=160 characters",
          "translations.sq: Unrecognized key: "colour"",
        ],
        [
          "translations.albanian: Invalid key in record",
        ],
        [
          "languages: Too small: expected array to have >=1 items",
          "copyOldAfterMonths: Too small: expected number to be >0",
          "helplineOldAfterMonths: Invalid input: expected int, received number",
        ],
        [
          "contact.email: Write an e-mail address.",
          "contact: Unrecognized key: "fax"",
        ],
        [
          "listing.url: Invalid input: expected string, received undefined",
          "iati.organisation: Invalid input: expected string, received undefined",
        ],
        [
          "description: Invalid input: expected string, received undefined",
        ],
        [
          "translations.sq.title: Invalid input: expected string, received undefined",
        ],
        [
          "translations.sq.name: Invalid input: expected string, received undefined",
        ],
        [
          "translations.sq: Unrecognized key: "hour"",
        ],
        [
          "credit: Invalid input: expected string, received undefined",
        ],
        [
          "documents.0: A document has either a "url" or a "file".",
          "documents.1.file: Name a file in the folder content/documents, in small letters and without spaces: report-2014.pdf.",
        ],
      ]
    `);
  });

  test('what is not said has its usual value', () => {
    expect(siteSchema.parse({ ...site, iati: { organisation: 'x' } })).toMatchObject({
      exitUrl: 'https://www.wikipedia.org/',
      iati: { secondaryReporter: true },
    });
    expect(helplineSchema.parse({ number: '12', name: 'x' })).toEqual({
      number: '12',
      name: 'x',
      languages: [],
      sources: [],
    });
  });
});
