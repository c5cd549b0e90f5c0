import { join } from 'node:path';
import boundaries from '@boundaries/eslint-plugin';

/** What most rooms stand on. */
const ground = ['src/i18n/languages', 'src/register'];
const words = ['src/i18n', ...ground];
const content = ['src/checking', 'src/reading', ...ground];

/**
 * The rooms of the house, and from which others each may import. Everything else is refused, however it is written.
 * From `types` a room may import types alone; from `tests` its tests may import besides. `node` and `astro` say who may
 * use them; who may use Node reads and writes by way of `src/files`.
 */
const rooms = {
  'src/files': { imports: [], node: true },
  'src/serving': { imports: [], node: true },
  'src/register': { imports: [] },
  'src/i18n/languages': { imports: [], types: ['src/register'], tests: ['src/search'] },
  'src/i18n': { imports: ground },
  'src/reading': { imports: ['src/serving', ...ground], node: true },
  'src/checking': { imports: ['src/reading', ...ground], node: true },
  'src/importing': { imports: content, tests: ['src/exports'], node: true },
  'src/editing': { imports: ['src/importing', 'src/serving', ...content], node: true },
  'src/exports': { imports: words },
  'src/search': { imports: ground, types: ['src/search/engine'] },
  'src/search/record': { imports: ['src/search', ...words] },
  'src/search/engine': { imports: ['src/search', ...words] },
  'src/search/client': { imports: ['src/search/engine', 'src/search', 'src/client', ...words] },
  'src/search/index': {
    imports: ['src/search', ...ground],
    types: ['src/search/engine', 'src/search/record'],
    node: true,
  },
  'src/search/quality': {
    imports: ['src/search/index', 'src/search'],
    types: ['src/search/record'],
    node: true,
  },
  'src/client': { imports: ['src/i18n', 'src/i18n/languages'] },
  'src/links': { imports: ['src/i18n/languages'], tests: ['src/copies', 'src/serving'], node: true },
  'src/copies': { imports: ['src/links', 'src/serving', 'src/i18n/languages'], node: true },
  'src/styles': { imports: [] },
  'src/components': { imports: words, astro: true },
  'src/layouts': { imports: ['src/components', 'src/styles', ...words], astro: true },
  'src/pages': {
    imports: [
      ...['src/layouts', 'src/components', 'src/styles', 'src/exports', 'src/search/record'],
      ...['src/i18n', ...content],
    ],
    astro: true,
  },
  // What Astro looks for beside the pages.
  src: { imports: content, astro: true },
};

const inSrc = Object.keys(rooms);
const all = {
  ...rooms,
  // What tests share: nothing but tests may import it.
  'src/tests': { imports: inSrc, node: true },
  // Commands: nothing imports them.
  scripts: { imports: inSrc, node: true, astro: true },
};

/** Files that use Node in rooms that do not. */
const nodeFiles = [
  // Commands run without the bundler, which finds the folders of languages for the site.
  'src/i18n/languages/languages.ts',
  // Bundles the browser's scripts while the pages are built.
  'src/pages/_scripts/bundle.ts',
];

const isIn = (folders) => ({ element: { types: { anyOf: folders } } });
const isTest = { file: { categories: 'test' } };
const isModule = (source) => ({ module: { source } });
const thatMayUse = (what) => isIn(Object.keys(all).filter((folder) => all[folder][what]));

/** Later policies prevail over earlier ones. */
const policies = [
  ...Object.entries(all).flatMap(([folder, { imports, types = [], tests = [] }]) => [
    { from: isIn([folder]), allow: { to: isIn(imports) } },
    { from: isIn([folder]), allow: { to: isIn(types), dependency: { kind: 'type' } } },
    { from: { ...isIn([folder]), ...isTest }, allow: { to: isIn([...tests, 'src/tests']) } },
  ]),
  { allow: { to: { module: { origin: 'external' } } } },
  ...[
    { names: ['astro', 'astro:*', '@astrojs/*'], who: thatMayUse('astro') },
    { names: ['node:*'], who: thatMayUse('node') },
  ].flatMap(({ names, who }) => [
    { disallow: { to: isModule(names) } },
    { from: [who, isTest], allow: { to: isModule(names) } },
  ]),
  { from: [thatMayUse('node'), isTest], allow: { to: isIn(['src/files']) } },
  { from: { file: { path: nodeFiles } }, allow: { to: isModule(['node:*']) } },
  { from: { file: { path: nodeFiles } }, allow: { to: isIn(['src/files']) } },
  {
    disallow: { to: { module: { origin: 'core', source: '!node:*' } } },
    message: 'Write "node:{{ dependency.source }}": a bare name could be a package.',
  },
  {
    from: { file: { categories: 'script in a page' } },
    disallow: { dependency: { kind: '*' } },
    message:
      'A script with imports is a module, which no browser opens from a stick: write it in src/client.',
  },
];

/** The walls between the rooms, for ESLint. */
export const walls = {
  files: ['{src,scripts}/**/*.{ts,astro}'],
  plugins: { boundaries },
  settings: {
    'boundaries/root-path': join(import.meta.dirname, '../../..'),
    // The innermost folder is a file's room.
    'boundaries/elements': Object.keys(all)
      .toSorted((a, b) => b.length - a.length)
      .map((folder) => ({ type: folder, pattern: folder, partialMatch: false })),
    'boundaries/elements-single-match': true,
    'boundaries/files': [
      { category: 'test', pattern: '**/*.test.ts' },
      // As eslint-plugin-astro names them.
      { category: 'script in a page', pattern: '**/*.astro/*' },
    ],
    'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export', 'require'],
    'boundaries/legacy-templates': false,
  },
  rules: {
    'boundaries/no-unknown-files': 'error',
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        checkAllOrigins: true,
        checkUnknownLocals: true,
        message:
          '{{ from.element.type }} may not import "{{ dependency.source }}"; src/tests/house/walls.mjs says what it may.',
        policies,
      },
    ],
  },
};
