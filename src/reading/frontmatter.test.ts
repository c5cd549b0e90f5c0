import { describe, expect, test } from 'vitest';
import { cutFile, readFrontmatter } from './frontmatter.ts';
import type { Problem } from './problem.ts';

/** Each text with what is said of it, to be read by people. */
function explain(texts: readonly string[]): string {
  return texts
    .map((text) =>
      [
        ...text.split('\n').map((line) => `| ${line.slice(0, 60)}`),
        ...readFrontmatter(text, 'a.md').problems.map(inOneLine),
      ].join('\n'),
    )
    .join('\n')
    .replace(/[\r\u00A0\uFEFF]/g, (sign) => `<${sign.charCodeAt(0).toString(16)}>`);
}

function inOneLine({ file, line, column, level, rule, message, replacement, advice }: Problem): string {
  return [
    `${file}:${String(line)}:${String(column)} ${level} ${rule}: ${message}`,
    ...(replacement === null ? [] : [`→ ${replacement}`]),
    ...(advice === null ? [] : [`– ${advice}`]),
  ].join(' ');
}

function read(text: string) {
  const { content, problems } = readFrontmatter(text, 'a.md');
  return { value: content?.value, body: content?.body, problems: problems.length };
}

describe('a file with keys and a text', () => {
  test.each([
    ['as it should be', '---\ntitle: A\n---\nText.\n---\nMore.\n'],
    ['with line ends of Windows', '---\r\ntitle: A\r\n---\r\nText.\r\n---\r\nMore.\r\n'],
    ['with spaces behind the hyphens', '--- \t\ntitle: A\n--- \t\nText.\n---\nMore.\n'],
    ['with many empty lines in the text', `---\ntitle: A\n---\nText.\n---\nMore.${'\n'.repeat(2000)}`],
    ['with some empty lines between the keys', `---${'\n'.repeat(1000)}title: A\n---\nText.\n---\nMore.\n`],
  ])('%s is read', (_, text) => {
    const { content, problems } = readFrontmatter(text, 'a.md');
    expect(problems).toEqual([]);
    expect(content?.value).toEqual({ title: 'A' });
    expect(content?.body.trim().split(/\r?\n/)).toEqual(['Text.', '---', 'More.']);
    expect(content?.body).toBe(text.slice(content?.bodyStart));
    expect(content?.places(['title'], 'value')).toMatchObject({ column: 8, source: 'A' });
  });

  test.each([
    ['without keys', '---\n---\nText.\n', 'Text.\n'],
    ['without a text', '---\ntitle: A\n---', ''],
    ['with a text on the line below', '---\ntitle: A\n---\n\nText.', '\nText.'],
    [
      'with a rule and words that look like a second block',
      '---\na: b\n---\n---\n\nc d: e\n',
      '---\n\nc d: e\n',
    ],
    ['with rules further below', '---\na: b\n---\nText.\n---\n---\nc: d\n', 'Text.\n---\n---\nc: d\n'],
    ['with a rule at once', '---\na: b\n---\n---\n', '---\n'],
  ])('%s has the text that stands there', (_, text, body) => {
    expect(readFrontmatter(text, 'a.md')).toMatchObject({ content: { body }, problems: [] });
  });

  test('a file is cut so that its keys can be changed, and nothing else', () => {
    expect(cutFile('\uFEFF---\ntitle: A\n\nphase: 2\n---\nText.\n')).toEqual({
      before: '\uFEFF---\n',
      keys: 'title: A\n\nphase: 2\n',
      after: '---\nText.\n',
    });
    expect(cutFile('--- \r\ntitle: A\r\n---\r\nText.\uFEFF')).toEqual({
      before: '--- \r\n',
      keys: 'title: A\r\n',
      after: '---\r\nText.\uFEFF',
    });
    expect(cutFile('---\n---\n')).toEqual({ before: '---\n', keys: '', after: '---\n' });
  });

  test.each([
    ['no keys', 'Text.\n'],
    ['keys with a mistake that can be mended', '---\ntitle: A: B\n---\n'],
    ['keys with a mistake that cannot', '---\ntitle: A\n status: b\n---\n'],
  ])('a file with %s is not cut', (_, text) => {
    expect(cutFile(text)).toBeUndefined();
  });
});

describe('a file whose mistakes say what to type', () => {
  test.each([
    ['a line', '---\ntitle: A: B\nstatus: c\n---\nText.\n', { title: 'A: B', status: 'c' }],
    [
      'with line ends of Windows',
      '---\r\ntitle: A: B\r\nstatus: c\r\n---\r\nText.\r\n',
      { title: 'A: B', status: 'c' },
    ],
    ['keys of an item', '---\na:\n  -  b: c: d\n     e: f\n---\nText.\n', { a: [{ b: 'c: d', e: 'f' }] }],
    ['items', '---\na:\n  - @b\n  - @c\n---\nText.\n', { a: ['@b', '@c'] }],
    ['an item among others', '---\na:\n  - b\n  - @c\n---\nText.\n', { a: ['b', '@c'] }],
    ['an indented key', '---\na:\n  b: c: d\n  e: f\n---\nText.\n', { a: { b: 'c: d', e: 'f' } }],
    ['items with stars', '---\na:\n  * b\n---\nText.\n', { a: ['b'] }],
    ['a first key', '---\n- title: A\nstatus: c\n---\nText.\n', undefined],
  ])('is read as if that were typed: %s', (_, text, value) => {
    expect(read(text)).toMatchObject({ value, problems: expect.any(Number) });
    expect(read(text).problems).toBeGreaterThan(0);
  });
});

test('a file that does not begin with three hyphens', () => {
  expect(
    explain([
      '',
      ' \n\n',
      'Just text.\n',
      'title: A\n---\n',
      '-\ntitle: A',
      '--\ntitle: A',
      '----\ntitle: A',
      '- - -\r\ntitle: A',
      '—\ntitle: A',
      '–-\ntitle: A',
      ' ‐‑‒ \ntitle: A',
      '––––\ntitle: A',
      'a – b\ntitle: A',
      '___\ntitle: A',
      '__\ntitle: A',
      '*****\ntitle: A',
      '**\ntitle: A',
      '=====\ntitle: A',
      '==\ntitle: A',
      ' ... \ntitle: A',
      '..\ntitle: A',
      '+++\ntitle: A',
      '+\ntitle: A',
      '-- a\ntitle: A',
      'a --\ntitle: A',
      '\uFEFF---\ntitle: A\n---\n',
      '  ---\ntitle: A\n---\n',
      '---\u00A0\ntitle: A\n---\n',
      '\n---\r\ntitle: A\n---\n',
      '\n---a\ntitle: A',
      '\ntitle: A\n---\n',
      '```yaml\n---\ntitle: A\n---\n```\n',
      'yaml```\ntitle: A\n',
      'Draft!\n--- \ntitle: A\n---\n',
      'Draft!\n---',
      'Draft!\na ---\n---b\n',
      `${'Text. '.repeat(90)}\n---\nMore.\n`,
    ]),
  ).toMatchInlineSnapshot(`
    "| 
    a.md:1:1 error empty-file: The file is empty. – Write a line of ---, the keys "title" and "status", and a line of ---.
    |  
    | 
    | 
    a.md:1:1 error empty-file: The file is empty. – Write a line of ---, the keys "title" and "status", and a line of ---.
    | Just text.
    | 
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. – ---
    | title: A
    | ---
    | 
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. There is text above them. – ---
    | -
    | title: A
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. There is "-" instead. – ---
    | --
    | title: A
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. There is "--" instead. – ---
    | ----
    | title: A
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. There is "----" instead. – ---
    | - - -<d>
    | title: A
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. There is "- - -" instead. – ---
    | —
    | title: A
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. Word turned the hyphens into a dash. – ---
    | –-
    | title: A
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. Word turned the hyphens into a dash. – ---
    |  ‐‑‒ 
    | title: A
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. Word turned the hyphens into a dash. – ---
    | ––––
    | title: A
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. – ---
    | a – b
    | title: A
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. – ---
    | ___
    | title: A
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. There is "___" instead. – ---
    | __
    | title: A
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. – ---
    | *****
    | title: A
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. There is "*****" instead. – ---
    | **
    | title: A
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. – ---
    | =====
    | title: A
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. There is "=====" instead. – ---
    | ==
    | title: A
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. – ---
    |  ... 
    | title: A
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. There is "..." instead. – ---
    | ..
    | title: A
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. – ---
    | +++
    | title: A
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. There is "+++" instead. – ---
    | +
    | title: A
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. – ---
    | -- a
    | title: A
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. – ---
    | a --
    | title: A
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. – ---
    | <feff>---
    | title: A
    | ---
    | 
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. A mark that cannot be seen stands before them: type the line anew. – ---
    |   ---
    | title: A
    | ---
    | 
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. There are spaces before them. – ---
    | ---<a0>
    | title: A
    | ---
    | 
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. What stands behind them only looks like a space: type the line anew. – ---
    | 
    | ---<d>
    | title: A
    | ---
    | 
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. There is an empty line above them. – ---
    | 
    | ---a
    | title: A
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. – ---
    | 
    | title: A
    | ---
    | 
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. – ---
    | \`\`\`yaml
    | ---
    | title: A
    | ---
    | \`\`\`
    | 
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. Marks of code, \`\`\`, do not belong into the file. – ---
    | yaml\`\`\`
    | title: A
    | 
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. – ---
    | Draft!
    | --- 
    | title: A
    | ---
    | 
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. There is text above them. – ---
    | Draft!
    | ---
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. There is text above them. – ---
    | Draft!
    | a ---
    | ---b
    | 
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. – ---
    | Text. Text. Text. Text. Text. Text. Text. Text. Text. Text. 
    | ---
    | More.
    | 
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. – ---"
  `);
});

test('words behind the first three hyphens, which would make other programs run the file', () => {
  expect(
    explain([
      '---js\na\n---\n',
      '---  json  \n{}\n---\n',
      '--- x y\na\n---\n',
      'a ---js\nb\n---\n',
      '---\tx\n---\n',
      '---js-\n---\n',
    ]),
  ).toMatchInlineSnapshot(`
    "| ---js
    | a
    | ---
    | 
    a.md:1:4 error frontmatter: "js" stands behind the first three hyphens. Only YAML is read here, and nothing is ever run. → ---
    | ---  json  
    | {}
    | ---
    | 
    a.md:1:4 error frontmatter: "json" stands behind the first three hyphens. Only YAML is read here, and nothing is ever run. → ---
    | --- x y
    | a
    | ---
    | 
    a.md:1:4 error frontmatter: "x y" stands behind the first three hyphens. Only YAML is read here, and nothing is ever run. → ---
    | a ---js
    | b
    | ---
    | 
    a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. There is text above them. – ---
    | ---	x
    | ---
    | 
    a.md:1:4 error frontmatter: "x" stands behind the first three hyphens. Only YAML is read here, and nothing is ever run. → ---
    | ---js-
    | ---
    | 
    a.md:1:4 error frontmatter: "js-" stands behind the first three hyphens. Only YAML is read here, and nothing is ever run. → ---"
  `);
});

test('line ends of very old Macs', () => {
  expect(explain(['---\rtitle: A\r---\rText.\r'])).toMatchInlineSnapshot(`
    "| ---<d>title: A<d>---<d>Text.<d>
    a.md:1:1 error frontmatter: The lines end as on very old Macs. – Save the file with the line ends of Windows or Unix."
  `);
});

test('keys that are not closed: the place is where they seem to end', () => {
  expect(
    explain([
      '---',
      '---\n',
      '---\ntitle: A',
      '---\ntitle: A\n',
      '---\ntitle: A\n\n\nThe project began.\n',
      '---\ntitle: A\nthemes:\n  - children\n- b\n\ttab: c\n# a note\n#SafeReturn\nphase: 2\n',
      '---\ntitle: A\n# Aims\nphase: 2\n',
      '---\ntitle: A\n## aims\nphase: 2\n',
      '---\ntitulli-i_2: A\ndonatorët : B\nend:\nhttps://example.org\nphase: 2\n',
      '---\ntitle: A\nTwo words: b\n',
      '---\ntitle: A\n-b\n',
      '---\ntitle: A\r\n—\r\n\r\nText.\r\n',
      '---\ntitle: A\n--\nText.\n',
      '---\ntitle: A\n  ---\nText.\n',
      '---\ntitle: A\n ---\nText.\n',
      '---\ntitle: A\n   ---\nText.\n',
      '---\ntitle: A\n\nphase: 2\nText.\n',
      '---\ntitle: A\n  --- b\nphase: 2\nText.\n',
      '---\ntitle: A\n...\nText.\n',
    ]),
  ).toMatchInlineSnapshot(`
    "| ---
    a.md:1:4 error frontmatter: The keys at the top are not closed: here, below the last one, a line of three hyphens is missing. – ---
    | ---
    | 
    a.md:2:1 error frontmatter: The keys at the top are not closed: here, below the last one, a line of three hyphens is missing. – ---
    | ---
    | title: A
    a.md:2:9 error frontmatter: The keys at the top are not closed: here, below the last one, a line of three hyphens is missing. – ---
    | ---
    | title: A
    | 
    a.md:3:1 error frontmatter: The keys at the top are not closed: here, below the last one, a line of three hyphens is missing. – ---
    | ---
    | title: A
    | 
    | 
    | The project began.
    | 
    a.md:3:1 error frontmatter: The keys at the top are not closed: here, below the last one, a line of three hyphens is missing. – ---
    | ---
    | title: A
    | themes:
    |   - children
    | - b
    | 	tab: c
    | # a note
    | #SafeReturn
    | phase: 2
    | 
    a.md:8:1 error frontmatter: The keys at the top are not closed: here, below the last one, a line of three hyphens is missing. – ---
    | ---
    | title: A
    | # Aims
    | phase: 2
    | 
    a.md:3:1 error frontmatter: The keys at the top are not closed: here, below the last one, a line of three hyphens is missing. – ---
    | ---
    | title: A
    | ## aims
    | phase: 2
    | 
    a.md:3:1 error frontmatter: The keys at the top are not closed: here, below the last one, a line of three hyphens is missing. – ---
    | ---
    | titulli-i_2: A
    | donatorët : B
    | end:
    | https://example.org
    | phase: 2
    | 
    a.md:5:1 error frontmatter: The keys at the top are not closed: here, below the last one, a line of three hyphens is missing. – ---
    | ---
    | title: A
    | Two words: b
    | 
    a.md:3:1 error frontmatter: The keys at the top are not closed: here, below the last one, a line of three hyphens is missing. – ---
    | ---
    | title: A
    | -b
    | 
    a.md:3:1 error frontmatter: The keys at the top are not closed: here, below the last one, a line of three hyphens is missing. – ---
    | ---
    | title: A<d>
    | —<d>
    | <d>
    | Text.<d>
    | 
    a.md:3:1 error frontmatter: The keys at the top are not closed: here, below the last one, a line of three hyphens is missing. Word turned the hyphens into a dash. – ---
    | ---
    | title: A
    | --
    | Text.
    | 
    a.md:3:1 error frontmatter: The keys at the top are not closed: here, below the last one, a line of three hyphens is missing. There is "--" instead. – ---
    | ---
    | title: A
    |   ---
    | Text.
    | 
    a.md:3:1 error frontmatter: The keys at the top are not closed: here, below the last one, a line of three hyphens is missing. There are spaces before them. – ---
    | ---
    | title: A
    |  ---
    | Text.
    | 
    a.md:3:1 error frontmatter: The keys at the top are not closed: here, below the last one, a line of three hyphens is missing. There are spaces before them. – ---
    | ---
    | title: A
    |    ---
    | Text.
    | 
    a.md:3:1 error frontmatter: The keys at the top are not closed: here, below the last one, a line of three hyphens is missing. There are spaces before them. – ---
    | ---
    | title: A
    | 
    | phase: 2
    | Text.
    | 
    a.md:5:1 error frontmatter: The keys at the top are not closed: here, below the last one, a line of three hyphens is missing. – ---
    | ---
    | title: A
    |   --- b
    | phase: 2
    | Text.
    | 
    a.md:5:1 error frontmatter: The keys at the top are not closed: here, below the last one, a line of three hyphens is missing. – ---
    | ---
    | title: A
    | ...
    | Text.
    | 
    a.md:3:1 error frontmatter: The keys at the top are not closed: here, below the last one, a line of three hyphens is missing. There is "..." instead. – ---"
  `);
});

test('lines of hyphens that are too many, or too far away', () => {
  expect(
    explain([
      '---\ntitle: A\n----\nText.\n',
      '---\ntitle: A\n--- x\nText.\n',
      '---\ntitle: A\n---\n---\ntitle: B\n---\n',
      '---\ntitle: A\n--- \r\n \n\n--- \r\ntarget-groups: B\n---\n',
      `---\ntitle: ${'A'.repeat(63_990)}\n---\n`,
    ]),
  ).toMatchInlineSnapshot(`
    "| ---
    | title: A
    | ----
    | Text.
    | 
    a.md:3:1 error frontmatter: The line that closes the keys has more than three hyphens. → ---
    | ---
    | title: A
    | --- x
    | Text.
    | 
    a.md:3:1 error frontmatter: The line that closes the keys has more than three hyphens. → ---
    | ---
    | title: A
    | ---
    | ---
    | title: B
    | ---
    | 
    a.md:4:1 error frontmatter: A second block of keys begins here, which would be shown as text. – Keep one of the two blocks.
    | ---
    | title: A
    | --- <d>
    |  
    | 
    | --- <d>
    | target-groups: B
    | ---
    | 
    a.md:6:1 error frontmatter: A second block of keys begins here, which would be shown as text. – Keep one of the two blocks.
    | ---
    | title: AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
    | ---
    | 
    a.md:1:1 error frontmatter: The keys at the top have more than 64000 characters. – Move long text below the second line of ---."
  `);
  expect(read(`---\ntitle: ${'A'.repeat(63_989)}\n---\n`).problems).toBe(0);
});

test('a thousand empty lines between the keys, which would take long to read', () => {
  const { problems } = readFrontmatter(`---\ntitle: A${'\n'.repeat(1001)}phase: 2\n---\n`, 'a.md');
  expect(problems.map(inOneLine)).toMatchInlineSnapshot(`
    [
      "a.md:3:1 error frontmatter: A long stretch of empty lines begins here. – Delete the empty lines.",
    ]
  `);
  expect(read(`---\ntitle: A${'\n'.repeat(1000)}phase: 2\n---\n`).problems).toBe(0);
  expect(read(`---\ntitle: ${'A'.repeat(2000)}\n---\n`).problems).toBe(0);
});
