import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { inOneLine, projectText, writeContent } from '../../checking/content.fixture.ts';
import { readContent, type Content } from '../content.ts';
import { readIati } from './iati.ts';
import { siteSchema } from '../../register/keys/schema.ts';
import { writeProjectFile, writeTranslationFile } from '../project-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'iati-'));
const contentFolder = writeContent({
  'site.yml': 'title: Projects\norganisation: iom\nlanguages: [en, sq]\n',
  'projects/first.md': projectText('title: First\nstatus: current\niatiIdentifier: X-0\nseries: old-series'),
});

afterAll(() => {
  for (const path of [folder, contentFolder]) rmSync(path, { recursive: true });
});

function content(): Content {
  const read = readContent(contentFolder);
  if ('problems' in read) throw new Error('The sample has errors.');
  return read;
}

async function readFile(bytes: string | Uint8Array) {
  const file = join(folder, 'a.xml');
  writeFileSync(file, bytes);
  const { drafts, problems, organisations } = await readIati(file, content());
  return {
    drafts,
    files: drafts.map(({ frontmatter, body }) => writeProjectFile(frontmatter, body)),
    problems: problems.map((problem) => inOneLine({ ...problem, file: 'a.xml' })),
    organisations: Object.fromEntries(organisations),
  };
}

/** Reads a file of activities. */
function read(activities: string, root = 'version="2.03"') {
  return readFile(
    `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities ${root}>\n${activities}\n</iati-activities>`,
  );
}

function activity(id: string, inside = '', title = `Title of ${id}`): string {
  return `<iati-activity><iati-identifier>${id}</iati-identifier>
<reporting-org ref="X" type="40"><narrative>IOM</narrative></reporting-org>
<title><narrative>${title}</narrative></title><activity-status code="2"/>${inside}</iati-activity>`;
}

const narrative = (name: string, text: string, attributes = '', lang = '') =>
  `<${name}${attributes}><narrative${lang && ` xml:lang="${lang}"`}>${text}</narrative></${name}>`;

describe('an activity', () => {
  test('becomes a project file with all that it says', async () => {
    const inside = [
      '<description><narrative>Help for people.</narrative><narrative xml:lang="sq">Ndihmë.</narrative></description>',
      narrative('description', 'To *help*.', ' type="2"'),
      narrative('description', 'Children', ' type="3"'),
      narrative('participating-org', 'Government of Norway', ' role="1" type="10"'),
      narrative('participating-org', 'IOM', ' role="4" type="40"'),
      narrative('participating-org', 'Shelter &amp; more', ' role="4" type="22" ref="AL-1"'),
      narrative('participating-org', 'Another name', ' role="2" type="22" ref="AL-1"'),
      '<activity-date type="1" iso-date="2013-01-01"/>',
      narrative('activity-date', 'July 2014', ' type="2" iso-date="2014-07-01"'),
      '<activity-date type="3" iso-date="2015-11-30"/>',
      '<contact-info><person-name><narrative>A Name</narrative></person-name></contact-info>',
      '<recipient-country code="AL"/><recipient-country code="XK"/>',
      '<location><name><narrative>Tirana</narrative></name></location>',
      '<sector vocabulary="1" code="12220"/><sector vocabulary="8" code="8.7"/>',
      narrative('sector', 'Prevention', ' vocabulary="99" code="x"'),
      '<tag vocabulary="3" code="5.2"/><tag vocabulary="3" code="99"/>',
      '<document-link url="https://example.org/a.pdf"><title><narrative>Report</narrative></title><language code="en"/></document-link>',
      '<transaction><value>1</value><description><narrative>No</narrative></description></transaction>',
    ];
    const { files, drafts, problems, organisations } = await read(activity('X-1', inside.join('\n')));
    expect(files[0]).toMatchInlineSnapshot(`
      "---
      title: Title of X-1
      status: current
      start: 2014-07
      end: 2015-11-30
      summary: Help for people.
      themes: [prevention]
      countries: [AL, XK]
      places:
        - Tirana
      donors: [government-of-norway]
      partners: [shelter-more]
      counterparts: [shelter-more]
      targetGroups:
        - Children
      documents:
        - title: Report
          url: https://example.org/a.pdf
          language: en
      sdgs: ["5.2", "8.7"]
      iatiIdentifier: X-1
      ---

      ## Aims

      To \\*help\\*.
      "
    `);
    expect(
      [...(drafts[0]?.translations ?? [])].map(([language, text]) => [language, writeTranslationFile(text)]),
    ).toEqual([['sq', '---\ntitle: Title of X-1\nsummary: Ndihmë.\n---\n']]);
    expect(drafts[0]?.defaults.sources).toEqual([{ title: 'IATI activity X-1, published by IOM' }]);
    expect(organisations).toMatchInlineSnapshot(`
      {
        "government-of-norway": {
          "name": "Government of Norway",
          "type": "government",
        },
        "shelter-more": {
          "name": "Shelter & more",
          "type": "national-ngo",
        },
      }
    `);
    expect(problems).toMatchInlineSnapshot(`
      [
        "a.xml:1:1 warning not-read: No theme of this register stands for these sectors, with the number of activities: 12220 (1).",
      ]
    `);
  });

  test('keeps a long description as text, shown as it is, and its first sentences as summary', async () => {
    const long = 'Word '.repeat(70).trim();
    const text = `One sentence. ${long}.\n\n  # No heading, &lt;script&gt;, [no](link) &amp;amp; 1. no list`;
    const { drafts } = await read(activity('X-1', narrative('description', text)));
    expect(drafts[0]?.frontmatter.summary).toBe('One sentence.');
    expect(drafts[0]?.body).toBe(
      `One sentence. ${long}.\n\n\\# No heading, \\<script>, \\[no\\](link) \\&amp; 1. no list`,
    );
  });

  test('in another language altogether is read in that one', async () => {
    const text = narrative('description', 'Ndihmë.', '', 'sq');
    const inside = activity('X-1', text, 'Titulli').replace(
      '<title><narrative>',
      '<title><narrative xml:lang="sq">',
    );
    const { drafts } = await read(inside);
    expect(drafts[0]?.frontmatter).toMatchObject({ title: 'Titulli', summary: 'Ndihmë.' });
    expect(drafts[0]?.translations.size).toBe(0);
  });

  test('takes the actual dates before the planned ones', async () => {
    const dates = [
      '1" iso-date="2013-01-01',
      '2" iso-date="2014-01-01',
      '3" iso-date="2015-01-01',
      '4" iso-date="2016-01-01',
    ];
    const inside = dates.map((date) => `<activity-date type="${date}"/>`).join('');
    const { drafts } = await read(activity('X-1', inside));
    expect([drafts[0]?.frontmatter.start?.edtf, drafts[0]?.frontmatter.end?.edtf]).toEqual([
      '2014-01-01',
      '2016-01-01',
    ]);
  });

  test('reads nothing but a date that exists, and a country that has a code', async () => {
    const { drafts, problems } = await read(
      activity('X-1', '<activity-date type="2" iso-date="2014-02-30"/><recipient-country code="ZZ"/>'),
    );
    expect(drafts[0]?.frontmatter.start).toBeUndefined();
    expect(drafts[0]?.frontmatter.countries).toEqual([]);
    expect(problems).toMatchInlineSnapshot(`
      [
        "a.xml:5:1 warning not-read: The date "2014-02-30" does not exist.",
        "a.xml:5:1 warning not-read: "ZZ" is not a country code, so it was left out.",
      ]
    `);
  });

  test('without a title or a known status is left out', async () => {
    const { drafts, problems } = await read(
      [
        activity('X-1').replace('code="2"', 'code="99"'),
        activity('X-2').replace('<activity-status code="2"/>', ''),
        activity('X-3', '', ' '),
        activity('X-4'),
      ].join('\n'),
    );
    expect(drafts.map(({ frontmatter }) => frontmatter.iatiIdentifier)).toEqual(['X-4']);
    expect(problems).toMatchInlineSnapshot(`
      [
        "a.xml:3:1 error wrong-value: "99" is not one of current, finalising, planned, suspended, completed, cancelled.",
        "a.xml:6:1 error missing-key: "status" is missing.",
        "a.xml:9:1 error missing-key: "title" is missing.",
      ]
    `);
  });
});

describe('what an activity says badly', () => {
  test('is left out by name, or read as it is meant', async () => {
    const inside = [
      '<description type=" 4 "><narrative xml:lang="fr">Aide.</narrative><narrative>More &lt;text&gt;.</narrative></description>',
      narrative('description', 'One  line\n  of it', ' type="3"'),
      narrative('description', 'Another kind', ' type="5"'),
      '<related-activity/>',
      narrative('activity-date', '2014', ' type=" 2 " iso-date="2014-07-01T00:00:00"'),
      '<activity-date type="4" iso-date=""/><activity-date type="4"/>',
      '<recipient-country code=" al "/><recipient-country code="AL"/><recipient-country/>',
      narrative('participating-org', 'Norway', ' role=" 3 " type=" 10 "'),
      narrative('participating-org', 'Norway', ' role="4" type="10"'),
      narrative('participating-org', ' Two \n words ', ' role="1" type="99"'),
      narrative('participating-org', 'Nobody', ' role="9" type="10"'),
      '<participating-org role="1" ref="AL-9"/><participating-org role="1"/>',
      narrative('participating-org', 'IOM', ' role="1" type="40"'),
      '<location/><location><name><narrative>Tirana</narrative></name></location><location><name><narrative>Tirana</narrative></name></location>',
      '<sector code="12220"/><sector code="99810"/><sector code="99810"/><sector vocabulary="7" code="16"/><sector vocabulary="7" code="8.7"/>',
      narrative('sector', 'Anything', ' vocabulary="98" code="children"'),
      narrative('sector', 'Anything', ' vocabulary="99" code="none"'),
      '<sector vocabulary="2" code="122"/>',
      '<tag vocabulary="2" code=" 5 "/><tag vocabulary="1" code="4"/><tag code="3"/><tag vocabulary="2"/><tag vocabulary="8" code="2"/>',
      narrative('document-link', 'x', ' url="https://example.org/no-title"'),
      ...[
        'ftp://example.org',
        'https://',
        'see https://example.org',
        'https://example.org/a b',
        ' HTTP://example.org/%C3 ',
      ].map(
        (url) =>
          `<document-link url="${url}">${narrative('title', 'A\n title')}<language code="Albanian"/></document-link>`,
      ),
      `<document-link>${narrative('title', 'No address')}</document-link>`,
    ];
    const { files, drafts, problems, organisations } = await read(activity('X-1', inside.join('\n')));
    expect(files[0]).toMatchInlineSnapshot(`
      "---
      title: Title of X-1
      status: current
      start: 2014
      themes: [children]
      countries: [AL]
      places:
        - Tirana
      donors: [two-words, iom]
      partners: [norway]
      targetGroups:
        - One line of it
      documents:
        - title: A title
          url: HTTP://example.org/%C3
      sdgs: ["5", "16", "8.7"]
      iatiIdentifier: X-1
      ---

      More \\<text>.
      "
    `);
    expect(problems).toMatchInlineSnapshot(`
      [
        "a.xml:11:1 warning not-read: The date "" does not exist.",
        "a.xml:12:1 warning not-read: "" is not a country code, so it was left out.",
        "a.xml:18:1 warning not-read: The organisation "AL-9" has no name, so it was left out.",
        "a.xml:18:1 warning not-read: The organisation "" has no name, so it was left out.",
        "a.xml:1:1 warning not-read: No theme of this register stands for these sectors, with the number of activities: 12220 (1), 99810 (2), none (1), 122 (1).",
        "a.xml:1:1 warning not-read: Texts in other languages than this site's were left out: fr.",
      ]
    `);
    expect(organisations).toMatchInlineSnapshot(`
      {
        "norway": {
          "name": "Norway",
          "type": "government",
        },
        "two-words": {
          "name": "Two words",
          "type": "other",
        },
      }
    `);
    expect([...(drafts[0]?.translations.keys() ?? [])]).toEqual([]);
  });

  test('is no identifier where it cannot be one', async () => {
    const ids = ['', ' X 1 ', 'X/1', 'X&amp;1', '\n X-1\n '];
    const { files, drafts, problems } = await read(ids.map((id) => activity(id, '', 'A')).join('\n'));
    const sources = drafts.map(({ defaults }) => defaults.sources?.[0]?.title);
    expect([...files, ...sources, ...problems].join('\n')).toMatchInlineSnapshot(`
      "---
      title: A
      status: current
      ---

      ---
      title: A
      status: current
      ---

      ---
      title: A
      status: current
      ---

      ---
      title: A
      status: current
      ---

      ---
      title: A
      status: current
      iatiIdentifier: X-1
      ---

      IATI activity, published by IOM
      IATI activity X 1, published by IOM
      IATI activity X/1, published by IOM
      IATI activity X&1, published by IOM
      IATI activity X-1, published by IOM
      a.xml:3:1 warning not-read: The activity has no identifier.
      a.xml:6:1 warning not-read: "X 1" cannot be an identifier, so it was left out.
      a.xml:9:1 warning not-read: "X/1" cannot be an identifier, so it was left out.
      a.xml:12:1 warning not-read: "X&1" cannot be an identifier, so it was left out."
    `);
  });

  test('names who published it by name, by reference, or not at all', async () => {
    const one = activity('X-1');
    const { drafts } = await read(
      [
        one,
        one.replace(/<narrative>IOM.*?narrative>/, ''),
        one.replace(/<reporting-org.*<.reporting-org>/, ''),
      ].join('\n'),
    );
    expect(drafts.map(({ defaults }) => defaults.sources?.[0]?.title)).toEqual([
      'IATI activity X-1, published by IOM',
      'IATI activity X-1, published by X',
      'IATI activity X-1',
    ]);
  });

  test('gives what this register published the address back that it has here', async () => {
    const { drafts } = await read([activity('X-first'), activity('X-second'), activity('first')].join('\n'));
    expect(drafts.map(({ slug }) => slug)).toEqual(['first', undefined, undefined]);
  });

  test('is in the language that the file or the activity names', async () => {
    const french = activity('X-1', narrative('description', 'Text.')).replace(
      '<narrative>T',
      '<narrative xml:lang="en">T',
    );
    const albanian = french.replace('<iati-activity>', '<iati-activity xml:lang="SQ">');
    const { drafts, problems } = await read(`${french}\n${albanian}`, 'version="2.03" xml:lang="fr"');
    expect(drafts.map(({ translations }) => [...translations.keys()])).toEqual([[], ['sq']]);
    expect(problems).toEqual([expect.stringContaining('left out: fr.')]);
  });
});

describe('related activities', () => {
  const related = (id: string, ...relations: [string, string][]) =>
    activity(id, relations.map(([type, ref]) => `<related-activity type="${type}" ref="${ref}"/>`).join(''));

  test.each([
    ['siblings', [related('X-1', ['3', 'X-2']), related('X-2')], ['title-x-1', 'title-x-1']],
    [
      'children of one parent',
      [related('X-1', ['1', 'P']), related('X-2', ['1', 'P'])],
      ['title-x-1', 'title-x-1'],
    ],
    [
      'a parent that names its children',
      [related('P', ['2', 'X-1'], ['2', 'X-2']), related('X-1'), related('X-2')],
      [undefined, 'title-x-1', 'title-x-1'],
    ],
    ['a sibling of a project that is there', [related('X-1', ['3', 'X-0'])], ['old-series']],
    [
      'two families',
      [related('X-1', ['3', 'X-2']), related('X-2'), related('X-3', ['1', 'P'])],
      ['title-x-1', 'title-x-1', 'title-x-3'],
    ],
    [
      'children of one grandparent through its children',
      [
        related('X-1', ['3', 'X-2']),
        related('X-3', ['3', 'X-2']),
        related('X-2'),
        related('X-4', ['3', 'X-3']),
      ],
      ['title-x-1', 'title-x-1', 'title-x-1', 'title-x-1'],
    ],
    [
      'parents, children and grandchildren are three families',
      [related('X-1', ['2', 'X-2']), related('X-2', ['2', 'X-3']), related('X-3')],
      [undefined, 'title-x-2', 'title-x-3'],
    ],
    [
      'phases, named after the first',
      [
        activity('X-3', '<related-activity type=" 3 " ref=" X-1 "/>', 'Shelter for all'),
        activity('X-2', '<related-activity type="3" ref="X-1"/>', 'Care, Phase II'),
        activity('X-1', '', 'Help, Phase I'),
      ],
      ['help', 'help', 'help'],
    ],
    [
      'two families of one name, and one of a name that is taken',
      [
        activity('X-1', '<related-activity type="1" ref="P"/>', 'Help'),
        activity('X-2', '<related-activity type="1" ref="Q"/>', 'Help'),
        activity('X-3', '<related-activity type="1" ref="R"/>', 'Old series'),
      ],
      ['help', 'help-2', 'old-series-2'],
    ],
    [
      'empty references',
      [
        related('X-1', ['3', '']),
        related('X-2', ['1', ' ']),
        related('X-3', ['2', '']),
        related('', ['1', 'P'], ['2', 'X-4'], ['3', 'X-5']),
        related('X-4'),
        related('X-5'),
      ],
      [undefined, undefined, undefined, undefined, undefined, undefined],
    ],
    ['none', [activity('X-1'), related('X-2', ['5', 'X-1'])], [undefined, undefined]],
  ])('%s', async (_, activities, series) => {
    const { drafts } = await read(activities.join('\n'));
    expect(drafts.map(({ defaults }) => defaults.series)).toEqual(series);
  });
});

describe('a hostile or broken file', () => {
  const laughs = `<?xml version="1.0"?>
<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, index) => `<!ENTITY lol${String(index + 1)} "${`&lol${index === 0 ? '' : String(index)};`.repeat(10)}">`).join('\n')}]>
<iati-activities version="2.03">${activity('X-1', '', '&lol9;')}</iati-activities>`;

  const files: readonly (readonly [string, string])[] = [
    ['a billion laughs', laughs],
    [
      'an external entity',
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><iati-activities version="2.03"/>',
    ],
    [
      'an external document type',
      '<!DOCTYPE x SYSTEM "https://example.org/x.dtd">\n<iati-activities version="2.03"/>',
    ],
    [
      'an entity of its own',
      `<iati-activities version="2.03">${activity('X-1', '', '&e;')}</iati-activities>`,
    ],
    ['an end that is missing', `<iati-activities version="2.03">\n${activity('X-1')}\n<iati-activity>`],
    ['elements that cross', '<iati-activities version="2.03"><a><b></a></b></iati-activities>'],
    ['no end of levels', `<iati-activities version="2.03">${'<a>'.repeat(100_000)}`],
    [
      'no end of text',
      `<iati-activities version="2.03"><iati-activity><title><narrative>${'x'.repeat(5_000_000)}`,
    ],
    ['no end of a comment', `<iati-activities version="2.03"><!--${'x'.repeat(5_000_000)}`],
    ['nothing but blanks', `<?xml version="1.0"?>${' '.repeat(100_000)}`],
    ['version 1', '<iati-activities version="1.05"/>'],
    ['organisations', '<iati-organisations version="2.03"/>'],
    ['no activity', '<iati-activities version="2.03"></iati-activities>'],
    ['no version', `\n<iati-activities>\n${activity('X-1')}</iati-activities>`],
    ['several mistakes', '<iati-activities version="2.03"><a b=1 c/></iati-activities>'],
    ['a web page', '<html><body>404</body></html>'],
    ['an encoding that is none', '<?xml version="1.0" encoding="KLINGON"?><iati-activities/>'],
  ];

  test('is refused in a sentence', async () => {
    const said: string[] = [];
    for (const [name, text] of files) {
      const { drafts, problems } = await readFile(text);
      said.push(`${name}: ${String(drafts.length)} read\n${problems.join('\n')}`);
    }
    expect(said.join('\n\n')).toMatchInlineSnapshot(`
      "a billion laughs: 0 read
      a.xml:2:1 error xml: The file begins with a document type (<!DOCTYPE …>), which can declare entities or load other files. It is not read. – Delete the document type; an IATI file has none.

      an external entity: 0 read
      a.xml:1:1 error xml: The file begins with a document type (<!DOCTYPE …>), which can declare entities or load other files. It is not read. – Delete the document type; an IATI file has none.

      an external document type: 0 read
      a.xml:1:1 error xml: The file begins with a document type (<!DOCTYPE …>), which can declare entities or load other files. It is not read. – Delete the document type; an IATI file has none.

      an entity of its own: 0 read
      a.xml:3:1 error xml: The file is not well-formed XML: undefined entity.

      an end that is missing: 1 read
      a.xml:5:1 error xml: The file is not well-formed XML: unclosed tag: iati-activity.

      elements that cross: 0 read
      a.xml:1:1 error xml: The file is not well-formed XML: unexpected close tag.

      no end of levels: 0 read
      a.xml:1:1 error xml: The elements are nested too deeply. The file is not read further.

      no end of text: 0 read
      a.xml:1:1 error xml: A text has more than 4000000 characters. The file is not read further.

      no end of a comment: 0 read
      a.xml:1:1 error xml: A text has more than 4000000 characters. The file is not read further.

      nothing but blanks: 0 read
      a.xml:1:1 error xml: This is not XML: there is no element in it.

      version 1: 0 read
      a.xml:1:1 error xml: The file is of IATI version 1.05. Only version 2 is read.

      organisations: 0 read
      a.xml:1:1 error xml: The file holds <iati-organisations>, not <iati-activities>. – Name an IATI activity file.

      no activity: 0 read
      a.xml:1:1 error iati: There is no activity in the file.

      no version: 1 read


      several mistakes: 0 read
      a.xml:1:1 error xml: The file is not well-formed XML: unquoted attribute value.

      a web page: 0 read
      a.xml:1:1 error xml: The file holds <html>, not <iati-activities>. – Name an IATI activity file.

      an encoding that is none: 0 read
      a.xml:1:1 error xml: The file is not written in the encoding that it names, or in none that is known. – Save it again with the encoding UTF-8."
    `);
  });

  test('may have a long note before its root, and says where it has none', async () => {
    const note = `<!--${'x'.repeat(65_536)}-->`;
    const { drafts } = await readFile(`${note}<iati-activities>${activity('X-1')}</iati-activities>`);
    expect(drafts).toHaveLength(1);
    const file = join(folder, 'a.xml');
    writeFileSync(file, '<iati-activities/>');
    const { problems } = await readIati(file, content());
    expect(problems.map((problem) => problem.file)).toEqual([file]);
  });

  test('counts as far as it could be read', async () => {
    const { drafts } = await readFile(
      `<iati-activities version="2.03">\n${activity('X-1')}\n<iati-activity><broken`,
    );
    expect(drafts).toHaveLength(1);
  });

  test('not in UTF-8 is refused, unless it says so', async () => {
    const text = (encoding: string) =>
      `<?xml version="1.0" encoding="${encoding}"?><iati-activities version="2.03">${activity('X-1', '', 'Ndihm\xeb')}</iati-activities>`;
    expect((await readFile(Buffer.from(text('UTF-8'), 'latin1'))).problems).toHaveLength(1);
    const { drafts } = await readFile(Buffer.from(text('ISO-8859-1'), 'latin1'));
    expect(drafts[0]?.frontmatter.title).toBe('Ndihmë');
    const utf16 = await readFile(Buffer.from(`\uFEFF${text('UTF-16')}`, 'utf16le'));
    expect(utf16.drafts[0]?.frontmatter.title).toBe('Ndihmë');
    const swapped = await readFile(Buffer.from(`\uFEFF${text('UTF-16')}`, 'utf16le').swap16());
    expect(swapped.drafts[0]?.frontmatter.title).toBe('Ndihmë');
  });
});

describe('a large file', () => {
  test('is read without holding what is not needed', async () => {
    const transactions = '<transaction><value>1</value></transaction>'.repeat(50_000);
    const { drafts } = await read(`${activity('X-1', transactions)}\n${activity('X-2', transactions)}`);
    expect(drafts).toHaveLength(2);
  });
});

test.each(['constructor', '__proto__', 'toString'])('"%s" is no role and no type', async (word) => {
  const inside = [
    narrative('participating-org', 'A', ` role="${word}" type="10"`),
    narrative('participating-org', 'B', ` role="1" type="${word}"`),
    `<${word}/>`,
  ].join('');
  const { files, organisations } = await read(activity('X-1', inside));
  expect(Object.values(organisations).map(({ name, type }) => [name, type])).toEqual([['B', 'other']]);
  expect(files.join('')).toContain('donors: [b]');
});

test('elements without what they should have are passed over, and what they leave open is told', async () => {
  const names = ['participating-org', 'activity-date', 'recipient-country', 'location', 'sector', 'tag'];
  const bare = [...names, 'related-activity', 'document-link', 'description'].map((name) => `<${name}/>`);
  const { files, problems } = await read(
    `<iati-activity>${bare.join('')}<activity-status/><activity-status code="2"/><reporting-org/><title><narrative>A</narrative></title></iati-activity>\n${activity('X-2', `${bare.join('')}<activity-date type="2" iso-date="2014-07-01"/>`)}`,
  );
  expect([...files, ...problems].join('\n')).toMatchInlineSnapshot(`
    "---
    title: Title of X-2
    status: current
    start: 2014-07-01
    iatiIdentifier: X-2
    ---

    a.xml:3:1 warning not-read: The activity has no identifier.
    a.xml:3:1 warning not-read: "" is not a country code, so it was left out.
    a.xml:3:1 error missing-key: "status" is missing.
    a.xml:6:1 warning not-read: "" is not a country code, so it was left out.
    a.xml:1:1 warning not-read: No theme of this register stands for these sectors, with the number of activities: without a code (2)."
  `);
});

test('spaces and line ends make no difference to names, roles and codes', async () => {
  const inside = [
    narrative('participating-org', 'Government\n  of   Norway', ' role=" 1 " type=" 10 "'),
    '<recipient-country code=" al "/>',
    '<document-link url=" https://example.org/a.pdf "><title><narrative>A\n  report</narrative></title></document-link>',
    '<document-link url="ftp-https://example.org/b.pdf"><title><narrative>B</narrative></title></document-link>',
    '<activity-date type=" 2 " iso-date=" 2014-07-01T10:00:00Z "/>',
    '<related-activity type=" 3 " ref=" X-0 "/>',
  ].join('');
  const { files } = await read(activity('X-1', inside, 'A\n  title').replace('code="2"', 'code=" 2 "'));
  expect(files.join('')).toMatchInlineSnapshot(`
    "---
    title: A title
    status: current
    start: 2014-07-01
    countries: [AL]
    donors: [government-of-norway]
    documents:
      - title: A report
        url: https://example.org/a.pdf
    iatiIdentifier: X-1
    ---
    "
  `);
});

test('languages and sectors that have no place here are each told once, for the file', async () => {
  const inside = [
    ...['fr', 'de', 'it'].map((code) => narrative('description', 'x', '', code)),
    '<sector code="31110"/><sector code="31110"/><sector code="15180"/>',
  ].join('');
  const file = join(folder, 'a.xml');
  writeFileSync(
    file,
    `<iati-activities>${activity('X-1', inside)}${activity('X-2', inside)}</iati-activities>`,
  );
  const themes = new Map([['women-and-girls', { slug: 'women-and-girls', title: 'Women and girls' }]]);
  const { drafts, problems } = await readIati(file, { ...content(), themes });
  expect(drafts.map(({ frontmatter }) => frontmatter.themes)).toEqual([
    ['women-and-girls'],
    ['women-and-girls'],
  ]);
  expect(problems.map((problem) => [problem.file === file, problem.message])).toMatchInlineSnapshot(`
    [
      [
        true,
        "No theme of this register stands for these sectors, with the number of activities: 31110 (4).",
      ],
      [
        true,
        "Texts in other languages than this site's were left out: de, fr, it.",
      ],
    ]
  `);
});

test.each([
  [
    'neither has told who it is',
    undefined,
    ['donors: [norway]', 'partners: [shelter]', 'counterparts: [we]'],
  ],
  ['the site has told its reference', 'X', ['donors: [norway]', 'partners: [shelter]']],
])('we ourselves are no partner of our own: %s', async (_, organisation, lists) => {
  const inside = [
    narrative('participating-org', 'Norway', ' role="1"'),
    narrative('participating-org', 'Shelter', ' role="4"'),
    narrative('participating-org', 'We', ' role="2" ref="X"'),
  ].join('');
  const file = join(folder, 'a.xml');
  writeFileSync(file, `<iati-activities>${activity('X-1', inside)}</iati-activities>`);
  const site = siteSchema.parse({ title: 'Projects', iati: organisation && { organisation } });
  const { drafts } = await readIati(file, { ...content(), site });
  const text = drafts.map(({ frontmatter }) => writeProjectFile(frontmatter)).join('');
  expect(text.match(/^(donors|partners|counterparts): .*/gm)).toEqual(lists);
});
