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
    ['blank lines and short rows', 'title,status,summary\n\nA,current\n,,\n'],
    ['the line ends of old Macs', 'title,status\rA,current\r'],
  ])('is read with %s', (_, text) => {
    expect(read(text)).toMatchObject({ files: ['---\ntitle: A\nstatus: current\n---\n'], problems: [] });
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
      read('Titulli;Statusi;Fillimi;Donatorët;Buxheti\nA;Në vazhdim;korrik 2014;usaid;\n'),
    ).toMatchObject({
      files: ['---\ntitle: A\nstatus: current\nstart: 2014-07\ndonors: [usaid]\n---\n'],
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

  test('brings in organisations by name, and takes what looks like a key for one', () => {
    const { organisations, files } = read(
      'title,status,donors\nA,current,"USAID; Embassy of Norway, Tirana; norway"\n',
    );
    expect(organisations).toEqual([
      ['embassy-of-norway-tirana', { name: 'Embassy of Norway, Tirana', type: 'other' }],
    ]);
    expect(files[0]).toContain('donors: [usaid, embassy-of-norway-tirana, norway]');
  });

  test('keeps what a cell with an apostrophe means', () => {
    expect(read("title,status\n'=1+1,current\n").files[0]).toContain('title: =1+1\n');
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
      'an open quotation mark': 'title,status\n"A,current\nB,current\n',
      'text behind a quotation mark': 'title,status\n"A"x,current\n',
      'nothing below the header': 'title,status\n',
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

      an open quotation mark: 0 read
      folder/table.csv:3:1 error csv: A quotation mark that opens a cell is never closed. – Close it, or delete it.

      text behind a quotation mark: 1 read


      nothing below the header: 0 read
      folder/table.csv:1:1 warning empty-table: There are no rows below the header.

      an address that cannot be one: 1 read
      folder/table.csv:2:11 error file-name: Column "slug": "index" cannot be an address. Use a to z, digits and single hyphens, and no name that Windows or the site itself keeps. → index-project"
    `);
  });
});
