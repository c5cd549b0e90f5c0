import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
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

function contentWith(files: Record<string, string | Uint8Array>): string {
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

  test('with a phase is found by a title without one, unless that is a project of its own', async () => {
    const folder = contentWith({ 'projects/help.md': projectText('title: Help\nstatus: current') });
    expect(await run(folder, sourceWith('Current\nHelp\nHelp – Phase II'))).toContain(
      'new projects/help-phase-2.md',
    );
    expect(await run(folder, sourceWith('Current\nHelp – Phase II'))).toBe('Files: 1 unchanged.');
  });

  test('stops the import where it cannot be read', async () => {
    const folder = contentWith({ 'projects/a.md': 'title: A\n' });
    expect(await run(folder, sourceWith('Current\nB'))).toBe(
      'projects/a.md:1:1 error frontmatter: The file does not begin with a line of three hyphens. – ---',
    );
    expect(Object.keys(projectsIn(folder))).toEqual(['a.md']);
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

  test('a file that is not there, or a folder', async () => {
    const folder = contentWith({});
    expect(await run(folder, join(folder, 'none.txt'))).toContain('cannot be opened (ENOENT)');
    expect(await run(folder, join(folder, '.'))).toContain('This is a folder.');
    expect(await run(folder, '/dev/zero')).toContain('This is a pipe or a device.');
  });
});
