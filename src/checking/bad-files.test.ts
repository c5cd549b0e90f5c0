import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { inOneLine, loadFiles, problemsOf, projectText } from './content.fixture.ts';

const least = projectText('title: A project\nstatus: completed');
const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part))));

describe('files that are not what they should be', () => {
  const cases: [string, string][] = [
    ['an empty file', ''],
    ['a file of blank lines', '\n \n'],
    ['no frontmatter', 'Just text.\n'],
    ['frontmatter that is never closed', '---\ntitle: A\n'],
    ['four hyphens', '----\ntitle: A\n----\n'],
    ['a closing line with more in it', '---\ntitle: A\n--- x\n'],
    ['frontmatter that is a list', '---\n- title: A\n---\n'],
    ['frontmatter that is a sentence', '---\nOnce upon a time\n---\n'],
    ['nothing between the hyphens', '---\n---\n'],
    ['only notes between the hyphens', '---\n# title: A\n---\n'],
  ];

  test('are told apart, and their place is the one to look at', () => {
    const told = Object.fromEntries(
      cases.map(([name, text]) => [
        name,
        problemsOf(text).filter((problem) => !problem.includes('sources-missing')),
      ]),
    );
    expect(told).toMatchInlineSnapshot(`
      {
        "a closing line with more in it": [
          "projects/a.md:3:1 error frontmatter: The line that closes the keys has more than three hyphens. → ---",
        ],
        "a file of blank lines": [
          "projects/a.md:1:1 error empty-file: The file is empty. – Write a line of ---, the keys "title" and "status", and a line of ---.",
        ],
        "an empty file": [
          "projects/a.md:1:1 error empty-file: The file is empty. – Write a line of ---, the keys "title" and "status", and a line of ---.",
        ],
        "four hyphens": [
          "projects/a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. There is "----" instead. – ---",
        ],
        "frontmatter that is a list": [
          "projects/a.md:1:1 error wrong-type: Keys and values are expected here, such as "title: …". – Write each key on a line of its own, with a colon and a space behind it.",
        ],
        "frontmatter that is a sentence": [
          "projects/a.md:1:1 error wrong-type: Keys and values are expected here, such as "title: …". – Write each key on a line of its own, with a colon and a space behind it.",
        ],
        "frontmatter that is never closed": [
          "projects/a.md:3:1 error frontmatter: The keys at the top are not closed: here, below the last one, a line of three hyphens is missing. – ---",
        ],
        "no frontmatter": [
          "projects/a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. – ---",
        ],
        "nothing between the hyphens": [
          "projects/a.md:1:1 error missing-key: "title" is missing. – title: The title",
          "projects/a.md:1:1 error missing-key: "status" is missing. – status: current",
        ],
        "only notes between the hyphens": [
          "projects/a.md:1:1 error missing-key: "title" is missing. – title: The title",
          "projects/a.md:1:1 error missing-key: "status" is missing. – status: current",
        ],
      }
    `);
  });

  test('not UTF-8: the place of the letter that cannot be read', () => {
    expect(problemsOf(bytes('---\ntitle: caf', 0xe9, '\n---\n'))).toMatchInlineSnapshot(`
      [
        "projects/a.md:2:11 error not-utf-8: The file is not saved as UTF-8, so some letters cannot be read. – Save it again with the encoding UTF-8.",
      ]
    `);
    expect(problemsOf(bytes(0xff, 0xfe, 'x\0'))).toMatchInlineSnapshot(`
      [
        "projects/a.md:1:1 error not-utf-8: The file is saved as UTF-16. – Save it again with the encoding UTF-8.",
      ]
    `);
  });

  test('a NUL character', () => {
    expect(problemsOf('---\ntitle: a\0b\n---\n')).toMatchInlineSnapshot(`
      [
        "projects/a.md:2:9 error nul-character: The file has a NUL character, which text never has. It may be damaged or not a text file. – Delete the character, or restore the file.",
      ]
    `);
  });

  test.each([
    [
      'keys that are all wrong',
      Array.from({ length: 60_000 }, (_, n) => `k${String(n)}:\n  b: 1\n`).join(''),
      'missing-key',
    ],
    ['keys that are all the same', 'k: {}\n'.repeat(20_000), 'duplicate-key'],
    ['references', '- *a\n'.repeat(25_000), 'yaml-alias'],
  ])('a vocabulary of nothing but %s is told of a hundred times', { tags: ['long'] }, (_, text, rule) => {
    const { problems } = loadFiles({ 'organisations.yml': text });
    const told = problems.filter((problem) => problem.rule === rule);
    expect(told).toHaveLength(100);
    expect(told.at(-1)?.message).toMatch(/Below it there are more like this\.$/);
  });

  test('translations, pages and notes without keys are told of, whatever else is wrong', () => {
    const { problems } = loadFiles({
      'projects/a.md': least,
      'projects/a.sq.md': 'Tekst.\n',
      'pages/about.mdx': 'Text.\n',
      'images/a.jpg.yml': 'credit: [\n',
    });
    expect(problems.map(inOneLine)).toMatchInlineSnapshot(`
      [
        "images/a.jpg.yml:1:1 error picture-note-missing: There is no picture content/images/a.jpg, to which this file would belong. – Correct the name: that of the picture, with its ending, and .yml. Or delete the file.",
        "images/a.jpg.yml:1:9 error yaml: A list is opened here and never closed with ] → credit: []",
        "pages/about.mdx:1:1 error frontmatter: The file does not begin with a line of three hyphens. – ---",
        "projects/a.sq.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. – ---",
      ]
    `);
  });

  test('five megabytes', () => {
    expect(problemsOf(`${least}${'a'.repeat(5_000_000)}`)).toMatchInlineSnapshot(`
      [
        "projects/a.md:1:1 error file-too-large: The file has 5.0 MB. A text file here has at most 1 MB. – Move pictures and documents to files of their own.",
      ]
    `);
  });

  test('a frontmatter that is longer than any list of keys', () => {
    expect(problemsOf(`---\n${'\n'.repeat(500_000)}\n---\n`)).toMatchInlineSnapshot(`
      [
        "projects/a.md:1:1 error frontmatter: The keys at the top have more than 64000 characters. – Move long text below the second line of ---.",
      ]
    `);
  });

  test('a folder with the name of a project', () => {
    expect(loadFiles({ 'projects/a.md/notes.txt': 'x' }).problems).toMatchObject([
      { level: 'error', rule: 'unexpected-file', file: 'projects/a.md/' },
    ]);
  });
});

describe('frontmatter that would do harm', () => {
  const marker = join(tmpdir(), `fieldbook-was-here-${String(process.pid)}`);
  const attack = `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`;

  test.each(['js', 'javascript', ' js', 'coffee', 'json', 'toml', 'constructor', '__proto__'])(
    '---%s is refused and never run',
    (language) => {
      const [problem, ...more] = problemsOf(`---${language}\n${attack}\n---\n`);
      expect(problem).toMatch(
        /^projects\/a\.md:1:4 error frontmatter: ".+" stands behind the first three hyphens\./,
      );
      expect(more).toEqual([]);
      expect(existsSync(marker)).toBe(false);
    },
  );

  test('references that multiply', () => {
    const levels = Array.from(
      { length: 9 },
      (_, index) =>
        `l${String(index + 1)}: &l${String(index + 1)} [${Array(9)
          .fill(`*l${String(index)}`)
          .join(', ')}]`,
    );
    const problems = problemsOf(`---\nl0: &l0 [x]\n${levels.join('\n')}\n---\n`);
    expect(problems).toHaveLength(9);
    expect(problems[0]).toMatchInlineSnapshot(
      `"projects/a.md:3:10 error yaml-alias: "*l0" repeats another part of the file. Such references are not read here. – Write the value out, or put it in quotation marks: "*l0""`,
    );
  });

  test('lists in lists in lists', () => {
    expect(problemsOf(`---\na: ${'['.repeat(30_000)}\n---\n`)[0]).toMatch(
      /^projects\/a\.md:2:\d+ error yaml: The lists are nested too deeply to be read\.$/,
    );
  });

  test('tags, and the keys that every object has', () => {
    expect(problemsOf(projectText('title: !!js/function "x"\nstatus: completed'))).toMatchInlineSnapshot(`
      [
        "projects/a.md:2:8 error yaml-tag: A value that begins with ! must be in quotation marks; tags are not read here. → title: '!!js/function "x"'",
      ]
    `);
    expect(problemsOf(projectText('title: A\nstatus: completed\n__proto__: { draft: true }'))[0]).toMatch(
      /unknown-key/,
    );
  });
});

describe('names of files', () => {
  test.each([
    'Tact.md',
    'two words.md',
    'ëndrra.md',
    'a_b.md',
    '-a.md',
    'a--b.md',
    'nul.md',
    'index.md',
    'a.MD',
    '\u0436.md',
    `${'a'.repeat(101)}.md`,
  ])('%s cannot be an address', (name) => {
    const { problems, register } = loadFiles({ [`projects/${name}`]: least });
    expect(problems).toMatchObject([{ rule: 'file-name', level: 'error', line: 1, column: 1, field: null }]);
    expect(problems[0]?.fix).toMatch(/^Rename it to [a-z0-9-]+\.md$/);
    expect(register).toBeUndefined();
  });

  test.each([
    ['About.mdx', 'Rename it to about.mdx'],
    ['two words.mdx', 'Rename it to two-words.mdx'],
    ['Rreth nesh.SQ.mdx', 'Rename it to rreth-nesh.sq.mdx'],
    ['aux.mdx', 'Rename it to aux-1.mdx'],
    ['index.mdx', 'Rename it to index-page.mdx'],
    [`${'a'.repeat(101)}.mdx`, `Rename it to ${'a'.repeat(100)}.mdx`],
    ['projects.mdx', 'Give the file another name.'],
    ['projects.sq.mdx', 'Give the file another name.'],
    ['timeline-2.mdx', 'Give the file another name.'],
    ['sq.mdx', 'Give the file another name. A translation ends in .sq.mdx.'],
  ])('%s cannot be a page', (name, fix) => {
    const { problems, register } = loadFiles({ [`pages/${name}`]: '---\ntitle: A\ndescription: B.\n---\n' });
    expect(problems.filter(({ rule }) => rule === 'file-name')).toMatchObject([
      { level: 'error', fix, value: name },
    ]);
    expect(register).toBeUndefined();
  });

  test('why a name cannot be an address, and which could, is said', () => {
    const page = '---\ntitle: A\ndescription: B.\n---\n';
    const { problems } = loadFiles({
      ...{ 'projects/index.md': least, 'projects/my.file.md': least, 'projects/Two Words.md': least },
      ...{ 'projects/\u0436.md': least, 'projects/con.md': least, 'projects/A.SQ.md': least },
      ...{ 'pages/projects.mdx': page, 'pages/sq.mdx': page, 'pages/index.mdx': page },
    });
    expect(problems.map(inOneLine)).toMatchInlineSnapshot(`
      [
        "pages/index.mdx:1:1 error file-name: "index.mdx" cannot be a web address: the site itself has a page of this name. – Rename it to index-page.mdx",
        "pages/projects.mdx:1:1 error file-name: The site has a page projects.html of its own. – Give the file another name.",
        "pages/sq.mdx:1:1 error file-name: The site has a folder sq/ of its own, for its pages in that language. – Give the file another name. A translation ends in .sq.mdx.",
        "projects/A.SQ.md:1:1 error file-name: "A.SQ.md" cannot be a web address: only a to z, digits and single hyphens. – Rename it to a.sq.md",
        "projects/Two Words.md:1:1 error file-name: "Two Words.md" cannot be a web address: only a to z, digits and single hyphens. – Rename it to two-words.md",
        "projects/con.md:1:1 error file-name: "con.md" cannot be a web address: Windows keeps it for a device. – Rename it to con-1.md",
        "projects/index.md:1:1 error file-name: "index.md" cannot be a web address: the site itself has a page of this name. – Rename it to index-page.md",
        "projects/my.file.md:1:1 error file-name: "my.file.md" cannot be a web address: only a to z, digits and single hyphens. – Rename it to my-file.md",
        "projects/ж.md:1:1 error file-name: "ж.md" cannot be a web address: only a to z, digits and single hyphens. – Rename it to a-short-name.md",
      ]
    `);
  });

  test.each(['about.mdx', 'projects-in-short.mdx', 'en.mdx', 'a1.mdx'])('%s can be a page', (name) => {
    expect(loadFiles({ [`pages/${name}`]: '---\ntitle: A\ndescription: B.\n---\n' }).problems).toEqual([]);
  });

  test('a key that is an address has the form of one', () => {
    const { problems } = loadFiles({
      'themes.yml': `con: { title: A }\n${'b'.repeat(101)}: { title: B }\n`,
      'projects/a.md': projectText('title: A\nstatus: completed\nseries: lpt1'),
    });
    expect(problems.map(inOneLine)).toMatchInlineSnapshot(`
      [
        "projects/a.md:4:9 error wrong-value: "lpt1" is not a short name: Windows keeps it for a device. → series: lpt1-1",
        "themes.yml:1:1 error wrong-value: "con" cannot be a key here: Windows keeps it for a device. → con-1: { title: A }",
        "themes.yml:2:1 error wrong-value: "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb" cannot be a key here: it has more than 100 characters. → bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb: { title: B }",
      ]
    `);
  });

  test('two that differ only in capitals are one file on most computers', () => {
    const { problems } = loadFiles({
      'projects/tact.md': least,
      'projects/TACT.md': projectText('title: B\nstatus: completed'),
    });
    expect(problems.filter(({ rule }) => rule === 'duplicate-slug').map(inOneLine)).toMatchInlineSnapshot(`
      [
        "projects/tact.md:1:1 error duplicate-slug: The file names "TACT.md" and "tact.md" differ only in capital letters; most computers take them for one file. – Rename one of the two, or delete it.",
      ]
    `);
  });

  test('a translation needs its original, and has no facts of its own', () => {
    const { problems } = loadFiles({
      'projects/a.md': least,
      'projects/a.sq.md': '---\ntitle: A\nstatus: completed\n---\n',
      'projects/b.sq.md': '---\ntitle: B\n---\n',
      'pages/about.sq.mdx': '---\ntitle: C\ndescription: C.\n---\n',
    });
    expect(problems.map(inOneLine)).toMatchInlineSnapshot(`
      [
        "pages/about.sq.mdx:1:1 error translation-without-original: This translates "about.mdx", which is not there. – Add about.mdx, or rename this file.",
        "projects/a.sq.md:3:1 error unknown-key: "status" is not a key that is known here. Known keys: title, summary, reviewed, accept. – Delete the key, or correct its name.",
        "projects/b.sq.md:1:1 error translation-without-original: This translates "b.md", which is not there. – Add b.md, or rename this file.",
      ]
    `);
  });

  test('a language without words is named where it stands, and so is a translation that nobody sees', () => {
    const { problems } = loadFiles({
      'site.yml': 'title: Projects\nlanguages: [en, fr]\n',
      'projects/a.md': least,
      'projects/a.it.md': '---\ntitle: A\n---\n',
      'pages/c.mdx': '---\ntitle: C\ndescription: C.\n---\n',
      'pages/c.it.mdx': '---\ntitle: C\ndescription: C.\n---\n',
    });
    expect(problems.map(inOneLine)).toMatchInlineSnapshot(`
      [
        "pages/c.it.mdx:1:1 warning unseen-translation: Nobody sees this translation: "it" is not one of the site's languages (en, fr). – Add it to "languages" in site.yml, or delete the translation.",
        "projects/a.it.md:1:1 warning unseen-translation: Nobody sees this translation: "it" is not one of the site's languages (en, fr). – Add it to "languages" in site.yml, or delete the translation.",
        "site.yml:2:17 error unknown-language: The site cannot be in "fr": there is no folder for it in src/i18n/languages. There are: en, sq. – Write src/i18n/languages/fr/words.ts after the model of en, or take "fr" out.",
      ]
    `);
  });

  test('what is in a wrong place is told where it belongs; what systems leave behind is passed over', () => {
    const { problems, register } = loadFiles({
      allowed_signers: '',
      'projects/a.md': least,
      'projects/notes.txt': 'x',
      'projects/2014/b.md': least,
      'projects/.DS_Store': 'x',
      'projects/.b.md': least,
      'projects/.gitkeep': '',
      'pages/.old/about.mdx': 'x',
      '.gitignore': 'x',
      '.editorconfig': 'x',
      'projects/Thumbs.db': 'x',
      'pages/about.md': 'x',
      'pages/old/about.mdx': 'x',
      'b.md': least,
      'about.mdx': 'x',
      'map.png': 'x',
      'report.pdf': 'x',
      'Themes.yml': 'x',
      'organizations.yaml': 'x',
      'allowed-signers': 'x',
      'desktop.ini': 'x',
      'project/c.md': least,
      'Pages/about.mdx': 'x',
      'archive/2014/d.md': least,
      images: 'x',
    });
    expect(problems.map(inOneLine)).toMatchInlineSnapshot(`
      [
        ".editorconfig:1:1 error hidden-file: The name begins with a dot, so most programs hide it. Nothing hidden is published. – Delete it, or give it a name that can be seen.",
        "Pages/:1:1 error unexpected-file: A folder of this name does not belong here: what is in it would not be published. – Move what is in it to content/pages, or rename the folder to pages.",
        "Themes.yml:1:1 error unexpected-file: A file of this name does not belong here: it would not be published. – Rename it to themes.yml.",
        "about.mdx:1:1 error unexpected-file: A file of this name does not belong here: it would not be published. – Move it to content/pages/about.mdx, or delete it.",
        "allowed-signers:1:1 error unexpected-file: A file of this name does not belong here: it would not be published. – Rename it to allowed_signers.",
        "archive/:1:1 error unexpected-file: A folder of this name does not belong here: what is in it would not be published. – Move what is in it to projects, pages, images or documents, or delete it.",
        "b.md:1:1 error unexpected-file: A file of this name does not belong here: it would not be published. – Move it to content/projects/b.md, or delete it.",
        "images:1:1 error unexpected-file: A file of this name does not belong here: it would not be published. – Rename the file: here belongs a folder of this name.",
        "map.png:1:1 error unexpected-file: A file of this name does not belong here: it would not be published. – Move it to content/images/map.png, or delete it.",
        "organizations.yaml:1:1 error unexpected-file: A file of this name does not belong here: it would not be published. – Rename it to organisations.yml.",
        "pages/.old:1:1 error hidden-file: The name begins with a dot, so most programs hide it. Nothing hidden is published. – Delete it, or give it a name that can be seen.",
        "pages/about.md:1:1 error unexpected-file: This is not a page: the name does not end in .mdx. – Rename it, or move it to content/documents.",
        "pages/old/:1:1 error unexpected-file: This is a folder. Every page is a file directly in content/pages. – Move the pages in it one folder up, and delete the folder.",
        "project/:1:1 error unexpected-file: A folder of this name does not belong here: what is in it would not be published. – Move what is in it to content/projects, or rename the folder to projects.",
        "projects/.b.md:1:1 error hidden-file: The name begins with a dot, so most programs hide it. Nothing hidden is published. – Delete it, or give it a name that can be seen.",
        "projects/2014/:1:1 error unexpected-file: This is a folder. Every project is a file directly in content/projects. – Move the projects in it one folder up, and delete the folder.",
        "projects/notes.txt:1:1 error unexpected-file: This is not a project: the name does not end in .md. – Move it to content/documents or content/images, or delete it.",
        "report.pdf:1:1 error unexpected-file: A file of this name does not belong here: it would not be published. – Move it to content/documents/report.pdf, or delete it.",
      ]
    `);
    expect(register).toBeUndefined();
  });
});
