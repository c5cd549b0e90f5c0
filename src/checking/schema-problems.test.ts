import { expect, test } from 'vitest';
import { inOneLine, loadFiles, problemsOf, projectText } from './content.fixture.ts';

test('what an editor is told of keys and values of a project', () => {
  const project = 'title: A\nstatus: completed\n';
  const wrong = [
    `${project}: nothing`,
    `${project}budget: { : 5, amount: 5, currency: EUR }`,
    'status: completed\nseries: Title',
    `${project}documents:\n  - title:\n    url: https://example.org`,
    `${project}summary:   #2 is good`,
    'title: A\nstatus: [completed, current]',
    'title: A\nstatus: { now: completed }',
    `${project}draft: maybe`,
    `${project}budget: 50 000 lekë`,
    `${project}budget: about 50,000 euros`,
    `${project}budget: { amount: 1234.567, currency: EUR }`,
    `${project}budget: { amount: 50.0000, currency: EUR }`,
    `${project}sdgs: [" 99 ", Goal 99, 4.0]`,
    `${project}documents: [{ title: A, url: albania.iom.int }]`,
    `${project}documents: [{ title: A, url: www.example.org and more }]`,
    `${project}documents: [{ title: A, url: http://example.org/a b }]`,
    `${project}documents: [{ title: A, url: "[A](http://example.org/a)" }]`,
  ];
  expect(wrong.map((lines) => problemsOf(projectText(lines))).flat()).toMatchInlineSnapshot(`
    [
      "projects/a.md:4:1 error unknown-key: There is no key before the colon. – Write the key, or delete the line.",
      "projects/a.md:4:10 error unknown-key: There is no key before the colon. – Write the key, or delete the line.",
      "projects/a.md:1:1 error missing-key: "title" is missing. – title: The title",
      "projects/a.md:3:9 error wrong-value: "Title" is not a short name: only a to z, digits and single hyphens. → series: title",
      "projects/a.md:5:5 error empty-value: There is nothing after "title:". – Write a value, or delete the line.",
      "projects/a.md:4:1 error empty-value: There is nothing after "summary:", because # begins a note. – summary: "#2 is good"",
      "projects/a.md:3:9 error wrong-value: "status" must be one of current, finalising, planned, suspended, completed, cancelled, not a list.",
      "projects/a.md:3:9 error wrong-value: "status" must be one of current, finalising, planned, suspended, completed, cancelled, not keys and values.",
      "projects/a.md:4:8 error wrong-type: "draft" must be true or false, without quotation marks. – Write true or false.",
      "projects/a.md:4:9 error wrong-type: "budget" must have keys of its own below it. → budget: { amount: 50000, currency: ALL }",
      "projects/a.md:4:9 error wrong-type: "budget" must have keys of its own below it. → budget: { amount: 50000, currency: EUR }",
      "projects/a.md:4:8 error wrong-value: "99" is not a goal (1 to 17) or a target (such as "5.2", "8.7" or "16.2") of the 2030 Agenda.",
      "projects/a.md:4:16 error wrong-value: "Goal 99" is not a goal (1 to 17) or a target (such as "5.2", "8.7" or "16.2") of the 2030 Agenda.",
      "projects/a.md:4:30 error wrong-value: "albania.iom.int" is not a web address. It must begin with https:// or http:// and have no spaces. → documents: [{ title: A, url: https://albania.iom.int }]",
      "projects/a.md:4:30 error wrong-value: "www.example.org and more" is not a web address. It must begin with https:// or http:// and have no spaces.",
      "projects/a.md:4:30 error wrong-value: "http://example.org/a b" is not a web address. It must begin with https:// or http:// and have no spaces. → documents: [{ title: A, url: http://example.org/a%20b }]",
      "projects/a.md:4:30 error wrong-value: "[A](http://example.org/a)" is not a web address. It must begin with https:// or http:// and have no spaces. → documents: [{ title: A, url: http://example.org/a }]",
    ]
  `);
});

test('of hundreds of unknown keys, the first are told, and that there are more', () => {
  const unknown = Array.from({ length: 150 }, (_, n) => `zz${String(n)}: a`).join('\n');
  const told = problemsOf(projectText(`title: A\nstatus: completed\n${unknown}`));
  expect(told).toHaveLength(100);
  expect(told.at(-1)).toContain('Below it there are more like this.');
});

test('what an editor is told of keys and values in the files beside the projects', () => {
  const { problems } = loadFiles({
    'site.yml':
      'title: A\nlanguages: []\ncopyOldAfterMonths: 1.5\nhelplineOldAfterMonths: 100000000000000000000\ntranslations: { sq: { titel: B } }\n',
    'organisations.yml': 'iom: { name: IOM }\nun: { name: UN, type: ongoing }\n',
    'themes.yml': 'Prevention of trafficking\n',
  });
  expect(problems.map(inOneLine)).toMatchInlineSnapshot(`
    [
      "organisations.yml:1:6 error missing-key: "type" is missing.",
      "organisations.yml:2:23 error wrong-value: "ongoing" is not one of government, local-government, multilateral, international-ngo, national-ngo, foundation, academic, private, public-private, other.",
      "site.yml:2:12 error wrong-value: "languages" must be more than an empty list.",
      "site.yml:3:21 error wrong-type: "copyOldAfterMonths" must be a whole number.",
      "site.yml:4:25 error wrong-value: "100000000000000000000" is not right here. Too big: expected int to be <=9007199254740991",
      "site.yml:5:23 error unknown-key: "titel" is not a key: did you mean "title"? → translations: { sq: { title: B } }",
      "themes.yml:1:1 error wrong-type: Keys and values are expected here, such as "title: …". – Write each key on a line of its own, with a colon and a space behind it.",
    ]
  `);
});

test('a wrong value is named as it is meant, without its quotation marks', () => {
  const { problems } = loadFiles({ 'projects/a.md': projectText('title: A\nstatus: "complete"') });
  expect(problems).toMatchObject([{ value: 'complete', replacement: 'completed' }]);
});

test('what is wrong is not missing as well, and other titles are not the title', () => {
  const wrong = '---\ntitle: A\nstatus: completed\nsources: Report\n---\n';
  const twin = projectText(
    'title: A\nstatus: completed\ndocuments: [{ title: 5, url: https://example.org }]',
  );
  const { problems } = loadFiles({
    'projects/a.md': wrong,
    'projects/b.md': twin,
    'projects/c.md': '---\n[]\n---\n',
  });
  expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toMatchInlineSnapshot(`
    [
      "projects/a.md wrong-type",
      "projects/b.md duplicate-title",
      "projects/b.md wrong-type",
      "projects/c.md wrong-type",
    ]
  `);
});
