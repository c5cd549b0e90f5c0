import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const hiding = ['no-restricted-syntax', '@typescript-eslint/consistent-type-imports'];
const eslint = new ESLint({
  cwd: root,
  // The walls ask for no types, which take long to find.
  overrideConfig: {
    files: ['**/*.{ts,astro}'],
    languageOptions: { parserOptions: { projectService: false, project: false } },
  },
  ruleFilter: ({ ruleId }) => ruleId.startsWith('boundaries/') || hiding.includes(ruleId),
});

/** The lines of a file, which need not exist, that are refused, each with the rule that does it. */
async function lint(file: string, lines: readonly string[]): Promise<string[]> {
  const [result] = await eslint.lintText(lines.join('\n'), { filePath: join(root, file) });
  return (result?.messages ?? []).map(
    ({ line, ruleId, message }) => `${lines[line - 1] ?? ''} ${ruleId ?? message}`,
  );
}

const byTheWalls = (lines: readonly string[]) => lines.map((line) => `${line} boundaries/dependencies`);

/** Every way to import a module. */
const waysTo = (address: string) => [
  `import '${address}';`,
  `import { a } from '${address}';`,
  `import type { B } from '${address}';`,
  `export { c } from '${address}';`,
  `export type { D } from '${address}';`,
  `export * from '${address}';`,
  `void import('${address}');`,
  `require('${address}');`,
];

/** Every way to import one file into another, also by a path through the root. */
function waysBetween(from: string, to: string): string[] {
  if (!existsSync(join(root, to))) throw new Error(`There is no ${to}.`);
  const folder = posix.dirname(from);
  const address = posix.relative(folder, to);
  return [
    ...waysTo(address.startsWith('.') ? address : `./${address}`),
    ...waysTo(`${posix.relative(folder, '')}/${to}`),
  ];
}

/** A file of Astro with code at its top. */
const astroFile = (lines: readonly string[]) => ['---', ...lines, '---'];

interface Room {
  readonly room: string;
  /** A file that it may import. */
  readonly may: string;
  /** One that it must not. */
  readonly mustNot: string;
  readonly uses?: readonly ('node' | 'astro')[];
}

const status = 'src/register/keys/status.ts';
const language = 'src/i18n/languages/language.ts';
const view = 'src/i18n/view.ts';
const frontmatter = 'src/reading/frontmatter.ts';
const load = 'src/checking/load-register.ts';
const plan = 'src/importing/plan.ts';
const record = 'src/search/record/record.ts';
const index = 'src/search/index/index-records.ts';
const open = 'src/search/engine/open.ts';
const links = 'src/links/relative.ts';
const walk = 'src/files/walk-folder.ts';
const page = 'src/pages/_register.ts';
const shared = 'src/tests/browsers.ts';

const rooms: readonly Room[] = [
  { room: 'src/files', may: walk, mustNot: language, uses: ['node'] },
  { room: 'src/serving', may: walk, mustNot: language, uses: ['node'] },
  { room: 'src/register', may: status, mustNot: language },
  { room: 'src/i18n/languages', may: language, mustNot: view },
  { room: 'src/i18n', may: language, mustNot: frontmatter },
  { room: 'src/reading', may: status, mustNot: load, uses: ['node'] },
  { room: 'src/checking', may: frontmatter, mustNot: plan, uses: ['node'] },
  { room: 'src/importing', may: load, mustNot: 'src/editing/new-project.ts', uses: ['node'] },
  { room: 'src/editing', may: plan, mustNot: view, uses: ['node'] },
  { room: 'src/exports', may: view, mustNot: frontmatter },
  { room: 'src/search', may: language, mustNot: record },
  { room: 'src/search/record', may: view, mustNot: index },
  { room: 'src/search/engine', may: 'src/search/pagefind.ts', mustNot: record },
  { room: 'src/search/client', may: open, mustNot: record },
  { room: 'src/search/index', may: language, mustNot: view, uses: ['node'] },
  { room: 'src/search/quality', may: index, mustNot: view, uses: ['node'] },
  { room: 'src/client', may: view, mustNot: status },
  { room: 'src/links', may: language, mustNot: 'src/copies/manifest.ts', uses: ['node'] },
  { room: 'src/copies', may: links, mustNot: status, uses: ['node'] },
  { room: 'src/styles', may: 'src/styles/site.css', mustNot: language },
  { room: 'src/components', may: view, mustNot: frontmatter, uses: ['astro'] },
  { room: 'src/layouts', may: 'src/components/Header.astro', mustNot: page, uses: ['astro'] },
  { room: 'src/pages', may: 'src/layouts/Page.astro', mustNot: plan, uses: ['astro'] },
  { room: 'src', may: load, mustNot: page, uses: ['astro'] },
  { room: 'src/tests', may: page, mustNot: 'scripts/build.ts', uses: ['node'] },
  { room: 'scripts', may: plan, mustNot: 'src/tests/house/walls.mjs', uses: ['node', 'astro'] },
];

test('every room has walls that are tried here', async () => {
  const { settings } = (await eslint.calculateConfigForFile(join(root, page))) as {
    settings: { 'boundaries/elements': { type: string }[] };
  };
  expect(settings['boundaries/elements'].map(({ type }) => type).toSorted()).toEqual(
    rooms.map(({ room }) => room).toSorted(),
  );
});

describe.each(rooms)('a file in $room', ({ room, may, mustNot, uses = [] }) => {
  const file = `${room}/new.ts`;
  const canUse = {
    node: [...waysTo('node:path'), ...waysBetween(file, walk)],
    astro: [...waysTo('astro'), ...waysTo('astro:content')],
  };
  const allowed = [...waysBetween(file, may), ...uses.flatMap((what) => canUse[what])];
  const forbidden = [
    ...waysBetween(file, mustNot),
    ...(room === 'src/tests' ? [] : waysBetween(file, shared)),
    ...waysTo('fs'),
    ...waysTo('fs/promises'),
    ...(uses.includes('node') ? [] : canUse.node),
    ...(uses.includes('astro') ? [] : canUse.astro),
  ];

  test('may import from below', async () => {
    expect(await lint(file, allowed)).toEqual([]);
    expect(await lint(`${room}/New.astro`, astroFile(allowed))).toEqual([]);
  });

  test('is refused everything else, however it is written', async () => {
    expect(await lint(file, forbidden)).toEqual(byTheWalls(forbidden));
    expect(await lint(`${room}/New.astro`, astroFile(forbidden))).toEqual(byTheWalls(forbidden));
  });
});

test.each([
  { file: 'src/i18n/languages/xx/words.ts', to: status },
  { file: 'src/search/index/new.ts', to: record },
  { file: 'src/search/index/new.ts', to: open },
  { file: 'src/search/new.ts', to: open },
])('$file may import types alone from $to', async ({ file, to }) => {
  const ways = waysBetween(file, to);
  const values = ways.filter((line) => !/^(import|export) type/.test(line));
  expect(values).toHaveLength(12);
  expect(await lint(file, ways)).toEqual(byTheWalls(values));
});

test.each(rooms)('a test in $room may import what tests share', async ({ room }) => {
  expect(await lint(`${room}/new.test.ts`, waysBetween(`${room}/new.test.ts`, shared))).toEqual([]);
});

test('a test of a room is behind its walls', async () => {
  const forbidden = waysBetween('src/register/new.test.ts', frontmatter);
  expect(await lint('src/register/new.test.ts', forbidden)).toEqual(byTheWalls(forbidden));
});

test('a script in a page imports nothing, since a stick cannot open modules', async () => {
  const forbidden = [...waysTo('../client/forms.ts'), ...waysTo('node:path'), ...waysTo('zod')];
  expect(await lint('src/pages/new.astro', ['<script>', ...forbidden, '</script>'])).toEqual(
    byTheWalls(forbidden),
  );
});

test.each([
  ['void import(`../pages/_register.ts`);', 'no-restricted-syntax'],
  ['void import(page);', 'no-restricted-syntax'],
  ["export type Page = import('../pages/_register.ts').Page;", '@typescript-eslint/consistent-type-imports'],
])('what the walls cannot see is refused: %s', async (line, rule) => {
  expect(await lint('src/register/new.ts', [line])).toEqual([`${line} ${rule}`]);
  expect(await lint('src/components/New.astro', ['---', line, '---'])).toEqual([`${line} ${rule}`]);
});

test('the message says what to do', async () => {
  const lines = ["import '../reading/frontmatter.ts';", "import 'fs';", "import 'node:fs';"];
  const [result] = await eslint.lintText(lines.join('\n'), { filePath: join(root, 'src/client/new.ts') });
  expect(result?.messages.map(({ message }) => message).join('\n')).toMatchInlineSnapshot(`
    "src/client may not import "../reading/frontmatter.ts"; src/tests/house/walls.mjs says what it may.
    Write "node:fs": a bare name could be a package.
    src/client may not import "node:fs"; src/tests/house/walls.mjs says what it may."
  `);
});
