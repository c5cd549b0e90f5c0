import { describe, expect, test } from 'vitest';
import { loadFiles, inOneLine, projectText, type Files } from './content.fixture.ts';

const problems = (files: Files, today: string | undefined = '2026-11-24') =>
  loadFiles(files, { today }).problems.map(inOneLine);
const body = 'In 2005, 3 Nigerian girls were rescued.\n';
const project = (accept: string, text = body) =>
  ({ 'projects/a.md': projectText(`title: A\nstatus: completed\n${accept}`, text) }) as const;
const accepted = 'accept: [{ rule: small-count, value: 3 Nigerian girls, reason: Published by the court }]';

describe('an exception', () => {
  test('takes out the problem with its words, and no other', () => {
    expect(problems(project('status2: x'))).not.toEqual([]);
    expect(problems(project(accepted))).toEqual([]);
    expect(problems(project(accepted, `${body}And 4 Moldovan girls were rescued.\n`))).toMatchInlineSnapshot(`
      [
        "projects/a.md:8:5 error small-count: "4 Moldovan girls" counts so few people, with details of them, that they can be recognised. Groups of 11 and more may be published. – Leave out the number or the details, or sum up until the group has at least 11.",
      ]
    `);
  });

  test('takes out no problem of another rule, whatever its words', () => {
    const accept = 'accept: [{ rule: coordinates, value: 069 200 0000, reason: x }]';
    expect(problems(project(accept, 'Call 069 200 0000.\n')).map((line) => line.split(': ')[0]))
      .toMatchInlineSnapshot(`
        [
          "projects/a.md:4:10 error exception-not-needed",
          "projects/a.md:7:6 error phone-number",
        ]
      `);
  });

  test('takes out no problem that only quotes its words among others', () => {
    const files = {
      'documents/report.pdf': '%PDF-1.4\n<</Author (Ana "Nina" Kola)>>',
      ...project(
        'documents: [{ title: Report, file: report.pdf }]\naccept: [{ rule: document-author, value: Nina, reason: x }]',
        '',
      ),
    };
    expect(problems(files).map((line) => line.split(': ')[0])).toMatchInlineSnapshot(`
      [
        "documents/report.pdf:1:1 warning document-author",
        "projects/a.md:5:10 error exception-not-needed",
      ]
    `);
  });

  test('names words that stand on two lines on one', () => {
    expect(problems(project(accepted, 'In 2005, 3\nNigerian girls were rescued.\n'))).toEqual([]);
  });

  test('for one rule lets nothing pass that another rule says of the same words', () => {
    const words = 'accept: [{ rule: small-count, value: 069 200 0000, reason: x }]';
    expect(problems(project(words, 'Call 069 200 0000.\n'))).toMatchInlineSnapshot(`
      [
        "projects/a.md:4:10 error exception-not-needed: The check says nothing about "069 200 0000" by the rule "small-count" any more, so this exception must go. – Delete: { rule: small-count, value: 069 200 0000, reason: x }",
        "projects/a.md:7:6 error phone-number: "069 200 0000" is a telephone number. A private one exposes a person; one for help must be confirmed and kept up to date. – Delete it. A helpline belongs in helplines.yml, the number of the office in site.yml, under contact.",
      ]
    `);
  });

  test('needs a reason, a rule that can be accepted, and, for personal data, the words', () => {
    expect(
      problems(
        project(
          'accept:\n  - { rule: small-count, value: 3 Nigerian girls }\n  - { rule: unknown-key, reason: x }\n  - { rule: phone-number, reason: x }',
          '',
        ),
      ),
    ).toMatchInlineSnapshot(`
      [
        "projects/a.md:5:5 error missing-key: "reason" is missing. – reason: Why it is right here",
        "projects/a.md:6:13 error wrong-value: "unknown-key" is not one of email-address, phone-number, identity-number, coordinates, shelter-address, victim-name, initials-with-age, age-with-origin, small-count, picture-location, picture-device, picture-person, picture-author, document-author, date-in-future, duplicate-phase, duplicate-title, sources-missing, status-against-dates.",
        "projects/a.md:7:5 error missing-key: "value" is missing. – value: The words that the check quotes",
      ]
    `);
  });

  test('is an error when it fits nothing any more', () => {
    expect(problems(project(accepted, 'Text.\n'))).toMatchInlineSnapshot(`
      [
        "projects/a.md:4:10 error exception-not-needed: The check says nothing about "3 Nigerian girls" by the rule "small-count" any more, so this exception must go. – Delete: { rule: small-count, value: 3 Nigerian girls, reason: Published by the court }",
      ]
    `);
  });

  test('that goes on for lines, or is for all words, is named by its place', () => {
    const lines =
      'accept:\n  - rule: small-count\n    value: 3 girls\n    reason: x\n  - { rule: status-against-dates, reason: x }';
    expect(problems(project(lines, ''))).toMatchInlineSnapshot(`
      [
        "projects/a.md:5:5 error exception-not-needed: The check says nothing about "3 girls" by the rule "small-count" any more, so this exception must go. – Delete the entry.",
        "projects/a.md:8:5 error exception-not-needed: The check says nothing by the rule "status-against-dates" any more, so this exception must go. – Delete: { rule: status-against-dates, reason: x }",
      ]
    `);
  });

  test('is called useless in a translation that nobody sees', () => {
    const translation = `---\ntitle: A\n${accepted}\n---\n`;
    const files = { ...project('', ''), 'projects/a.it.md': translation };
    expect(problems(files).map((line) => line.split(': ')[0])).toMatchInlineSnapshot(`
      [
        "projects/a.it.md:1:1 warning unseen-translation",
        "projects/a.it.md:3:10 error exception-not-needed",
      ]
    `);
  });

  test('is not called useless in a file with other errors, nor where no day is given', () => {
    const dated = 'accept: [{ rule: status-against-dates, reason: x }]';
    expect(problems(project(`stat: x\n${accepted}`, ''))).toHaveLength(1);
    expect(loadFiles(project(dated, '')).problems).toEqual([]);
    expect(problems(project(dated, ''))).toHaveLength(1);
  });

  test('serves older rules too', () => {
    const text =
      '---\ntitle: A\nstatus: completed\naccept: [{ rule: sources-missing, reason: It is our own }]\n---\n';
    expect(problems({ 'projects/a.md': text })).toEqual([]);
  });

  test('may hold no personal data in its reason', () => {
    const said = accepted.replace('Published by the court', 'Ask ana@mail.example');
    expect(problems(project(said))).toMatchInlineSnapshot(`
      [
        "projects/a.md:4:68 error email-address: "ana@mail.example" is an e-mail address. It reaches a person, and may reach them through somebody who watches them. – Delete it. The address of the office belongs in site.yml, under contact.",
      ]
    `);
  });
});

test('translations, pages and the files beside the projects have exceptions of their own', () => {
  const accept = 'accept: [{ rule: phone-number, value: 069 200 0000, reason: The office }]';
  const organisation = `name: IOM, 069 200 0000\n  type: multilateral\n  ${accept}`;
  const page = `---\ntitle: About\ndescription: Call 069 200 0000\n${accept}\n---\n`;
  const files = {
    'site.yml': `title: Projects 069 200 0000\nlanguages: [en, sq]\n${accept}\n`,
    'organisations.yml': `iom:\n  ${organisation}\n`,
    'pages/about.mdx': page,
    'pages/about.sq.mdx': page,
    'projects/a.md': projectText('title: A\nstatus: completed'),
    'projects/a.sq.md': `---\ntitle: A 069 200 0000\n${accept}\n---\n`,
  };
  expect(problems(files)).toEqual([]);
  const without = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, text.replace(accept, '')]),
  );
  expect(problems(without).map((line) => line.split(': ')[0])).toMatchInlineSnapshot(`
    [
      "organisations.yml:2:14 error phone-number",
      "pages/about.mdx:3:19 error phone-number",
      "pages/about.sq.mdx:3:19 error phone-number",
      "projects/a.sq.md:2:10 error phone-number",
      "site.yml:1:17 error phone-number",
    ]
  `);
});
