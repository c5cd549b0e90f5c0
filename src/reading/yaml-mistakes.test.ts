import { expect, test } from 'vitest';
import { YAMLParseError } from 'yaml';
import { mostOfRule, type Problem } from './problem.ts';
import { readPart } from './yaml-file.ts';
import { explainYamlErrors, firstOfEachLine, quote } from './yaml-mistakes.ts';

/** Each text with all that is said of it, to be read by people. */
function explain(texts: readonly string[]): string {
  return texts
    .map((text) => [...text.split('\n').map((line) => `| ${line}`), ...explainOne(text)].join('\n'))
    .join('\n')
    .replace(/[\r\u00A0\u200B\u202F\u3000\uFEFF]/g, (sign) => `<${sign.charCodeAt(0).toString(16)}>`);
}

function explainOne(text: string): string[] {
  const { content, problems } = readPart({ file: 'a.yml', text, start: 0, end: text.length });
  return content ? [`= ${JSON.stringify(content.value)}`] : problems.map(inOneLine);
}

function inOneLine({ line, column, level, rule, message, replacement, advice, value }: Problem): string {
  return [
    `${String(line)}:${String(column)} ${level} ${rule}: ${message}`,
    ...(replacement === null ? [] : [`→ ${replacement}`]),
    ...(advice === null ? [] : [`– ${advice}`]),
    ...(value === null ? [] : [`(${value})`]),
  ].join(' ');
}

test('a value with a colon in it, or with a sign at its beginning that means something in YAML', () => {
  expect(
    explain([
      'title: Phase III: the coast',
      'title: “Phase III: the coast”',
      'title: The “house: blue”',
      'target groups: Women: all',
      'results:\n  - Trained: officers: 40',
      'results:\n  - title: a: b',
      'title: @home',
      'title:  %100 safe',
      'title: `Shelters`',
      'title: & others',
      'title: * important',
      'title: ? Shelters',
      'title: ?\nstatus: completed',
      'title: !Stop',
      'title: a ? b\n  c: d',
      'places:\n  - @home',
      'places: [@home, Tirana]',
      'places: [Tirana, *]',
      'budget: { amount: 5, currency: !euro }',
      'title: A\n%b',
      'title: A\n%b - c',
      '{ title: @home }',
      '"title": @home',
      'documents:\n  -  title: @home',
      'title: @home [in Tirana]',
      'title: @home [in Tirana]]',
      'title: @"home",',
      ' title: @home\n status: completed',
    ]),
  ).toMatchInlineSnapshot(`
    "| title: Phase III: the coast
    1:8 error yaml: The value after "title" has a colon in it, so it must be in quotation marks. → title: "Phase III: the coast"
    | title: “Phase III: the coast”
    1:8 error yaml: The value after "title" has a colon in it, so it must be in quotation marks. There are curly quotation marks, which do not count here. → title: "Phase III: the coast"
    | title: The “house: blue”
    1:8 error yaml: The value after "title" has a colon in it, so it must be in quotation marks. → title: "The “house: blue”"
    | target groups: Women: all
    1:16 error yaml: The value after "target groups" has a colon in it, so it must be in quotation marks. → target groups: "Women: all"
    | results:
    |   - Trained: officers: 40
    2:14 error yaml: The value after "Trained" has a colon in it, so it must be in quotation marks. → Trained: "officers: 40"
    | results:
    |   - title: a: b
    2:12 error yaml: The value after "title" has a colon in it, so it must be in quotation marks. → title: "a: b"
    | title: @home
    1:8 error yaml: A value that begins with @ must be in quotation marks. → title: "@home"
    | title:  %100 safe
    1:9 error yaml: A value that begins with % must be in quotation marks. → title: "%100 safe"
    | title: \`Shelters\`
    1:8 error yaml: A value that begins with \` must be in quotation marks. → title: "\`Shelters\`"
    | title: & others
    1:8 error yaml: A value that begins with & must be in quotation marks. → title: "& others"
    | title: * important
    1:8 error yaml: A value that begins with * must be in quotation marks. → title: "* important"
    | title: ? Shelters
    1:8 error yaml: A value that begins with ? must be in quotation marks. → title: "? Shelters"
    | title: ?
    | status: completed
    1:8 error yaml: A question mark alone is no value. – Delete the line: what is left out is not known.
    | title: !Stop
    1:8 error yaml-tag: A value that begins with ! must be in quotation marks; tags are not read here. → title: "!Stop"
    | title: a ? b
    |   c: d
    1:8 error yaml: The line after this one is indented as if it belonged to it. – Begin both lines in the same column.
    | places:
    |   - @home
    2:5 error yaml: A value that begins with @ must be in quotation marks. → - "@home"
    | places: [@home, Tirana]
    1:10 error yaml: A value that begins with @ must be in quotation marks. – Put it in quotation marks.
    | places: [Tirana, *]
    1:18 error yaml: A value that begins with * must be in quotation marks. – Put it in quotation marks.
    | budget: { amount: 5, currency: !euro }
    1:32 error yaml-tag: A value that begins with ! must be in quotation marks; tags are not read here. – Put it in quotation marks.
    | title: A
    | %b
    2:1 error yaml: A value that begins with % must be in quotation marks. – Put it in quotation marks.
    | title: A
    | %b - c
    2:1 error yaml: A value that begins with % must be in quotation marks. – Put it in quotation marks.
    | { title: @home }
    1:10 error yaml: A value that begins with @ must be in quotation marks. – Put it in quotation marks.
    | "title": @home
    1:10 error yaml: A value that begins with @ must be in quotation marks. → title: "@home"
    | documents:
    |   -  title: @home
    2:13 error yaml: A value that begins with @ must be in quotation marks. → title: "@home"
    | title: @home [in Tirana]
    1:8 error yaml: A value that begins with @ must be in quotation marks. → title: "@home [in Tirana]"
    | title: @home [in Tirana]]
    1:8 error yaml: A value that begins with @ must be in quotation marks. → title: "@home [in Tirana]]"
    | title: @"home",
    1:8 error yaml: A value that begins with @ must be in quotation marks. → title: '@"home",'
    |  title: @home
    |  status: completed
    1:9 error yaml: A value that begins with @ must be in quotation marks. → title: "@home""
  `);
});

test('a value that goes on behind its end', () => {
  expect(
    explain([
      'title: "Shelters" in Albania',
      'title:  "Shelters" in Albania',
      'title: "The "Blue" house"',
      "title: 'Albania's shelters'",
      'title: *important* work',
      'title: > Shelters',
      'title: |x',
      'title: - Shelters',
      'title: [Draft] Shelters',
      'title: [Draft]Shelters',
      'title: {Draft} Shelters',
      'title: {Draft}Shelters',
      'places:\n  - "Blue" house',
      'places:\n  -   "Blue" house',
      'places: [Tirana, , Durrës]',
      'places: ["Tirana", , "Durrës"]',
      'places: [Tirana - Durrës, , Vlorë]',
      'places: [{ name: Tirana }, , Vlorë]',
      'budget: { amount: [5], , currency: EUR }',
      'title: "Shelters", "houses"',
      'title: -',
      'budget: { amount: 5 }, 6',
    ]),
  ).toMatchInlineSnapshot(`
    "| title: "Shelters" in Albania
    1:19 error yaml: The whole value must be in quotation marks. → title: '"Shelters" in Albania'
    | title:  "Shelters" in Albania
    1:20 error yaml: The whole value must be in quotation marks. → title: '"Shelters" in Albania'
    | title: "The "Blue" house"
    1:14 error yaml: The whole value must be in quotation marks. → title: 'The "Blue" house'
    | title: 'Albania's shelters'
    1:17 error yaml: The whole value must be in quotation marks. → title: "Albania's shelters"
    | title: *important* work
    1:20 error yaml: The whole value must be in quotation marks. → title: "*important* work"
    | title: > Shelters
    1:10 error yaml: The whole value must be in quotation marks. → title: "> Shelters"
    | title: |x
    1:9 error yaml: The whole value must be in quotation marks. → title: "|x"
    | title: - Shelters
    1:8 error yaml: The whole value must be in quotation marks. → title: "- Shelters"
    | title: [Draft] Shelters
    1:16 error yaml: The whole value must be in quotation marks. → title: "[Draft] Shelters"
    | title: [Draft]Shelters
    1:15 error yaml: The whole value must be in quotation marks. → title: "[Draft]Shelters"
    | title: {Draft} Shelters
    1:16 error yaml: The whole value must be in quotation marks. → title: "{Draft} Shelters"
    | title: {Draft}Shelters
    1:15 error yaml: The whole value must be in quotation marks. → title: "{Draft}Shelters"
    | places:
    |   - "Blue" house
    2:12 error yaml: The whole value must be in quotation marks. → - '"Blue" house'
    | places:
    |   -   "Blue" house
    2:14 error yaml: The whole value must be in quotation marks. → - '"Blue" house'
    | places: [Tirana, , Durrës]
    1:18 error yaml: What stands behind "places:" cannot be read. – Put the value in quotation marks, or each item of a list on a line of its own.
    | places: ["Tirana", , "Durrës"]
    1:20 error yaml: What stands behind "places:" cannot be read. – Put the value in quotation marks, or each item of a list on a line of its own.
    | places: [Tirana - Durrës, , Vlorë]
    1:27 error yaml: What stands behind "places:" cannot be read. – Put the value in quotation marks, or each item of a list on a line of its own.
    | places: [{ name: Tirana }, , Vlorë]
    1:28 error yaml: What stands behind "places:" cannot be read. – Put the value in quotation marks, or each item of a list on a line of its own.
    | budget: { amount: [5], , currency: EUR }
    1:24 error yaml: What stands behind "budget:" cannot be read. – Put the value in quotation marks, or each item of a list on a line of its own.
    | title: "Shelters", "houses"
    1:18 error yaml: The whole value must be in quotation marks. → title: '"Shelters", "houses"'
    | title: -
    1:8 error yaml: What stands behind "title:" cannot be read. – Put the value in quotation marks, or each item of a list on a line of its own.
    | budget: { amount: 5 }, 6
    1:22 error yaml: The whole value must be in quotation marks. → budget: "{ amount: 5 }, 6""
  `);
});

test('quotation marks', () => {
  expect(
    explain([
      'title: "Shelters\nstatus: "completed"',
      "title: 'Shelters\nstatus: completed",
      'title: "Shelters\'\nstatus: completed',
      'title: "Shelters”\nstatus: completed',
      'title: A “house”\nsummary: "B\nstatus: completed',
      'places:\n  - "Tirana\n  - Durrës',
      'places:\n  -  title:  "Tirana\n  - Durrës',
      'summary:\n  "Shelters\nstatus: completed',
      'places: ["Tirana, Durrës]\nstatus: completed',
      "places: ['Tirana, Durrës]\nstatus: completed",
      'title: @home\nsummary: "It begins\n  and ends"',
      'summary: "It begins\n  and ends"\ntitle: @home',
      "summary: 'It begins\n\n  and ends'\ntitle: @home",
      'summary: "It begins\n  and goes on\ntitle: A',
      'summary: "It begins\n  and: goes on\ntitle: A',
      "title: A\nit's: b\nc\nd: e",
      'title: @home\nsummary: "B\nstatus: c',
    ]),
  ).toMatchInlineSnapshot(`
    "| title: "Shelters
    | status: "completed"
    1:8 error yaml: A quotation mark is opened here and not closed on its line. → title: "Shelters"
    | title: 'Shelters
    | status: completed
    1:8 error yaml: A quotation mark is opened here and not closed on its line. → title: 'Shelters'
    | title: "Shelters'
    | status: completed
    1:8 error yaml: A quotation mark is opened here and not closed on its line. → title: "Shelters"
    | title: "Shelters”
    | status: completed
    1:8 error yaml: A quotation mark is opened here and not closed on its line. → title: "Shelters"
    | title: A “house”
    | summary: "B
    | status: completed
    2:10 error yaml: A quotation mark is opened here and not closed on its line. → summary: "B"
    | places:
    |   - "Tirana
    |   - Durrës
    2:5 error yaml: A quotation mark is opened here and not closed on its line. → - "Tirana"
    | places:
    |   -  title:  "Tirana
    |   - Durrës
    2:14 error yaml: A quotation mark is opened here and not closed on its line. → -  title:  "Tirana"
    | summary:
    |   "Shelters
    | status: completed
    2:3 error yaml: A quotation mark is opened here and not closed on its line. → "Shelters"
    | places: ["Tirana, Durrës]
    | status: completed
    1:10 error yaml: A quotation mark is opened here and not closed. – Close it on its line.
    | places: ['Tirana, Durrës]
    | status: completed
    1:10 error yaml: A quotation mark is opened here and not closed. – Close it on its line.
    | title: @home
    | summary: "It begins
    |   and ends"
    1:8 error yaml: A value that begins with @ must be in quotation marks. → title: "@home"
    | summary: "It begins
    |   and ends"
    | title: @home
    3:8 error yaml: A value that begins with @ must be in quotation marks. → title: "@home"
    | summary: 'It begins
    | 
    |   and ends'
    | title: @home
    4:8 error yaml: A value that begins with @ must be in quotation marks. → title: "@home"
    | summary: "It begins
    |   and goes on
    | title: A
    1:10 error yaml: A quotation mark is opened here and not closed. – Close it on its line.
    | summary: "It begins
    |   and: goes on
    | title: A
    1:10 error yaml: A quotation mark is opened here and not closed on its line. → summary: "It begins"
    | title: A
    | it's: b
    | c
    | d: e
    3:1 error yaml: "c" has no colon with a space behind it. – Write a key, a colon, a space and a value, or indent the line to continue the one above.
    | title: @home
    | summary: "B
    | status: c
    1:8 error yaml: A value that begins with @ must be in quotation marks. → title: "@home"
    2:10 error yaml: A quotation mark is opened here and not closed. – Close it on its line."
  `);
  expect(
    explain([
      'title: "C:\\projects"',
      'title: "Albania\'s \\projects"',
      'title: "\\projects" # a note',
      'title: !!str "\\p"',
    ]),
  ).toMatchInlineSnapshot(`
    "| title: "C:\\projects"
    1:11 error yaml: Between " and " a backslash has a meaning of its own. → title: 'C:\\projects'
    | title: "Albania's \\projects"
    1:19 error yaml: Between " and " a backslash has a meaning of its own. – Write the backslash twice.
    | title: "\\projects" # a note
    1:9 error yaml: Between " and " a backslash has a meaning of its own. – Write the backslash twice.
    | title: !!str "\\p"
    1:15 error yaml: Between " and " a backslash has a meaning of its own. – Write the backslash twice."
  `);
});

test('lists between brackets', () => {
  expect(
    explain([
      'places: [Tirana, Durrës\nphase: 2\nthemes: [children]',
      'places: [Tirana, Durrës)',
      'places: [Tirana,\nphase: 2',
      'places: [',
      'places:\n  - [Tirana\n  - [Durrës]',
      'budget: { amount: 5, currency: EUR\nphase: [2]',
      'places: [Tirana\n[Durrës]',
      'places: [Tirana]]',
      'places: [Tirana]] and more',
      'places: [Tirana]]]',
      '  - budget: { amount: 5 }}',
      'title: [[Shelters]] and [[more]]',
      'places: ["Tirana" "Durrës"]',
      'budget: { amount: 5 currency: EUR }',
      'places: [\n  - Tirana\n]',
    ]),
  ).toMatchInlineSnapshot(`
    "| places: [Tirana, Durrës
    | phase: 2
    | themes: [children]
    1:9 error yaml: A list is opened here and never closed with ] → places: [Tirana, Durrës]
    | places: [Tirana, Durrës)
    1:9 error yaml: A list is opened here and never closed with ] → places: [Tirana, Durrës]
    | places: [Tirana,
    | phase: 2
    1:9 error yaml: A list is opened here and never closed with ] → places: [Tirana]
    | places: [
    1:9 error yaml: A list is opened here and never closed with ] → places: []
    | places:
    |   - [Tirana
    |   - [Durrës]
    2:5 error yaml: A list is opened here and never closed with ] → - [Tirana]
    | budget: { amount: 5, currency: EUR
    | phase: [2]
    1:9 error yaml: A list is opened here and never closed with } → budget: { amount: 5, currency: EUR}
    | places: [Tirana
    | [Durrës]
    1:9 error yaml: A list is opened here and never closed with ] → places: [Tirana]
    | places: [Tirana]]
    1:17 error yaml: There is a ] too many. → places: [Tirana]
    | places: [Tirana]] and more
    1:17 error yaml: The whole value must be in quotation marks. → places: "[Tirana]] and more"
    | places: [Tirana]]]
    1:17 error yaml: There is a ] too many. → places: [Tirana]]
    |   - budget: { amount: 5 }}
    1:26 error yaml: There is a } too many. → - budget: { amount: 5 }
    | title: [[Shelters]] and [[more]]
    1:21 error yaml: The whole value must be in quotation marks. → title: "[[Shelters]] and [[more]]"
    | places: ["Tirana" "Durrës"]
    1:19 error yaml: Between brackets, commas separate the items. – Put a comma behind each item but the last.
    | budget: { amount: 5 currency: EUR }
    1:19 error yaml: Between brackets, commas separate the items. – Put a comma behind each item but the last.
    | places: [
    |   - Tirana
    | ]
    2:3 error yaml: Between brackets, commas separate the items. – Put a comma behind each item but the last."
  `);
});

test('other marks for a colon, a hyphen or a number sign', () => {
  expect(
    explain([
      'title = A project\nstatus: completed',
      'title=A\nstatus: completed',
      'title => A project\nstatus: completed',
      'title -> A project\nstatus: completed',
      'title → A project\nstatus: completed',
      'title; A project\nstatus: completed',
      'title：A project\nstatus: completed',
      'documents:\n  - title: A\n    url = https://example.org\n  - title; B\n    url: c',
      'title A = project\nstatus: completed',
      'title:A project\nstatus: completed',
      'documents:\n  - title: A\n    url:https://example.org\n  - title:B\n    url: c',
      '"title":"A project"\nstatus: completed',
      'title: A\nhttps://example.org\nstatus: completed',
      'see title:A\nstatus: completed',
      '// the title\ntitle: A',
      '//the title\ntitle: A',
      'title: A\n  // the status\nstatus: completed',
      '<!-- the title -->\ntitle: A',
      '/* the title */\ntitle: A',
      '-- the title\ntitle: A',
      'a // b\ntitle: A',
      'places:\n  * Tirana\n  * Durrës',
      '• Tirana\n• Durrës\nstatus: completed',
      'places: a\n\u2013  Tirana\nstatus: completed',
      'a • b\nstatus: completed',
    ]),
  ).toMatchInlineSnapshot(`
    "| title = A project
    | status: completed
    1:1 error yaml: Between a key and its value stands a colon, not = → title: A project
    | title=A
    | status: completed
    1:1 error yaml: Between a key and its value stands a colon, not = → title: A
    | title => A project
    | status: completed
    1:1 error yaml: Between a key and its value stands a colon, not => → title: A project
    | title -> A project
    | status: completed
    1:1 error yaml: Between a key and its value stands a colon, not -> → title: A project
    | title → A project
    | status: completed
    1:1 error yaml: Between a key and its value stands a colon, not → → title: A project
    | title; A project
    | status: completed
    1:1 error yaml: Between a key and its value stands a colon, not ; → title: A project
    | title：A project
    | status: completed
    1:1 error yaml: Between a key and its value stands a colon, not ： → title: A project
    | documents:
    |   - title: A
    |     url = https://example.org
    |   - title; B
    |     url: c
    3:5 error yaml: Between a key and its value stands a colon, not = → url: https://example.org
    4:5 error yaml: Between a key and its value stands a colon, not ; → title: B
    | title A = project
    | status: completed
    1:1 error yaml: "title A = project" has no colon with a space behind it. – Write a key, a colon, a space and a value, or indent the line to continue the one above.
    | title:A project
    | status: completed
    1:1 error yaml: There is no space behind the colon. → title: A project
    | documents:
    |   - title: A
    |     url:https://example.org
    |   - title:B
    |     url: c
    3:5 error yaml: There is no space behind the colon. → url: https://example.org
    4:5 error yaml: There is no space behind the colon. → title: B
    | "title":"A project"
    | status: completed
    1:8 error yaml: There is no space behind the colon. → title: "A project"
    | title: A
    | https://example.org
    | status: completed
    2:1 error yaml: "https://example.org" has no colon with a space behind it. – Write a key, a colon, a space and a value, or indent the line to continue the one above.
    | see title:A
    | status: completed
    1:1 error yaml: "see title:A" has no colon with a space behind it. – Write a key, a colon, a space and a value, or indent the line to continue the one above.
    | // the title
    | title: A
    1:1 error yaml: Notes begin with #, not with // → # the title
    | //the title
    | title: A
    1:1 error yaml: Notes begin with #, not with // → # the title
    | title: A
    |   // the status
    | status: completed
    = {"title":"A // the status","status":"completed"}
    | <!-- the title -->
    | title: A
    1:1 error yaml: Notes begin with #, not with <!-- → # the title
    | /* the title */
    | title: A
    1:1 error yaml: Notes begin with #, not with /* → # the title
    | -- the title
    | title: A
    1:1 error yaml: Notes begin with #, not with -- → # the title
    | a // b
    | title: A
    1:1 error yaml: "a // b" has no colon with a space behind it. – Write a key, a colon, a space and a value, or indent the line to continue the one above.
    | places:
    |   * Tirana
    |   * Durrës
    2:3 error yaml: Items of a list begin with a hyphen and a space, not with * → - Tirana
    | • Tirana
    | • Durrës
    | status: completed
    1:1 error yaml: Items of a list begin with a hyphen and a space, not with • → - Tirana
    | places: a
    | –  Tirana
    | status: completed
    2:1 error yaml: Items of a list begin with a hyphen and a space, not with – → - Tirana
    | a • b
    | status: completed
    1:1 error yaml: "a • b" has no colon with a space behind it. – Write a key, a colon, a space and a value, or indent the line to continue the one above."
  `);
});

test('a merge that was not finished', () => {
  expect(
    explain([
      'title: A\n<<<<<<< HEAD\nstatus: completed\n=======\nstatus: current\n>>>>>>> theirs',
      'title: A\n<< HEAD\nstatus: completed',
      'title: A\n== HEAD\nstatus: completed',
      'title: A\n>> HEAD\nstatus: completed',
      'title: A\nb <<<<<<< HEAD\nstatus: completed',
    ]),
  ).toMatchInlineSnapshot(`
    "| title: A
    | <<<<<<< HEAD
    | status: completed
    | =======
    | status: current
    | >>>>>>> theirs
    2:1 error yaml: Two versions of the file were put together here, and nobody has chosen between them. – Keep the lines that are right, and delete the others with <<<<<<<, ======= and >>>>>>>.
    4:1 error yaml: Two versions of the file were put together here, and nobody has chosen between them. – Keep the lines that are right, and delete the others with <<<<<<<, ======= and >>>>>>>.
    6:1 error yaml: Two versions of the file were put together here, and nobody has chosen between them. – Keep the lines that are right, and delete the others with <<<<<<<, ======= and >>>>>>>.
    | title: A
    | << HEAD
    | status: completed
    2:1 error yaml: "<< HEAD" has no colon with a space behind it. – Write a key, a colon, a space and a value, or indent the line to continue the one above.
    | title: A
    | == HEAD
    | status: completed
    2:1 error yaml: "== HEAD" has no colon with a space behind it. – Write a key, a colon, a space and a value, or indent the line to continue the one above.
    | title: A
    | >> HEAD
    | status: completed
    2:1 error yaml: ">> HEAD" has no colon with a space behind it. – Write a key, a colon, a space and a value, or indent the line to continue the one above.
    3:1 error yaml: The line does not begin in the column of the lines around it. – Begin the keys of one level in the same column.
    | title: A
    | b <<<<<<< HEAD
    | status: completed
    2:1 error yaml: "b <<<<<<< HEAD" has no colon with a space behind it. – Write a key, a colon, a space and a value, or indent the line to continue the one above."
  `);
});

test('lines that begin in the wrong column, or without a key', () => {
  expect(
    explain([
      'title: A\n\tstatus: completed',
      'places:\n\t- Tirana',
      'title: A\n  status: completed',
      'places:\n  - Tirana\n themes: [children]',
      '  title: A\nstatus: completed',
      ' \n\n  title:\r\nstatus: completed\r\n',
      '- title: A project\n- status: completed\nphase: 2',
      '-  title: A\nstatus: completed',
      '- title:A\nstatus: completed',
      '- Tirana\nstatus: completed',
      'places:\n  - title: A\n status: completed',
      'title: Shelters for\nchildren and women\nstatus: completed',
      '  title A project  \nstatus: completed',
      'places:\n- Tirana\nDurrës',
    ]),
  ).toMatchInlineSnapshot(`
    "| title: A
    | 	status: completed
    2:1 error yaml: The line begins with a tab. – Use spaces instead of the tab.
    | places:
    | 	- Tirana
    2:1 error yaml: The line begins with a tab. – Use spaces instead of the tab.
    | title: A
    |   status: completed
    1:8 error yaml: The line after this one is indented as if it belonged to it. – Begin both lines in the same column.
    | places:
    |   - Tirana
    |  themes: [children]
    3:1 error yaml: The line does not begin in the column of the lines around it. – Begin the keys of one level in the same column.
    |   title: A
    | status: completed
    1:3 error yaml: The first key is indented, and others are not. → title: A
    |  
    | 
    |   title:<d>
    | status: completed<d>
    | 
    3:3 error yaml: The first key is indented, and others are not. → title:
    | - title: A project
    | - status: completed
    | phase: 2
    1:1 error yaml: Keys at the top have no hyphen in front of them; hyphens begin items of a list. → title: A project
    | -  title: A
    | status: completed
    1:1 error yaml: Keys at the top have no hyphen in front of them; hyphens begin items of a list. → title: A
    | - title:A
    | status: completed
    1:1 error yaml: Keys at the top have no hyphen in front of them; hyphens begin items of a list. → title:A
    | - Tirana
    | status: completed
    2:1 error yaml: What stands behind "status:" cannot be read. – Put the value in quotation marks, or each item of a list on a line of its own.
    | places:
    |   - title: A
    |  status: completed
    3:1 error yaml: The line does not begin in the column of the lines around it. – Begin the keys of one level in the same column.
    | title: Shelters for
    | children and women
    | status: completed
    2:1 error yaml: "children and women" has no colon with a space behind it. – Write a key, a colon, a space and a value, or indent the line to continue the one above.
    |   title A project  
    | status: completed
    1:3 error yaml: "title A project" has no colon with a space behind it. – Write a key, a colon, a space and a value, or indent the line to continue the one above.
    | places:
    | - Tirana
    | Durrës
    3:1 error yaml: "Durrës" has no colon with a space behind it. – Write a key, a colon, a space and a value, or indent the line to continue the one above."
  `);
});

test('spaces that only look like one', () => {
  expect(
    explain([
      'title:\u00A0A project\nstatus: completed',
      'documents:\n  - title: A\n    url:\u202Fhttps://a.b/\u200B \nstatus: completed',
      'title: @A\u3000project',
      'title: @A\uFEFFproject',
    ]),
  ).toMatchInlineSnapshot(`
    "| title:<a0>A project
    | status: completed
    1:1 error yaml: There is a space in this line that only looks like one, as Word and web pages make them. – Type the line anew: title: A project
    | documents:
    |   - title: A
    |     url:<202f>https://a.b/<200b> 
    | status: completed
    3:5 error yaml: There is a space in this line that only looks like one, as Word and web pages make them. – Type the line anew: url: https://a.b/
    | title: @A<3000>project
    1:8 error yaml: There is a space in this line that only looks like one, as Word and web pages make them. – Type the line anew: title: @A project
    | title: @A<feff>project
    1:8 error yaml: There is a space in this line that only looks like one, as Word and web pages make them. – Type the line anew: title: @Aproject"
  `);
});

test('keys that are written twice', () => {
  expect(
    explain([
      'title: A\nstatus: completed\ntitle: B',
      '"title": A\n"title": B',
      'documents:\n  - title: A\n    title: B',
      'budget: { amount: 5, amount: 6 }',
      'title: A\ntitle: B\ntitle: C',
    ]),
  ).toMatchInlineSnapshot(`
    "| title: A
    | status: completed
    | title: B
    3:1 error duplicate-key: "title" is written twice. – Keep one of the two lines. (title)
    | "title": A
    | "title": B
    2:1 error duplicate-key: "title" is written twice. – Keep one of the two lines. (title)
    | documents:
    |   - title: A
    |     title: B
    3:5 error duplicate-key: "title" is written twice. – Keep one of the two lines. (title)
    | budget: { amount: 5, amount: 6 }
    1:22 error duplicate-key: "amount" is written twice. – Keep one of the two lines. (amount)
    | title: A
    | title: B
    | title: C
    2:1 error duplicate-key: "title" is written twice. – Keep one of the two lines. (title)
    3:1 error duplicate-key: "title" is written twice. – Keep one of the two lines. (title)"
  `);
});

test('what has no explanation is told in the words of the reader', () => {
  expect(explain(['title: "A"# a note', '%title\nstatus: completed', 'title: &a &b c']))
    .toMatchInlineSnapshot(`
    "| title: "A"# a note
    1:11 error yaml: The line cannot be read: comments must be separated from other tokens by white space characters.
    | %title
    | status: completed
    1:1 error yaml: The line cannot be read: unknown directive %title.
    2:1 error yaml: The line cannot be read: missing directives-end/doc-start indicator line.
    | title: &a &b c
    1:11 error yaml: The line cannot be read: a node can have at most one anchor."
  `);
});

test('lists in lists in lists, of which the reader gives up', () => {
  const error = new YAMLParseError([0, 1], 'RESOURCE_EXHAUSTION', 'Maximum call stack size exceeded');
  expect(explainYamlErrors([error], '[[[')).toEqual([
    { rule: 'yaml', level: 'error', offset: 0, message: 'The lists are nested too deeply to be read.' },
  ]);
});

test('each line that is wrong is told once, from the top, and none for which only another is to blame', () => {
  expect(
    explain([
      'title: @home\nsummary: `b`\nstatus: completed',
      'summary: a: b\ntitle: !c',
      '"title": "A",\n"status": "completed",',
      'documents:\n  - title: "A",\n',
      'places: [Tirana]]\nstatus: completed\nphase: 2',
      'title: @home\n%b\nstatus: completed',
      'title: A\nplaces:\n  - b\n c\nstatus: completed',
      'title: - A\nstatus: completed',
      'title: @home\r\nplaces: [Tirana]]\r\n',
    ]),
  ).toMatchInlineSnapshot(`
    "| title: @home
    | summary: \`b\`
    | status: completed
    1:8 error yaml: A value that begins with @ must be in quotation marks. → title: "@home"
    2:10 error yaml: A value that begins with \` must be in quotation marks. → summary: "\`b\`"
    | summary: a: b
    | title: !c
    1:10 error yaml: The value after "summary" has a colon in it, so it must be in quotation marks. → summary: "a: b"
    2:8 error yaml-tag: A value that begins with ! must be in quotation marks; tags are not read here. → title: "!c"
    | "title": "A",
    | "status": "completed",
    1:13 error yaml: The comma at the end of the line does not belong there. → "title": "A"
    2:22 error yaml: The comma at the end of the line does not belong there. → "status": "completed"
    | documents:
    |   - title: "A",
    | 
    2:15 error yaml: The comma at the end of the line does not belong there. → - title: "A"
    | places: [Tirana]]
    | status: completed
    | phase: 2
    1:17 error yaml: There is a ] too many. → places: [Tirana]
    | title: @home
    | %b
    | status: completed
    1:8 error yaml: A value that begins with @ must be in quotation marks. → title: "@home"
    2:1 error yaml: "%b" has no colon with a space behind it. – Write a key, a colon, a space and a value, or indent the line to continue the one above.
    | title: A
    | places:
    |   - b
    |  c
    | status: completed
    4:1 error yaml: The line does not begin in the column of the lines around it. – Begin the keys of one level in the same column.
    | title: - A
    | status: completed
    1:8 error yaml: The whole value must be in quotation marks. → title: "- A"
    | title: @home<d>
    | places: [Tirana]]<d>
    | 
    1:8 error yaml: A value that begins with @ must be in quotation marks. → title: "@home"
    2:17 error yaml: There is a ] too many. → places: [Tirana]"
  `);
});

test('of many wrong lines one more is explained than is told, so that it can be said that there are more', () => {
  const errors = Array.from({ length: mostOfRule * 2 }, (_, line) => {
    return new YAMLParseError([line * 7, line * 7 + 1], 'BAD_INDENT', 'All mapping items must start alike');
  });
  expect(explainYamlErrors(errors, 'a: b c\n'.repeat(mostOfRule * 2))).toHaveLength(mostOfRule + 1);
});

test('mistakes on one line count once, wherever they stand in the list', () => {
  const at = (offset: number) => ({ offset });
  expect(firstOfEachLine([at(7), at(2), at(0), at(4)], 'ab\ncd\nef')).toEqual([at(0), at(4), at(7)]);
});

test.each([
  ['A', '"A"'],
  [' A ', '"A"'],
  ['"A"', '"A"'],
  ["'A b'", '"A b"'],
  ['“A”', '"A"'],
  ['„A b“', '"A b"'],
  ['«A»', '"A"'],
  ['the “A”', '"the “A”"'],
  ['“A” b', '"“A” b"'],
  ['the "A"', `'the "A"'`],
  ['"A" b', `'"A" b'`],
  ['"A", "B"', `'"A", "B"'`],
  ['"The "A""', `'The "A"'`],
  ["'Albania's'", `"Albania's"`],
  ['“”', '""'],
  [`'The "A" of b's'`, `'The "A" of b''s'`],
  ['C:\\a', "'C:\\a'"],
  ["it's", `"it's"`],
])('%s in quotation marks is %s', (text, expected) => {
  expect(quote(text)).toBe(expected);
});
