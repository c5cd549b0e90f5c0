import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inOneLine, writeContent } from '../checking/content.fixture.ts';
import { loadRegister } from '../checking/load-register.ts';
import { guardCell } from '../register/keys/csv-cells.ts';
import { runImport } from './run-import.ts';

/** Texts that somebody might want to get into a register, or a terminal, or a page. */
const hostile = [
  'A\u001b]0;title\u0007B',
  'A\u202eB',
  'A\u2066B',
  'A\u200bB',
  'A\u0085B',
  'A\u2028B',
  '\ufeff\ufeffA',
  'A\u00ad',
  'A\ue000\u{e0041}B',
  '.git',
  '../../../A',
  'CON',
  'index',
  '__proto__',
  'constructor',
  '---',
  '--- status: planned',
  '# A',
  'A: b',
  '*a',
  '!!js/function A',
  '{ A: b }',
  '<script>alert(1)</script>',
  '![A](http://evil.example/a.png)',
  '[A](javascript:alert(1))',
  '{{A}} {% A %} ${A}',
  '::error::A',
  '##[error]A',
  '=HYPERLINK("http://evil.example")',
  'Victim Jane Doe, +355 69 123 4567, jane@victim.example',
  'A'.repeat(70_000),
];

const cell = (text: string): string => `"${guardCell(text).replaceAll('"', '""')}"`;
const columns = [
  'title',
  'summary',
  'slug',
  'places',
  'donors',
  'target groups',
  'results',
  'published dates',
  'documents',
  'sources',
];
const inXml = (text: string): string => `<![CDATA[${text}]]>`;
const activity = (text: string, parts: Readonly<Record<string, string>>): string => {
  const { title = 'A title', description = 'Words.', donor = 'A donor', id = 'XM-1' } = parts;
  const narrative = (words: string) => `<narrative>${words}</narrative>`;
  return `<iati-activities version="2.03"><iati-activity><iati-identifier>${id}</iati-identifier><title>${narrative(title)}</title><description>${narrative(description)}</description><participating-org role="1">${narrative(donor)}</participating-org><activity-status code="2"/>${text}</iati-activity></iati-activities>`;
};

/** The ways into a register, by the name of the source. */
const ways = (text: string): readonly (readonly [string, string])[] => [
  ...columns.map((column): readonly [string, string] => {
    const cells = new Map([
      ['title', 'A title'],
      ['status', 'current'],
      [column, text],
    ]);
    return [`${column}.csv`, `${[...cells.keys()].join(',')}\n${[...cells.values()].map(cell).join(',')}\n`];
  }),
  ['title.txt', `Current projects\n${text}\n`],
  ...['title', 'description', 'donor', 'id'].map((part): readonly [string, string] => [
    `${part}.xml`,
    activity('', { [part]: inXml(text) }),
  ]),
];

describe('what an import writes passes the check, and what it leaves out is told', () => {
  test.each(hostile.map((text) => [text.slice(0, 40), text] as const))('%j', async (_, text) => {
    for (const [name, source] of ways(text)) {
      const folder = writeContent({});
      writeFileSync(join(folder, name), source);
      const { plan, problems } = await runImport(join(folder, name), { contentDir: folder });
      rmSync(join(folder, name));
      const errors = loadRegister({ contentDir: folder }).problems.filter(({ level }) => level === 'error');
      rmSync(folder, { recursive: true });
      expect(errors.map(inOneLine), name).toEqual([]);
      const paths = plan?.changes.map(({ path }) => path) ?? [];
      for (const path of paths) expect(path).toMatch(/^(?:projects\/[a-z0-9-]+\.md|organisations\.yml)$/);
      expect(paths.length + problems.length, name).toBeGreaterThan(0);
    }
  });
});
