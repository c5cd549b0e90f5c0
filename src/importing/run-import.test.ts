import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { oddThings } from '../files/odd-files.fixture.ts';
import { projectsCsv } from '../exports/csv.ts';
import { loadRegister } from '../checking/load-register.ts';
import { inOneLine, projectText, writeContent } from '../checking/content.fixture.ts';
import type { Register } from '../register/model.ts';
import { reportImport } from './report-import.ts';
import { runImport, type ImportOptions } from './run-import.ts';

const realContent = fileURLToPath(new URL('../../content', import.meta.url));
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function contentWith(files: Record<string, string | Uint8Array | undefined>): string {
  const folder = writeContent(files);
  folders.push(folder);
  return folder;
}

function sourceWith(text: string | Uint8Array, name = 'source.txt'): string {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  folders.push(folder);
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

/** Runs an import and tells it on few lines, without the folders' names. */
async function run(folder: string, source: string, options: ImportOptions = {}): Promise<string> {
  const { plan, problems } = await runImport(source, { ...options, contentDir: folder });
  const lines = [...(plan ? [reportImport(plan, options)] : []), ...problems.map(inOneLine)];
  return lines.join('\n').replaceAll(`${folder}/`, '').replaceAll(source, 'source');
}

function projectsIn(folder: string): Record<string, string> {
  const path = join(folder, 'projects');
  const names = existsSync(path) ? readdirSync(path).sort() : [];
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(path, name), 'utf8')]));
}

function realRegister(): Register {
  const { register } = loadRegister({ contentDir: realContent, includeDrafts: true });
  if (!register) throw new Error('The content has errors.');
  return register;
}

describe('a listing becomes project files', () => {
  const listing =
    'Current projects\nHelp at sea – PHASE III\nCompleted\nHelp on land (July 2014- November 2015)\n';

  test('new ones, which pass the check', async () => {
    const folder = contentWith({});
    expect(await run(folder, sourceWith(listing))).toBe(
      'new projects/help-sea-phase-3.md\nnew projects/help-land.md\nFiles: 2 new.',
    );
    expect(projectsIn(folder)['help-land.md']).toBe(
      '---\ntitle: Help on land\nstatus: completed\nstart: 2014-07\nend: 2015-11\npublishedDates: July 2014- November 2015\nsources:\n  - title: source.txt\n---\n',
    );
    expect(loadRegister({ contentDir: folder, today: '2026-11-23' }).problems).toEqual([]);
  });

  test('once: a second time nothing changes', async () => {
    const folder = contentWith({});
    const source = sourceWith(listing);
    await run(folder, source);
    const before = projectsIn(folder);
    expect(await run(folder, source, { update: true })).toBe('Files: 2 unchanged.');
    expect(projectsIn(folder)).toEqual(before);
  });

  test('and a trial writes nothing', async () => {
    const folder = contentWith({});
    expect(await run(folder, sourceWith(listing), { dryRun: true })).toBe(
      'would be new projects/help-sea-phase-3.md\nwould be new projects/help-land.md\nFiles: 2 new. Nothing was written.',
    );
    expect(projectsIn(folder)).toEqual({});
  });

  test('that of the real content gives all of it again', async () => {
    const { projects } = realRegister();
    const lines = projects.flatMap(({ status, title, publishedDates }) => [
      `${status} projects`,
      publishedDates === undefined ? title : `${title} (${publishedDates})`,
    ]);
    const folder = contentWith({});
    await run(folder, sourceWith(lines.join('\n\n')));
    const imported = loadRegister({ contentDir: folder }).register?.projects ?? [];
    const facts = imported.map(({ title, status, phase, publishedDates }) => [
      title,
      status,
      phase,
      publishedDates,
    ]);
    expect(facts).toHaveLength(projects.length);
    for (const { title, status, phase, publishedDates } of projects) {
      expect(facts).toContainEqual([title, status, phase, publishedDates]);
    }
    expect(await run(realContent, sourceWith(lines.join('\n')), { dryRun: true })).not.toContain(
      'would be new',
    );
  });
});

describe('a project that is there', () => {
  const own = projectText(
    "title:  'Help on Land' # as printed\nstatus: completed\nend: 2015",
    '\nOur text.\n',
  );

  test('is never made again under another name, and never written over', async () => {
    const folder = contentWith({ 'projects/short.md': own });
    const source = sourceWith('Completed\nHELP ON LAND (July 2014 – November 2015)');
    expect(await run(folder, source)).toMatchInlineSnapshot(`
      "empty in projects/short.md: start, publishedDates (--update takes this over)
      differs from projects/short.md: title, end (the file stays as it is)
        --- projects/short.md
        +++ projects/short.md as the source has it
        @@ -1,5 +1,7 @@
         ---
        -title:  'Help on Land' # as printed
        +title: HELP ON LAND # as printed
         status: completed
        -end: 2015
        +start: 2014-07
        +end: 2015-11
        +publishedDates: July 2014 – November 2015
         sources: [{ title: Report }]
      Files: 1 different and left alone."
    `);
    expect(projectsIn(folder)).toEqual({ 'short.md': own });
  });

  test('gets what it lacks with --update, and nothing else in it changes', async () => {
    const folder = contentWith({ 'projects/short.md': own });
    const source = sourceWith('Completed\nHelp on Land (July 2014 – November 2015)');
    expect(await run(folder, source, { update: true })).toMatchInlineSnapshot(`
      "filled in projects/short.md: start, publishedDates
      differs from projects/short.md: end (the file stays as it is)
        --- projects/short.md
        +++ projects/short.md as the source has it
        @@ -4,3 +4,3 @@
         start: 2014-07
        -end: 2015
        +end: 2015-11
         publishedDates: July 2014 – November 2015
      Files: 1 filled in, 1 different and left alone."
    `);
    expect(projectsIn(folder)['short.md']).toBe(
      own
        .replace('end: 2015\n', 'end: 2015\npublishedDates: July 2014 – November 2015\n')
        .replace('end: 2015', 'start: 2014-07\nend: 2015'),
    );
    expect(await run(folder, source, { update: true })).not.toContain('filled in');
  });

  test('is never taken from the site by a draft of the same project, --update or not', async () => {
    const folder = contentWith({ 'projects/short.md': own });
    const source = sourceWith(
      'title,status,summary,draft\nHelp on Land,completed,Help.,true\n',
      'source.csv',
    );
    expect(await run(folder, source, { update: true })).toMatchInlineSnapshot(`
      "filled in projects/short.md: summary
      differs from projects/short.md: draft (the file stays as it is)
        --- projects/short.md
        +++ projects/short.md as the source has it
        @@ -6,2 +6,3 @@
         sources: [{ title: Report }]
        +draft: true
         ---
      Files: 1 filled in, 1 different and left alone."
    `);
    expect(projectsIn(folder)['short.md']).not.toContain('draft');
  });

  const bare = '---\ntitle: Help\nstatus: current\n---\n';
  const sourced = projectText('title: Help\nstatus: current');
  const activity = (more: string) =>
    `<iati-activities><iati-activity><title><narrative>Help</narrative></title>${more}<activity-status code="2"/></iati-activity></iati-activities>`;
  const aims = '<description type="2"><narrative>Aims.</narrative></description>';

  const facts = 'title,status,summary\nHelp,current,Words.\n';

  test.each([
    ['a key that is added', bare, 'a.csv', facts, 'a.csv'],
    ['a text that is added', bare, 'a.xml', activity(aims), 'IATI activity'],
    ['nothing that is added', bare, 'a.csv', 'title,status\nHelp,current\n', undefined],
    ['a fact beside one of its own', sourced, 'a.csv', facts, 'Report'],
    [
      'a fact whose source is said',
      bare,
      'a.csv',
      'title,status,summary,sources\nHelp,current,Words.,A book\n',
      'A book',
    ],
  ])('says where that comes from for %s', async (_, text, name, source, title) => {
    const folder = contentWith({ 'projects/help.md': text });
    await run(folder, sourceWith(source, name), { update: true });
    const { register } = loadRegister({ contentDir: folder });
    expect(register?.projects[0]?.sources.map((source) => source.title)).toEqual(
      title === undefined ? [] : [title],
    );
  });

  test('is another one where the phases differ', async () => {
    const folder = contentWith({
      'projects/help-3.md': projectText(
        'title: Help – Phase III\nstatus: current\nphase: 3\nseries: help-series',
      ),
    });
    expect(await run(folder, sourceWith('Current\nHelp – Phase III\nHelp - phase IV'))).toBe(
      'new projects/help-phase-4.md\nFiles: 1 new, 1 unchanged.',
    );
    expect(projectsIn(folder)['help-phase-4.md']).toContain('series: help-series\n');
  });

  test.each([
    ['Help – Phase III', 'Help – Phase IV', 'new projects/help-phase-4.md'],
    ['Help', 'Help – Phase II', 'empty in projects/old.md: phase'],
    ['Help – Phase II', 'Help', 'differs from projects/old.md: title'],
  ])('called %j, where the source has %j alone: %s', async (title, said, told) => {
    const phase = /III?$/.exec(title)?.[0];
    const lines = `title: ${title}\nstatus: current${phase === undefined ? '' : `\nphase: ${phase}\nseries: help`}`;
    const folder = contentWith({ 'projects/old.md': projectText(lines) });
    expect(await run(folder, sourceWith(`Current\n${said}`))).toContain(told);
  });

  test('stays as it is where its keys stand in braces', async () => {
    const braces = '---\n{ title: Help, status: current, sources: [{ title: Report }] }\n---\n';
    const folder = contentWith({ 'projects/help.md': braces });
    const table = 'title,status,summary\nHelp,current,Words.\n';
    expect(await run(folder, sourceWith(table, 'a.csv'), { update: true })).toMatchInlineSnapshot(`
      "empty in projects/help.md: summary (its keys must be written by hand)
        --- projects/help.md
        +++ projects/help.md as the source has it
        @@ -1,3 +1,7 @@
         ---
        -{ title: Help, status: current, sources: [{ title: Report }] }
        +title: Help
        +status: current
        +summary: Words.
        +sources:
        +  - title: a.csv
         ---
      Files: 1 different and left alone."
    `);
    expect(projectsIn(folder)).toEqual({ 'help.md': braces });
  });

  test('with a phase is found by a title without one, unless that is a project of its own', async () => {
    const folder = contentWith({ 'projects/help.md': projectText('title: Help\nstatus: current') });
    expect(await run(folder, sourceWith('Current\nHelp\nHelp – Phase II'))).toContain(
      'new projects/help-phase-2.md',
    );
    expect(await run(folder, sourceWith('Current\nHelp – Phase II'))).toBe('Files: 1 unchanged.');
  });

  test.each([
    [
      'a key that cannot be read',
      { 'projects/a.md': projectText('title: A\nstatus: current\nstart: 2014-13') },
      'wrong-value',
    ],
    ['a list that cannot be read', { 'organisations.yml': 'iom: { name: IOM }\n' }, 'organisations.yml:1:'],
    [
      'a rule that is broken',
      { 'projects/a.md': projectText('title: A\nstatus: current\nthemes: [none]') },
      'Files: 1 new.',
    ],
    [
      'a text that is wrong',
      { 'projects/a.md': projectText('title: A\nstatus: current', '\n<b>No</b>\n') },
      'Files: 1 new.',
    ],
    [
      'something to warn of',
      { 'projects/a.md': '---\ntitle: A\nstatus: current\n---\n', 'pages/x.mdx': 'No title.\n' },
      'Files: 1 new.',
    ],
  ])('is no hindrance, or says why it is one: %s', async (_, files, said) => {
    expect(await run(contentWith(files), sourceWith('Current\nB'))).toContain(said);
  });

  test('stops the import where it cannot be read', async () => {
    const folder = contentWith({ 'projects/a.md': 'title: A\n' });
    expect(await run(folder, sourceWith('Current\nB'))).toBe(
      'projects/a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. – ---',
    );
    expect(Object.keys(projectsIn(folder))).toEqual(['a.md']);
  });
});

describe('what a source calls a project', () => {
  const table = (...rows: string[]) =>
    ['slug,title,status,phase,iati identifier,summary', ...rows].join('\n');

  test('its identifier decides, then its address, then its title', async () => {
    const folder = contentWith({
      'projects/one.md': projectText('title: One\nstatus: current\niatiIdentifier: X-1'),
      'projects/two.md': projectText('title: Two\nstatus: current'),
      'projects/three.md': projectText('title: Three\nstatus: current'),
    });
    const rows = ['two,Three,current,,X-1,', 'two,Two,current,,,', ',THREE,current,,X-9,'];
    expect(await run(folder, sourceWith(table(...rows), 'a.csv'), { dryRun: true })).toMatchInlineSnapshot(`
      "differs from projects/one.md: title (the file stays as it is)
        --- projects/one.md
        +++ projects/one.md as the source has it
        @@ -1,3 +1,3 @@
         ---
        -title: One
        +title: Three
         status: current
      empty in projects/three.md: iatiIdentifier (--update takes this over)
      differs from projects/three.md: title (the file stays as it is)
        --- projects/three.md
        +++ projects/three.md as the source has it
        @@ -1,4 +1,5 @@
         ---
        -title: Three
        +title: THREE
         status: current
        +iatiIdentifier: X-9
         sources: [{ title: Report }]
      Files: 2 different and left alone, 1 unchanged. Nothing was written."
    `);
  });

  test('is asked about where it can be several, or is said twice', async () => {
    const folder = contentWith({
      'projects/one.md': projectText('title: Help\nstatus: current'),
      'projects/two.md': projectText('title: Help\nstatus: current'),
      'projects/three.md': projectText('title: Care\nstatus: current\nphase: 1'),
      'projects/four.md': projectText('title: Care\nstatus: current\nphase: 2'),
    });
    const rows = [
      ',Help,current,,,',
      ',Care,current,,,',
      ',New,current,,,',
      'one,Help,current,,,',
      'one,Help again,current,,,',
    ];
    expect(await run(folder, sourceWith(table(...rows), 'a.csv'))).toMatchInlineSnapshot(`
      "new projects/new.md
      Files: 1 new, 1 unchanged.
      source:2:2 error not-imported: Several projects have this title: projects/one.md, projects/two.md. – Say in the title, or by its phase, which of them is meant.
      source:3:2 error not-imported: Several projects have this title: projects/four.md, projects/three.md. – Say in the title, or by its phase, which of them is meant.
      source:6:5 error not-imported: This is the project of line 5 again. – Leave one of the two out."
    `);
  });

  test('is no address that leads to another project', async () => {
    const folder = contentWith({
      'projects/new.md': projectText('title: New\nstatus: current\naliases: [projects/help.html]'),
    });
    const rows = [',Help,current,,,', 'help,Care,current,,,'];
    expect(await run(folder, sourceWith(table(...rows), 'a.csv'))).toContain(
      'new projects/help-2.md\nnew projects/care.md\nFiles: 2 new.',
    );
    const { problems } = loadRegister({ contentDir: folder });
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('is its address where that is free', async () => {
    const folder = contentWith({
      'projects/taken.md': projectText('title: Other\nstatus: current\nphase: 1\nseries: new'),
    });
    const rows = [
      'own,Help,current,,,',
      'own,Care,current,,,',
      ',Own,current,,,',
      ',New phase I,current,1,,',
      ',New phase II,current,2,,',
    ];
    expect(await run(folder, sourceWith(table(...rows), 'a.csv'))).toMatchInlineSnapshot(`
      "new projects/own.md
      new projects/care.md
      new projects/own-2.md
      new projects/new-phase-1.md
      new projects/new-phase-2.md
      Files: 5 new."
    `);
    const files = projectsIn(folder);
    expect(Object.keys(files)).toMatchInlineSnapshot(`
      [
        "care.md",
        "new-phase-1.md",
        "new-phase-2.md",
        "own-2.md",
        "own.md",
        "taken.md",
      ]
    `);
    expect(
      ['new-phase-1.md', 'new-phase-2.md'].map((name) => /series: .*/.exec(files[name] ?? '')?.[0]),
    ).toEqual(['series: new-2', 'series: new-2']);
  });
});

describe('a source with texts and organisations', () => {
  const activities = `<?xml version="1.0"?>
<iati-activities version="2.03">
<iati-activity xml:lang="en">
<iati-identifier>X-1</iati-identifier>
<title><narrative>Help</narrative><narrative xml:lang="sq">Ndihmë</narrative></title>
<description><narrative>Short.</narrative><narrative xml:lang="sq">Shkurt.</narrative></description>
<description type="2"><narrative>Aims here.</narrative><narrative xml:lang="sq">Synime këtu.</narrative></description>
<activity-status code="2"/>
<participating-org role="1" type="10"><narrative>Norway</narrative></participating-org>
</iati-activity>
</iati-activities>
`;

  test('becomes files in each language, and entries in the list of organisations', async () => {
    const folder = contentWith({ 'organisations.yml': undefined });
    const source = sourceWith(activities, 'a.xml');
    expect(await run(folder, source)).toMatchInlineSnapshot(`
      "new organisations.yml
      new projects/help.md
      new projects/help.sq.md
      Files: 3 new."
    `);
    expect(projectsIn(folder)).toMatchInlineSnapshot(`
      {
        "help.md": "---
      title: Help
      status: current
      summary: Short.
      donors: [norway]
      iatiIdentifier: X-1
      sources:
        - title: IATI activity X-1
      ---

      ## Aims

      Aims here.
      ",
        "help.sq.md": "---
      title: Ndihmë
      summary: Shkurt.
      ---

      ## Synimet

      Synime këtu.
      ",
      }
    `);
    expect(readFileSync(join(folder, 'organisations.yml'), 'utf8')).toBe(
      'norway:\n  name: Norway\n  type: government\n',
    );
    expect(loadRegister({ contentDir: folder, today: '2026-11-23' }).problems).toEqual([]);
    expect(await run(folder, source, { update: true })).toBe('Files: 2 unchanged.');
  });

  test('fills what is empty with --update, and keeps what people wrote', async () => {
    const folder = contentWith({
      'projects/help.md': projectText('title: Help\nstatus: current\niatiIdentifier: X-1'),
      'projects/help.sq.md': '---\ntitle: Titulli ynë\n---\nTeksti ynë.\n',
    });
    const source = sourceWith(activities, 'a.xml');
    expect(await run(folder, source)).toMatchInlineSnapshot(`
      "empty in projects/help.md: summary, donors, text (--update takes this over)
        --- projects/help.md
        +++ projects/help.md as the source has it
        @@ -3,2 +3,4 @@
         status: current
        +summary: Short.
        +donors: [norway]
         iatiIdentifier: X-1
        @@ -6,1 +8,5 @@
         ---
        +
        +## Aims
        +
        +Aims here.
      empty in projects/help.sq.md: summary (--update takes this over)
      differs from projects/help.sq.md: title, text (the file stays as it is)
        --- projects/help.sq.md
        +++ projects/help.sq.md as the source has it
        @@ -1,4 +1,8 @@
         ---
        -title: Titulli ynë
        +title: Ndihmë
        +summary: Shkurt.
         ---
        -Teksti ynë.
        +
        +## Synimet
        +
        +Synime këtu.
      Files: 2 different and left alone."
    `);
    expect(await run(folder, source, { update: true })).toMatchInlineSnapshot(`
      "filled in organisations.yml: norway
      filled in projects/help.md: summary, donors, text
      filled in projects/help.sq.md: summary
      differs from projects/help.sq.md: title, text (the file stays as it is)
        --- projects/help.sq.md
        +++ projects/help.sq.md as the source has it
        @@ -1,5 +1,8 @@
         ---
        -title: Titulli ynë
        +title: Ndihmë
         summary: Shkurt.
         ---
        -Teksti ynë.
        +
        +## Synimet
        +
        +Synime këtu.
      Files: 3 filled in, 1 different and left alone."
    `);
    expect(projectsIn(folder)).toMatchInlineSnapshot(`
      {
        "help.md": "---
      title: Help
      status: current
      summary: Short.
      donors: [norway]
      iatiIdentifier: X-1
      sources: [{ title: Report }]
      ---

      ## Aims

      Aims here.
      ",
        "help.sq.md": "---
      title: Titulli ynë
      summary: Shkurt.
      ---
      Teksti ynë.
      ",
      }
    `);
  });

  test('has an organisation from the list by any of its names', async () => {
    const folder = contentWith({
      'organisations.yml': 'no: { name: Kingdom of Norway, short: Norway, type: government }\n',
    });
    expect(await run(folder, sourceWith(activities, 'a.xml'))).not.toContain('organisations.yml');
    expect(projectsIn(folder)['help.md']).toContain('donors: [no]\n');
  });
});

describe('the table that the site offers', () => {
  test('gives the same files again, word for word above the text', async () => {
    const folder = contentWith({});
    for (const name of ['themes.yml', 'organisations.yml']) {
      writeFileSync(join(folder, name), readFileSync(join(realContent, name)));
    }
    const source = sourceWith(projectsCsv(realRegister()), 'projects.csv');
    await run(folder, source);
    const frontmatterOf = (text: string) => text.slice(0, text.indexOf('\n---\n', 4) + 5);
    const real = Object.entries(projectsIn(realContent)).filter(([name]) => /^[^.]+\.md$/.test(name));
    expect(projectsIn(folder)).toEqual(
      Object.fromEntries(real.map(([name, text]) => [name, frontmatterOf(text)])),
    );
  });

  test('changes nothing in the content that it came from', async () => {
    const source = sourceWith(projectsCsv(realRegister()), 'projects.csv');
    expect(await run(realContent, source, { dryRun: true, update: true })).toMatch(
      /^Files: \d+ unchanged\. Nothing was written\.$/,
    );
  });
});

describe('what would not pass the check', () => {
  test('is reported where the source says it, and the rest is imported', async () => {
    const folder = contentWith({});
    const table =
      'title,status,themes,start,end\nA,current,preventon,,\nB,completed,,2015,2014\nC,current,prevention,,\n';
    expect(await run(folder, sourceWith(table, 'a.csv'))).toMatchInlineSnapshot(`
      "new projects/c.md
      Files: 1 new.
      source:2:11 error unknown-theme: "preventon" is not in themes.yml: did you mean "prevention"? → prevention
      source:3:19 error end-before-start: The end, 2014, is before the start, 2015. – Correct one of the two dates, or change them round."
    `);
    expect(Object.keys(projectsIn(folder))).toEqual(['c.md']);
  });

  test('is not written, though a key or a text of it alone is wrong; what was wrong before is no reason', async () => {
    const folder = contentWith({
      'projects/old.md': projectText('title: Old\nstatus: current\naliases: [a]', '\n<b>Ours.</b>\n'),
      'projects/older.md': projectText('title: Older\nstatus: current\nstart: 2016\nend: 2014'),
    });
    const table = [
      'title,status,summary,aliases,end,donors',
      'Old,current,Help.,,,',
      'Older,current,Help.,,,New One',
      'New,current,,a,,New Two',
      'Call Ana,current,Call Ana at +355 69 123 4567.,,,',
    ];
    expect(await run(folder, sourceWith(table.join('\n'), 'a.csv'), { update: true })).toMatchInlineSnapshot(`
      "filled in organisations.yml: new-one
      filled in projects/old.md: summary
      filled in projects/older.md: summary, donors
      Files: 3 filled in.
      source:4:14 error alias-taken: The old address "a" belongs to projects/old.md. – Delete the line, or correct it.
      source:5:1 error phone-number: "+355 69 123 4567" is a telephone number. A private one exposes a person; one for help must be confirmed and kept up to date. – Delete it. A helpline belongs in helplines.yml, the number of the office in site.yml, under contact."
    `);
    expect(readFileSync(join(folder, 'organisations.yml'), 'utf8')).not.toContain('New Two');
  });

  test('where it is only warned of, it is written', async () => {
    const table = 'title,status,sources\nA,current,\n';
    expect(await run(contentWith({}), sourceWith(table, 'a.csv'))).toBe('new projects/a.md\nFiles: 1 new.');
  });

  test('and more of what was wrong before is a reason', async () => {
    const folder = contentWith({
      'projects/old.md': projectText('title: Old\nstatus: current', '\nCall +355 69 765 4321.\n'),
    });
    const table = 'title,status,summary\nOld,current,Call Ana at +355 69 123 4567.\n';
    expect(await run(folder, sourceWith(table, 'a.csv'), { update: true })).toContain(
      'source:2:1 error phone-number: "+355 69 123 4567"',
    );
    expect(projectsIn(folder)['old.md']).not.toContain('Ana');
  });

  test('though only its translation is new', async () => {
    const folder = contentWith({ 'projects/help.md': projectText('title: Help\nstatus: current') });
    const xml = `<iati-activities><iati-activity><title><narrative>Help</narrative><narrative xml:lang="sq">Ndihmë</narrative></title><description><narrative xml:lang="sq">Telefononi Anën: +355 69 123 4567.</narrative></description><activity-status code="2"/></iati-activity></iati-activities>`;
    expect(await run(folder, sourceWith(xml, 'a.xml'))).toContain('error phone-number');
    expect(Object.keys(projectsIn(folder))).toEqual(['help.md']);
  });

  test('and what is right beside it in another language is written alone', async () => {
    const folder = contentWith({
      'projects/help.md': projectText('title: Help\nstatus: current\nsummary: Ours.', '\nOurs.\n'),
      'projects/help.sq.md': '---\ntitle: Ndihmë\n---\nTeksti ynë.\n',
    });
    const xml = `<iati-activities><iati-activity><title><narrative>Help</narrative><narrative xml:lang="sq">Ndihmë</narrative></title><description><narrative xml:lang="sq">Shkurt.</narrative></description><activity-status code="2"/></iati-activity></iati-activities>`;
    expect(await run(folder, sourceWith(xml, 'a.xml'), { update: true })).toContain(
      'filled in projects/help.sq.md: summary',
    );
  });
});

describe('the kind of a source', () => {
  const list = 'Current projects\nA title, or more';
  const table = 'title,status\nA,current\n';
  const xml =
    '<iati-activities version="2.03"><iati-activity><title><narrative>A</narrative></title><activity-status code="2"/></iati-activity></iati-activities>';

  test.each([
    ['a list', list, 'a'],
    ['a list with a title before its heading', `Our title, and more\n${list}`, 'a.txt'],
    ['a table', table, 'a.txt'],
    ['a table by its name', table, 'a.CSV'],
    ['a table with a named separator', `sep=,\n${table}`, 'a'],
    ['a table with a named separator in quotation marks', `"sep=,"\n${table}`, 'a'],
    ['a table with tabs and the line ends of Windows', 'Statusi\tTitulli\r\nplanned\tA\r\n', 'a.dat'],
    ['XML', `<?xml version="1.0"?>\n${xml}`, 'a.txt'],
    ['XML behind blank lines', `\uFEFF \n${xml}`, 'a.csv'],
    ['XML by its name', `<!-- a note -->${xml}`, 'a.XML'],
  ])('is found out for %s', async (_, text, name) => {
    expect(await run(contentWith({}), sourceWith(text, name), { dryRun: true })).toContain('Files: 1 new.');
  });

  test.each([
    ['a list that looks like a table', 'title, or more\nCurrent projects\nA', 'a.txt', 'Files: 1 new.'],
    ['one word', 'title\nA', 'a.txt', 'There is no heading'],
    [
      'a table by its name, though it is none',
      'A title\nOther, title',
      'a.tsv',
      'There is no column "title"',
    ],
    ['no table by its name', 'A title\nOther, title', 'a.csv.txt', 'There is no heading'],
    ['a list whose second line has a comma', 'Our work\nof 2014, title', 'a.txt', 'There is no heading'],
    ['a list that tells of separators', 'Some sep=, or none', 'a.txt', 'There is no heading'],
    ['no XML by its name', list, 'a.xml.txt', 'Files: 1 new.'],
    ['a list that tells of XML', `${list}\n<?xml or <iati- or <!DOCTYPE iati`, 'a.txt', 'Files: 2 new.'],
    ['a list that tells of web pages', `${list}\n<html or <!doctype html`, 'a.txt', 'Files: 2 new.'],
    [
      'a table below a line of text',
      'Our projects, of 2014\ntitle,status\nA,current',
      'a.txt',
      'There is no heading',
    ],
    ['XML with a document type', '<!DOCTYPE iati-activities><x/>', 'a.txt', 'begins with a document type'],
  ])('%s', async (_, text, name, said) => {
    expect(await run(contentWith({}), sourceWith(text, name), { dryRun: true })).toContain(said);
  });

  test('is what the command says, whatever the file looks like', async () => {
    expect(await run(contentWith({}), sourceWith(table, 'a.xml'), { from: 'csv', dryRun: true })).toContain(
      '1 new',
    );
    expect(await run(contentWith({}), sourceWith(table, 'a.csv'), { from: 'iati' })).toContain(
      'not well-formed XML',
    );
  });
});

describe('a source that is none', () => {
  test.each([
    ['an empty file', '', 'a.txt', 'The file is empty.'],
    ['nothing but blank lines', '\n \r\n', 'a.txt', 'The file is empty.'],
    ['a binary file', new Uint8Array([0x41, 0x0a, 0x00, 0x01]), 'a.txt', 'The file has a NUL character'],
    ['another encoding', new Uint8Array([0x54, 0xeb, 0x0a]), 'a.txt', 'The file is not saved as UTF-8'],
    ['a spreadsheet', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14]), 'a.csv', 'Save a table as "CSV UTF-8"'],
    ['a PDF', '%PDF-1.7', 'a.txt', 'This is a document of an office program'],
    [
      'a web page',
      '<!DOCTYPE html><html><body>Current projects',
      'a.html',
      'This is the source of a web page.',
    ],
    [
      'a list without headings',
      'A title\nAnother title',
      'a.txt',
      'There is no heading that tells the status',
    ],
  ])('%s', async (_, bytes, name, message) => {
    const folder = contentWith({});
    const said = await run(folder, sourceWith(bytes, name));
    expect(said).not.toContain('Files:');
    expect(said.split('\n')).toHaveLength(1);
    expect(said).toContain(message);
    expect(projectsIn(folder)).toEqual({});
  });

  test('says what it is, and what to do', async () => {
    const sources = ['\xD0\xCF\x11\xE0', '<HTML lang="en">', '\xEF\xBB\xBF', 'Current, %PDF and PK', '%PD'];
    const said: string[] = [];
    for (const bytes of sources) {
      said.push(`${bytes}\n${await run(contentWith({}), sourceWith(Buffer.from(bytes, 'latin1')))}`);
    }
    expect(said.join('\n')).toMatchInlineSnapshot(`
      "ÐÏà
      source:1:1 error not-text: This is a document of an office program, not a text. – Save a table as "CSV UTF-8", and a text as plain text with the encoding UTF-8.
      <HTML lang="en">
      source:1:1 error web-page: This is the source of a web page. – Copy the page’s text from the browser into a file, and import that.
      ï»¿
      source:1:1 error empty-file: The file is empty. – Name a file with a list, a table or IATI activities.
      Current, %PDF and PK
      source:1:1 error no-heading: There is no heading that tells the status of the projects below it, so nothing was read. – Put a heading above the titles, such as "Current projects", "Completed projects" or "Planned projects".
      %PD
      source:1:1 error no-heading: There is no heading that tells the status of the projects below it, so nothing was read. – Put a heading above the titles, such as "Current projects", "Completed projects" or "Planned projects"."
    `);
  });

  test('a file that is too large is not read', async () => {
    const source = sourceWith('Current projects\nA\n');
    truncateSync(source, 10_000_001);
    expect(await run(contentWith({}), source)).toMatchInlineSnapshot(
      `"source:1:1 error file-too-large: The file has more than 10 MB. – Split it into several files."`,
    );
    const xml = sourceWith('<iati-activities>', 'a.xml');
    truncateSync(xml, 1_000_000_001);
    expect(await run(contentWith({}), xml)).toContain('The file has more than 1000 MB.');
    truncateSync(xml, 1_000_000_000);
    expect(await run(contentWith({}), xml)).toContain('The file is not well-formed XML');
    truncateSync(source, 10_000_000);
    expect(await run(contentWith({}), source)).toContain('NUL');
    const blank = sourceWith(' '.repeat(5000));
    expect(await run(contentWith({}), blank)).toContain('There is no heading');
  });

  test('a file that is not there, or a folder', async () => {
    const folder = contentWith({});
    const said = [await run(folder, join(folder, 'none.txt')), await run(folder, join(folder, '.'))];
    const pipe = join(contentWith({}), 'pipe');
    await oddThings['a pipe']?.(pipe);
    said.push((await run(folder, pipe)).replaceAll(pipe, 'pipe'));
    expect(said.join('\n').replaceAll(folder, '.')).toMatchInlineSnapshot(`
      "none.txt:1:1 error unreadable-file: The file cannot be opened (ENOENT). – Check its name and its folder.
      source:1:1 error unreadable-file: This is a folder. – Name a file.
      source:1:1 error unreadable-file: This is a pipe or a device. – Name a file."
    `);
  });
});
