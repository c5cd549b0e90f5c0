import { describe, expect, test } from 'vitest';
import { loadFiles, problemsOf, projectText } from './content.fixture.ts';

describe('values that are wrong', () => {
  test('dates: what to type instead', () => {
    const lines = 'title: A\nstatus: completed\nstart: July 2014\nend: 2026-02-30\nreviewed: 2026-11';
    expect(problemsOf(projectText(lines))).toMatchInlineSnapshot(`
      [
        "projects/a.md:4:8 error wrong-value: "July 2014" is not written as a date that can be sorted. Write the year, the month or the day: 2014, 2014-07 or 2014-07-15. → start: 2014-07",
        "projects/a.md:5:6 error wrong-value: "2026-02-30" does not exist: that month has 28 days. → end: 2026-02",
        "projects/a.md:6:11 error wrong-value: "2026-11" is not a whole date. Write year, month and day: 2026-11-23.",
      ]
    `);
  });

  test('keys: a misspelt one is not missing as well', () => {
    expect(problemsOf(projectText('titel: A\nStatus: completed\ncolour: red'))).toMatchInlineSnapshot(`
      [
        "projects/a.md:2:1 error unknown-key: "titel" is not a key: did you mean "title"? → title: A",
        "projects/a.md:3:1 error unknown-key: "Status" is not a key: did you mean "status"? → status: completed",
        "projects/a.md:4:1 error unknown-key: "colour" is not a key that is known here. Known keys: title, status, start, end, publishedDates, phase, series, summary, themes, countries, places, donors, partners, counterparts, targetGroups, budget, results, documents, sdgs, iatiIdentifier, sources, reviewed, aliases, draft, accept. – Delete the key, or correct its name.",
      ]
    `);
  });

  test('no title', () => {
    expect(problemsOf(projectText('status: completed'))).toMatchInlineSnapshot(`
      [
        "projects/a.md:1:1 error missing-key: "title" is missing. – title: The title",
      ]
    `);
    expect(loadFiles({ 'projects/a.md': projectText('status: completed') }).problems).toMatchObject([
      { field: 'title', rule: 'missing-key' },
    ]);
  });

  test('words, codes and addresses', () => {
    const lines =
      'title: A\nstatus: complete\ncountries: [AL, UK]\nbudget: { amount: "1 000 000", currency: EURO }\ndocuments:\n  - title: Report\n    url: www.example.org/report\n';
    expect(problemsOf(projectText(lines))).toMatchInlineSnapshot(`
      [
        "projects/a.md:3:9 error wrong-value: "complete" is not one of current, finalising, planned, suspended, completed, cancelled. → status: completed",
        "projects/a.md:4:17 error wrong-value: "UK" is not a country code of ISO 3166. Write two capital letters, such as AL. → countries: [AL, GB]",
        "projects/a.md:5:19 error wrong-type: "amount" must be a number, without spaces, commas and quotation marks. → budget: { amount: 1000000, currency: EURO }",
        "projects/a.md:5:42 error wrong-value: "EURO" is not a currency code of ISO 4217. Write three capital letters, such as EUR or ALL. → budget: { amount: "1 000 000", currency: EUR }",
        "projects/a.md:8:10 error wrong-value: "www.example.org/report" is not a web address. It must begin with https:// or http:// and have no spaces. → url: https://www.example.org/report",
      ]
    `);
  });

  test('texts, lists and truth values of the wrong kind', () => {
    const lines =
      'title: 2014\nstatus: completed\nthemes: children\nplaces: [Tirana, 5]\nsummary:\ndraft: yes\nresults: { a: b }';
    expect(problemsOf(projectText(lines))).toMatchInlineSnapshot(`
      [
        "projects/a.md:2:8 error wrong-type: 2014 must be text, so it needs quotation marks. → title: "2014"",
        "projects/a.md:4:9 error wrong-type: "themes" must be a list. → themes: [children]",
        "projects/a.md:5:18 error wrong-type: 5 must be text, so it needs quotation marks. → places: [Tirana, "5"]",
        "projects/a.md:6:1 error empty-value: There is nothing after "summary:". – Write a value, or delete the line.",
        "projects/a.md:7:8 error wrong-type: "draft" must be true or false, without quotation marks. → draft: true",
        "projects/a.md:8:10 error wrong-type: "results" must be a list. – Put a hyphen and a space before each item.",
      ]
    `);
  });

  test('too long, too short, and what YAML cuts off', () => {
    const lines = `title: A\nstatus: completed\nsummary: ${'x'.repeat(301)}\nsdgs: [8.10, 5.2, 99]\nphase: third`;
    expect(problemsOf(projectText(lines))).toMatchInlineSnapshot(`
      [
        "projects/a.md:4:10 error too-long: "summary" may have at most 300 characters. It has 301. – Shorten it.",
        "projects/a.md:5:8 error wrong-value: Without quotation marks 8.1 can mean "8.1" or "8.10". Write one of them in quotation marks.",
        "projects/a.md:5:19 error wrong-value: "99" is not a goal (1 to 17) or a target (such as "5.2", "8.7" or "16.2") of the 2030 Agenda.",
        "projects/a.md:6:8 error wrong-value: "third" is not the number of a phase. Write 1, 2, 3 … or I, II, III … → phase: 3",
      ]
    `);
  });

  test('rules speak about the same file at once, except about values that are wrong already', () => {
    const lines =
      'title: A\nstatus: wrong\nthemes: [childern, prevention]\nstart: 2015\nend: July 2014\naliases: [/old]';
    expect(problemsOf(projectText(lines))).toMatchInlineSnapshot(`
      [
        "projects/a.md:3:9 error wrong-value: "wrong" is not one of current, finalising, planned, suspended, completed, cancelled.",
        "projects/a.md:4:10 error unknown-theme: "childern" is not in themes.yml: did you mean "children"? → themes: [children, prevention]",
        "projects/a.md:6:6 error wrong-value: "July 2014" is not written as a date that can be sorted. Write the year, the month or the day: 2014, 2014-07 or 2014-07-15. → end: 2014-07",
        "projects/a.md:7:11 error alias-form: "/old" is not an address inside this site. Write the path alone, in small letters, such as en/node/69. → aliases: [old]",
      ]
    `);
  });
});

describe('places', () => {
  const lines = [
    '---',
    'title: Ëndrra 😀',
    'status: completed',
    'themes: [prevention, childern]',
    '---',
    '',
    'Po 😀 <b>x</b>',
    '',
  ];
  const expected = [
    { rule: 'unknown-theme', line: 4, column: 22, field: 'themes[1]' },
    { rule: 'raw-html', line: 7, column: 7, field: null },
  ];
  const found = (text: string | Uint8Array) =>
    loadFiles({ 'projects/a.md': text }).problems.filter(({ level }) => level === 'error');

  test('count lines from 1 and columns as editors do', () => {
    expect(found(lines.join('\n'))).toMatchObject(expected);
  });

  test('are the same in files from Windows, and with a byte order mark', () => {
    expect(found(lines.join('\r\n'))).toMatchObject(expected);
    expect(found(`\uFEFF${lines.join('\r\n')}`)).toMatchObject(expected);
  });

  test('are right behind spaces after the hyphens, and in quoted and nested values', () => {
    const text =
      '---  \ntitle: "A"\nstatus: "complete"\nsources:\n  - title: x\n    url: "example.org"\n--- \n';
    expect(found(text)).toMatchObject([
      { line: 3, column: 9, field: 'status', fix: 'status: completed' },
      { line: 6, column: 10, field: 'sources[0].url', fix: 'url: https://example.org' },
    ]);
  });
});
