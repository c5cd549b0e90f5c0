import { describe, expect, test } from 'vitest';
import { inOneLine } from '../../checking/content.fixture.ts';
import { readCsv } from './csv.ts';
import { writeProjectFile } from '../project-file.ts';

const content = {
  themes: new Map([['prevention', { slug: 'prevention', title: 'Prevention and awareness' }]]),
  organisations: new Map([
    ['usaid', { slug: 'usaid', name: 'United States Agency', short: 'USAID', type: 'government' as const }],
  ]),
};

function read(text: string) {
  const { drafts, problems, organisations } = readCsv(text, 'folder/table.csv', content);
  return {
    files: drafts.map(({ frontmatter }) => writeProjectFile(frontmatter)),
    slugs: drafts.map(({ slug }) => slug),
    problems: problems.map(inOneLine),
    organisations: [...organisations],
  };
}

describe('a table', () => {
  test.each([
    ['commas', 'title,status\nA,current\n'],
    ['semicolons', 'title;status\r\nA;current\r\n'],
    ['tabs', 'title\tstatus\nA\tcurrent'],
    ['a byte order mark', '\uFEFFtitle,status\nA,current\n'],
    ['quotation marks and another order', '"Status","Project Title"\n"current","A"\n'],
    ['a named separator', 'sep=;\ntitle;status\nA;current\n'],
    ['a named separator in quotation marks', '"sep=\t"\r\ntitle\tstatus\r\nA\tcurrent\r\n'],
    ['columns without a name', 'title,status,,\nA,current,,\n'],
    ['spaces around names and cells', ' title , status ,\n A , current , \n'],
    ['a byte order mark before quotation marks', '\uFEFF"Theme, titles",title,status\n,A,current\n'],
    ['line ends of several kinds', 'title,status\r\nA,current\n,\r'],
    ['the apostrophe of a spreadsheet before what is blank', 'title,status\n"\'\tA",current\n'],
    ['blank lines above it', ' \n\ntitle;status\nA;current\n'],
    ['blank lines and short rows', 'title,status,summary\n\nA,current\n,,\n'],
    ['the line ends of old Macs', 'title,status\rA,current\r'],
  ])('is read with %s', (_, text) => {
    expect(read(text)).toMatchObject({ files: ['---\ntitle: A\nstatus: current\n---\n'], problems: [] });
  });

  test('has the separator that its first line has most, outside quotation marks', () => {
    const tables = [
      'title,status,"Notes; remarks; more; yet more"\nA,current,\n',
      'title,status,Notes; remarks; more\nA,current,\n',
      'title,status,summary\nA,current,Help; shelter; care; advice\n',
      'title;status;"a, b, c, d, e"\nA;current;\n',
      'title,status,summary\nA,current,"Written as\nsep=;\nin tables."\n',
    ];
    const said = tables.map((table) => {
      const { files, problems } = read(table);
      return [...files.map((file) => file.split('\n').slice(1, -2).join(' ')), ...problems].join('\n');
    });
    expect(said.join('\n\n')).toMatchInlineSnapshot(`
      "title: A status: current
      folder/table.csv:1:1 warning csv-header: The column "Notes; remarks; more; yet more" is not known and was not read.

      title: A status: current
      folder/table.csv:1:1 warning csv-header: The column "Notes; remarks; more" is not known and was not read.

      title: A status: current summary: Help; shelter; care; advice

      title: A status: current
      folder/table.csv:1:1 warning csv-header: The column "a, b, c, d, e" is not known and was not read.

      title: A status: current summary: "Written as\\nsep=;\\nin tables.""
    `);
  });

  test('is read in people’s words', () => {
    const table = [
      'Name;Status;Start date;End;Country;Topic;Funded by;Location;Amount;Currency;Sources;SDG;Phase;Draft',
      '"A ""fine"" title";Ongoing;July 2014;c. 2016;Albania, XK, Italy;prevention AND awareness;usaid;"Tirana;Vlora";20 500.00;eur;Report;8.7, 5.2;III;no',
    ].join('\n');
    const { files, problems } = read(table);
    expect(problems).toEqual([]);
    expect(files).toMatchInlineSnapshot(`
      [
        "---
      title: A "fine" title
      status: current
      start: 2014-07
      end: 2016~
      phase: III
      themes: [prevention]
      countries: [AL, XK, IT]
      places:
        - Tirana
        - Vlora
      donors: [usaid]
      budget:
        amount: 20500
        currency: EUR
      sdgs: ["8.7", "5.2"]
      sources:
        - title: Report
      ---
      ",
      ]
    `);
  });

  test('is read in the words of another language', () => {
    expect(
      read('Titulli;Statusi;Fillimi;Donatorët;Buxheti;Currency\nA;Në vazhdim;korrik 2014;usaid;500;eur\n'),
    ).toMatchObject({
      files: [
        '---\ntitle: A\nstatus: current\nstart: 2014-07\ndonors: [usaid]\nbudget:\n  amount: 500\n  currency: EUR\n---\n',
      ],
      problems: [],
    });
  });

  test('of every form of cell is read', () => {
    const table = [
      'title;status;published dates;themes;target groups;budget;currency;documents;iati identifier;sources;reviewed;aliases;draft;theme titles',
      'A;completed;from 2014, perhaps;children, prevention;Women | girls;1e3;eur;Report <https://example.org> sq | Leaflet <a.pdf>;XM-1;Page <https://example.org> 1.2.2026 | Book;23 November 2026;a,b.html | c;yes;nobody reads this',
    ].join('\n');
    const { files, problems } = read(table);
    expect(problems).toEqual([]);
    expect(files[0]).toMatchInlineSnapshot(`
      "---
      title: A
      status: completed
      publishedDates: from 2014, perhaps
      themes: [children, prevention]
      targetGroups:
        - Women
        - girls
      budget:
        amount: 1000
        currency: EUR
      documents:
        - title: Report
          url: https://example.org
          language: sq
        - title: Leaflet
          file: a.pdf
      iatiIdentifier: XM-1
      sources:
        - title: Page
          url: https://example.org
          accessed: 2026-02-01
        - title: Book
      reviewed: 2026-11-23
      aliases: ["a,b.html", c]
      draft: true
      ---
      "
    `);
  });

  test('says one thing in many ways', () => {
    const cells = [
      ['budget', '1.5E+04', '3e5', "1'234'567", '1,234,567', '20,500.00', '1,2345', '5k', '#500', '500#'],
      ['draft', 'x', 'Po', '1', '0', 'xx', 'perhaps'],
      ['phase', '2', 'IV', 'two'],
      ['reviewed', '23 November 2026', 'November'],
      ['themes', 'Prevention and awareness; children'],
      ['countries', 'Shqipëri|it', 'ALB'],
      ['target groups', 'Women, girls and boys', 'Women\nMen'],
      ['summary', 'Completed', ' 1e3 '],
      ['series', 'planned'],
      ['documents', 'One <HTTP://example.org/a> en', 'One <a.pdf>', 'One'],
      ['sources', 'One <http://example.org/a> soon', 'One', 'One <> 2026-11-23'],
    ];
    const said = cells.map(([header = '', ...values]) => {
      const currency = header === 'budget' ? 'eur' : '';
      const lines = values.map((cell) => {
        const { files, problems } = read(
          `title;status;budget currency;${header}\nA;current;${currency};"${cell}"\n`,
        );
        const written = files.map((file) => file.split('\n').slice(3, -2).join('\n    '));
        return `  ${JSON.stringify(cell)}\n    ${[...written, ...problems].join('')}`;
      });
      return [header, ...lines].join('\n');
    });
    expect(said.join('\n')).toMatchInlineSnapshot(`
      "budget
        "1.5E+04"
          budget:
            amount: 15000
            currency: EUR
        "3e5"
          budget:
            amount: 300000
            currency: EUR
        "1'234'567"
          budget:
            amount: 1234567
            currency: EUR
        "1,234,567"
          budget:
            amount: 1234567
            currency: EUR
        "20,500.00"
          budget:
            amount: 20500
            currency: EUR
        "1,2345"
          folder/table.csv:2:15 error wrong-type: Column "budget": "amount" must be a number, without spaces, commas and quotation marks.
        "5k"
          folder/table.csv:2:15 error wrong-type: Column "budget": "amount" must be a number, without spaces, commas and quotation marks.
        "#500"
          folder/table.csv:2:15 error wrong-type: Column "budget": "amount" must be a number, without spaces, commas and quotation marks.
        "500#"
          folder/table.csv:2:15 error wrong-type: Column "budget": "amount" must be a number, without spaces, commas and quotation marks.
      draft
        "x"
          draft: true
        "Po"
          draft: true
        "1"
          draft: true
        "0"
          
        "xx"
          folder/table.csv:2:12 error wrong-type: Column "draft": "draft" must be true or false, without quotation marks. – Write true or false.
        "perhaps"
          folder/table.csv:2:12 error wrong-type: Column "draft": "draft" must be true or false, without quotation marks. – Write true or false.
      phase
        "2"
          phase: II
        "IV"
          phase: IV
        "two"
          folder/table.csv:2:12 error wrong-value: Column "phase": "two" is not the number of a phase. Write 1, 2, 3 … or I, II, III …
      reviewed
        "23 November 2026"
          reviewed: 2026-11-23
        "November"
          folder/table.csv:2:12 error wrong-value: Column "reviewed": "November" has no year. Write year, month and day: 2026-11-23.
      themes
        "Prevention and awareness; children"
          themes: [prevention, children]
      countries
        "Shqipëri|it"
          countries: [AL, IT]
        "ALB"
          countries: [AL]
      target groups
        "Women, girls and boys"
          targetGroups:
            - Women, girls and boys
        "Women\\nMen"
          targetGroups:
            - Women
            - Men
      summary
        "Completed"
          summary: Completed
        " 1e3 "
          summary: "1e3"
      series
        "planned"
          series: planned
      documents
        "One <HTTP://example.org/a> en"
          documents:
            - title: One
              url: HTTP://example.org/a
              language: en
        "One <a.pdf>"
          documents:
            - title: One
              file: a.pdf
        "One"
          folder/table.csv:2:12 error wrong-value: Column "documents": A document has either a "url" or a "file".
      sources
        "One <http://example.org/a> soon"
          folder/table.csv:2:12 error wrong-value: Column "sources": "soon" is not a date. Write year, month and day: 2026-11-23.
        "One"
          sources:
            - title: One
        "One <> 2026-11-23"
          sources:
            - title: One
              accessed: 2026-11-23"
    `);
  });

  test('brings in organisations by name, and takes what looks like a key for one', () => {
    const { organisations, files } = read(
      'title,status,donors\nA,current,"USAID; Embassy of Norway, Tirana; norway"\n',
    );
    expect(organisations).toEqual([
      ['embassy-of-norway-tirana', { name: 'Embassy of Norway, Tirana', type: 'other' }],
    ]);
    expect(files[0]).toContain('donors: [usaid, embassy-of-norway-tirana, norway]');
  });

  test('has sources where it has a column for them, and otherwise the table is one', () => {
    const sources = ['title,status', 'title,status,sources'].map(
      (header) => readCsv(`${header}\nA,current\n`, 'a.csv', content).drafts[0]?.defaults.sources?.length,
    );
    expect(sources).toEqual([1, undefined]);
  });

  test('keeps what a cell with an apostrophe means', () => {
    for (const cell of ["'=1+1", '" \'=1+1"']) {
      expect(read(`title,status\n${cell},current\n`).files[0]).toContain('title: =1+1\n');
    }
  });
});

describe('a table with mistakes', () => {
  test('names line, column and header of each', () => {
    const table = [
      'title,status,start,end,countries,budget,sources,slug',
      'A,curent,2014-13,,,,,',
      '"B,',
      'two lines",current,Jul-14,05/07/2014,Atlantis,many,,',
      'C,,,,,,,a slug',
      ',current,,,,,,',
    ].join('\n');
    const { files, problems } = read(table);
    expect(files).toEqual([]);
    expect(problems).toMatchInlineSnapshot(`
      [
        "folder/table.csv:2:3 error wrong-value: Column "status": "curent" is not one of current, finalising, planned, suspended, completed, cancelled. → current",
        "folder/table.csv:2:10 error wrong-value: Column "start": "2014-13" has no month between 01 and 12. Write the year, the month or the day: 2014, 2014-07 or 2014-07-15.",
        "folder/table.csv:3:1 error wrong-value: Column "start": "Jul-14" is not a date. Write the year, the month or the day: 2014, 2014-07 or 2014-07-15.",
        "folder/table.csv:3:1 error wrong-value: Column "end": "05/07/2014" can mean two days. Write 2014-07-05 or 2014-05-07.",
        "folder/table.csv:3:1 error wrong-value: Column "countries": "Atlantis" is not a country code of ISO 3166. Write two capital letters, such as AL.",
        "folder/table.csv:3:1 error wrong-type: Column "budget": "amount" must be a number, without spaces, commas and quotation marks.",
        "folder/table.csv:3:1 error missing-key: "currency" is missing.",
        "folder/table.csv:5:9 error file-name: Column "slug": "a slug" cannot be an address. Use a to z, digits and single hyphens, and no name that Windows or the site itself keeps. → slug",
        "folder/table.csv:6:1 error missing-key: Column "title": "title" is missing.",
      ]
    `);
  });

  test('is explained, and what is right in it is read', () => {
    const tables = {
      'no title': 'name of it,status\nA,current\n',
      'no header at all': 'Help on land,July 2014\nHelp at sea,May 2015\n',
      'a column twice': 'title,status,start,Start date\nA,current,,\n',
      'a row that is too long': 'title,status\nA,current,,\nB, and more,current\nC,current',
      'an unknown column': 'title,status,sumary,colour\nA,current,,red',
      'spaces around names': '  title , status,  colour \nA,current,red\n',
      'a mistake behind an unknown column': 'colour,title,status,start\nred,A,current,2014-13\n',
      'more than a number':
        'title,status,budget,budget currency\nA,current,about 20500,EUR\nB,current,20500 EUR,EUR\n',
      'an open quotation mark': 'title,status\n"A,current\nB,current\n',
      'an open quotation mark below a named separator': 'sep=,\ntitle,status\n"A,current\nB,current\n',
      'text behind a quotation mark': 'title,status\n"A"x,current\n',
      'nothing below the header': 'title,status\n',
      'mistakes below a named separator': 'sep=;\ntitle;status\n"A\nB";now\nC;"current;"\n',
      'a mistake behind quotation marks': 'title,status,start,end\n"A, or ""B""",current,"2014",2014-13\n',
      'a mistake in the files of old Macs': 'title,status\rA,current\rB,now\r',
      'nothing in its cells': ';;;\n;;;\n',
      'an address that cannot be one': 'title,status,slug\nA,current,index\nB,current,../x\n',
    };
    const said = Object.entries(tables).map(([name, table]) => {
      const { files, problems } = read(table);
      return `${name}: ${String(files.length)} read\n${problems.join('\n')}`;
    });
    expect(said.join('\n\n')).toMatchInlineSnapshot(`
      "no title: 0 read
      folder/table.csv:1:1 warning csv-header: The column "name of it" is not known and was not read.
      folder/table.csv:1:1 error csv-header: There is no column "title" in the first line, so no row can be read. – Write the names of the columns in the first line: slug, title, status, start, end, published dates, phase, series, summary, themes, countries, places, donors, partners, counterparts, target groups, budget, budget currency, results, documents, sdgs, iati identifier, sources, reviewed, aliases, draft.

      no header at all: 0 read
      folder/table.csv:1:1 warning csv-header: The column "Help on land" is not known and was not read.
      folder/table.csv:1:1 warning csv-header: The column "July 2014" is not known and was not read.
      folder/table.csv:1:1 error csv-header: There is no column "title" and no column "status" in the first line, so no row can be read. – Write the names of the columns in the first line: slug, title, status, start, end, published dates, phase, series, summary, themes, countries, places, donors, partners, counterparts, target groups, budget, budget currency, results, documents, sdgs, iati identifier, sources, reviewed, aliases, draft.

      a column twice: 0 read
      folder/table.csv:1:1 error csv-header: The columns "start" and "Start date" mean the same. – Delete one of them.

      a row that is too long: 1 read
      folder/table.csv:2:1 error csv-row: The row has 4 cells, but there are 2 columns. – Put quotation marks around a cell that has the separator in it.
      folder/table.csv:3:1 error csv-row: The row has 3 cells, but there are 2 columns. – Put quotation marks around a cell that has the separator in it.

      an unknown column: 1 read
      folder/table.csv:1:1 warning csv-header: The column "sumary" is not known and was not read: did you mean "summary"? → summary
      folder/table.csv:1:1 warning csv-header: The column "colour" is not known and was not read.

      spaces around names: 1 read
      folder/table.csv:1:1 warning csv-header: The column "colour" is not known and was not read.

      a mistake behind an unknown column: 0 read
      folder/table.csv:1:1 warning csv-header: The column "colour" is not known and was not read.
      folder/table.csv:2:15 error wrong-value: Column "start": "2014-13" has no month between 01 and 12. Write the year, the month or the day: 2014, 2014-07 or 2014-07-15.

      more than a number: 0 read
      folder/table.csv:2:11 error wrong-type: Column "budget": "amount" must be a number, without spaces, commas and quotation marks.
      folder/table.csv:3:11 error wrong-type: Column "budget": "amount" must be a number, without spaces, commas and quotation marks. → 20500

      an open quotation mark: 0 read
      folder/table.csv:3:1 error csv: A quotation mark that opens a cell is never closed. – Close it, or delete it.

      an open quotation mark below a named separator: 0 read
      folder/table.csv:4:1 error csv: A quotation mark that opens a cell is never closed. – Close it, or delete it.

      text behind a quotation mark: 1 read


      nothing below the header: 0 read
      folder/table.csv:1:1 warning empty-table: There are no rows below the header.

      mistakes below a named separator: 0 read
      folder/table.csv:3:1 error wrong-value: Column "status": "now" is not one of current, finalising, planned, suspended, completed, cancelled.
      folder/table.csv:5:3 error wrong-value: Column "status": "current;" is not one of current, finalising, planned, suspended, completed, cancelled. → current

      a mistake behind quotation marks: 0 read
      folder/table.csv:2:30 error wrong-value: Column "end": "2014-13" has no month between 01 and 12. Write the year, the month or the day: 2014, 2014-07 or 2014-07-15.

      a mistake in the files of old Macs: 1 read
      folder/table.csv:3:3 error wrong-value: Column "status": "now" is not one of current, finalising, planned, suspended, completed, cancelled.

      nothing in its cells: 0 read
      folder/table.csv:1:1 error csv-header: There is no column "title" and no column "status" in the first line, so no row can be read. – Write the names of the columns in the first line: slug, title, status, start, end, published dates, phase, series, summary, themes, countries, places, donors, partners, counterparts, target groups, budget, budget currency, results, documents, sdgs, iati identifier, sources, reviewed, aliases, draft.

      an address that cannot be one: 0 read
      folder/table.csv:2:11 error file-name: Column "slug": "index" cannot be an address. Use a to z, digits and single hyphens, and no name that Windows or the site itself keeps. → index-project
      folder/table.csv:3:11 error file-name: Column "slug": "../x" cannot be an address. Use a to z, digits and single hyphens, and no name that Windows or the site itself keeps. → x"
    `);
  });
});
