import { describe, expect, test, vi } from 'vitest';
import { loadRegister } from './load-register.ts';
import { inOneLine, loadFiles, projectText } from './content.fixture.ts';

const least = projectText('title: A project\nstatus: completed');

describe('the real content', () => {
  const { register, problems, projectCount } = loadRegister({ contentDir: 'content', today: '2026-11-24' });

  test('has no problems', () => {
    expect(problems.map(inOneLine)).toEqual([]);
    expect(projectCount).toBeGreaterThanOrEqual(20);
  });

  test('has the listing’s two current projects first', () => {
    expect(register?.projects.slice(0, 3).map(({ status }) => status)).toEqual([
      'current',
      'current',
      'completed',
    ]);
  });
});

describe('a register', () => {
  test('has all files resolved, with titles short and dates read', () => {
    const { register, problems } = loadFiles({
      'projects/shelters-4.md': projectText(
        'title: Shelters – PHASE IV\nstatus: completed\nphase: IV\nseries: shelters\nend: 2002-12',
        'Text.\n',
      ),
      'projects/shelters-3.md': projectText(
        'title: Shelters – Phase III\nstatus: completed\nphase: 3\nseries: shelters\nthemes: [children]\ndonors: [iom]',
      ),
    });
    expect(problems).toEqual([]);
    expect(register?.projects.map(({ slug, shortTitle, body }) => [slug, shortTitle, body])).toEqual([
      ['shelters-4', 'Shelters', 'Text.\n'],
      ['shelters-3', 'Shelters', ''],
    ]);
    expect(register?.projects[0]?.end).toMatchObject({ earliest: '2002-12-01', latest: '2002-12-31' });
    expect(register?.series.get('shelters')?.projects.map(({ phase }) => phase)).toEqual([3, 4]);
    expect(register?.themes.get('children')?.title).toBe('Children');
  });

  test('is the same whether years and dates stand in quotation marks or not', () => {
    const dated = (start: string, end: string, phase: string) =>
      loadFiles({
        'projects/a.md': projectText(
          `title: A\nstatus: completed\nstart: ${start}\nend: ${end}\nphase: ${phase}`,
        ),
      }).register?.projects[0];
    const plain = dated('2014', '2015-07-15', '3');
    const { start, end, phase } = dated('"2014"', '"2015-07-15"', '"III"') ?? {};
    expect(plain).toMatchObject({ start, end, phase });
    expect(plain).toMatchObject({ start: { edtf: '2014' }, end: { edtf: '2015-07-15' } });
  });

  test('leaves drafts out unless asked, but checks them', () => {
    const files = {
      'projects/a.md': least,
      'projects/b.md': projectText('title: B\nstatus: planned\ndraft: true'),
    };
    expect(loadFiles(files).register?.projects.map(({ slug }) => slug)).toEqual(['a']);
    expect(loadFiles(files, { includeDrafts: true }).register?.projects.map(({ slug }) => slug)).toEqual([
      'b',
      'a',
    ]);
    const wrong = { 'projects/b.md': projectText('title: B\nstatus: plannd\ndraft: true') };
    expect(loadFiles(wrong).problems).toMatchObject([{ field: 'status' }]);
  });

  test('keeps translations with their project', () => {
    const { register, problems } = loadFiles({
      'projects/a.md': least,
      'projects/a.sq.md': '---\ntitle: Një projekt\n---\nTeksti.\n',
    });
    expect(problems).toEqual([]);
    expect(register?.projects[0]?.translations?.get('sq')).toMatchObject({
      title: 'Një projekt',
      body: 'Teksti.\n',
    });
  });

  test('is of the site that its settings tell of', () => {
    const files = { 'site.yml': 'title: Projects\nurl: https://example.org\n' };
    expect(loadFiles(files).register?.site).toMatchObject({
      title: 'Projects',
      url: 'https://example.org',
    });
    vi.stubEnv('SITE_URL', 'https://example.com');
    expect(loadFiles(files).register?.site.url).toBe('https://example.com');
    vi.unstubAllEnvs();
  });

  test('may have no projects, themes, organisations or helplines', () => {
    expect(loadFiles({ 'themes.yml': '', 'organisations.yml': '# none yet\n' }).register).toMatchObject({
      projects: [],
      helplines: [],
    });
  });

  test('is not there when anything is wrong; a warning alone does no harm', () => {
    expect(loadFiles({ 'projects/a.md': projectText('title: A') }).register).toBeUndefined();
    const { register, problems } = loadFiles({ 'projects/a.md': '---\ntitle: A\nstatus: completed\n---\n' });
    expect(problems).toMatchObject([{ level: 'warning', rule: 'sources-missing' }]);
    expect(register?.projects).toHaveLength(1);
  });
});

describe('for the preview', () => {
  test('a register lacks what has errors, and keeps the rest', () => {
    const { register, partial } = loadFiles({
      'projects/a.md': least,
      'projects/a.sq.md': '---\ntitel: Një projekt\n---\n',
      'projects/a.it.md': '---\ntitle: Un progetto\n---\n',
      'projects/b.md': projectText('title: B\nstatus: Completed'),
      'projects/c.md': projectText('title: C\nstatus: completed', '# Wrong heading\n'),
      'projects/d.md': '---\ntitle: "D\n---\n',
      'projects/e.md': '---\ntitle: E\nstatus: completed\n---\n',
      'projects/e.it.md': '---\ntitle: E\n---\n# Wrong heading\n',
      'projects/e.sq.md': '---\ntitle: E\n---\n',
    });
    expect(register).toBeUndefined();
    expect(
      partial?.projects.map(({ slug, translations = [] }) => [slug, [...translations].map(([code]) => code)]),
    ).toEqual([
      ['a', ['it']],
      ['e', ['sq']],
    ]);
  });

  test('there is none where a file beside the projects cannot be read', () => {
    expect(loadFiles({ 'themes.yml': 'x: [' }).partial).toBeUndefined();
  });
});

describe('the files beside the projects', () => {
  const problems = (files: Record<string, string>) => loadFiles(files).problems.map(inOneLine);

  test('are checked with places of their own', () => {
    expect(
      problems({
        'site.yml': 'title: Projects\nshortTitel: P\nlanguages: en\norganisation: imo\n',
        'themes.yml': 'prevention:\n  titel: Prevention\nSafe Places:\n  title: Safe places\n',
        'organisations.yml': 'iom:\n  name: IOM\n  type: multi-lateral\n  url: iom.int\n',
        'helplines.yml': 'line:\n  number: 116006\n  name: A line\n  verifiedOn: 2026\n',
      }),
    ).toMatchInlineSnapshot(`
      [
        "helplines.yml:2:11 error wrong-type: 116006 must be text, so it needs quotation marks. → number: "116006"",
        "helplines.yml:4:15 error wrong-value: "2026" is not a whole date. Write year, month and day: 2026-11-23.",
        "organisations.yml:3:9 error wrong-value: "multi-lateral" is not one of government, local-government, multilateral, international-ngo, national-ngo, foundation, academic, private, public-private, other. → type: multilateral",
        "organisations.yml:4:8 error wrong-value: "iom.int" is not a web address. It must begin with https:// or http:// and have no spaces. → url: https://iom.int",
        "site.yml:2:1 error unknown-key: "shortTitel" is not a key: did you mean "shortTitle"? → shortTitle: P",
        "site.yml:3:12 error wrong-type: "languages" must be a list. → languages: [en]",
        "themes.yml:2:3 error unknown-key: "titel" is not a key: did you mean "title"? → title: Prevention",
        "themes.yml:3:1 error wrong-value: "Safe Places" cannot be a key here: only a to z, digits and single hyphens. → safe-places:",
      ]
    `);
  });

  test('a site without its settings cannot be built', () => {
    const { problems: found } = loadRegister({ contentDir: '/nowhere/at all' });
    expect(found).toMatchObject([{ rule: 'missing-site', file: '/nowhere/at all/site.yml' }]);
  });

  test('the one with the name of the site must be there', () => {
    expect(loadFiles({ 'site.yml': undefined }).problems.map(inOneLine)).toMatchInlineSnapshot(`
      [
        "site.yml:1:1 error missing-site: The file with the name and the settings of the site is missing. – title: The name of the site",
      ]
    `);
  });

  test.each(['site.yml', 'organisations.yml', 'helplines.yml', 'themes.yml'])(
    'where %s cannot be read, people are protected all the same',
    (name) => {
      const text = projectText('title: A\nstatus: completed', 'Call 069 200 0000.\n');
      const { problems: found } = loadFiles({ [name]: 'a: [', 'projects/a.md': text });
      expect(found.map(({ file, rule }) => `${file} ${rule}`).sort()).toEqual(
        [`${name} yaml`, 'projects/a.md phone-number'].sort(),
      );
    },
  );

  test('a list where keys are expected', () => {
    expect(problems({ 'themes.yml': '- prevention\n- children\n' })).toMatchInlineSnapshot(`
      [
        "themes.yml:1:1 error wrong-type: Keys and values are expected here, such as "title: …". – Write each key on a line of its own, with a colon and a space behind it.",
      ]
    `);
  });

  test('themes in a broken file are not reported once more in each project', () => {
    const files = {
      'themes.yml': 'prevention: [\n',
      'projects/a.md': projectText('title: A\nstatus: completed\nthemes: [x]'),
    };
    expect(loadFiles(files).problems.map(({ file }) => file)).toEqual(['themes.yml']);
  });
});

test('a page whose keys need only quotation marks is checked to its end at once', () => {
  const page = '---\ntitle: A page: a study\ndescription: It.\n---\n{x}\n';
  expect(loadFiles({ 'pages/a.mdx': page }).problems.map(inOneLine)).toMatchInlineSnapshot(`
    [
      "pages/a.mdx:2:8 error yaml: The value after "title" has a colon in it, so it must be in quotation marks. → title: "A page: a study"",
      "pages/a.mdx:5:1 error page-code: What stands in braces { } would be run as a program. – Write \\{ instead of {.",
    ]
  `);
});

describe('dates against today', () => {
  const files = { 'projects/a.md': projectText('title: A\nstatus: current\nend: 2015-11') };

  test('are compared only where a today is given', () => {
    expect(loadFiles(files).problems).toEqual([]);
    expect(loadFiles(files, { today: '2026-11-24' }).problems).toMatchObject([
      { rule: 'status-against-dates', line: 3, column: 9 },
    ]);
  });
});
