import type { KnipConfig } from 'knip';

/**
 * Finds files, exports and packages that nobody uses, and packages that stand in no list; with `--production --strict` those
 * that a command needs and that stand among the development packages. And it finds circles of imports, of types alone too:
 * files of a circle are understood only together. Knip leaves types out, so it is given values in their places.
 */
const config: KnipConfig = {
  entry: [
    // Commands; some are for those who work on Fieldbook itself.
    'scripts/*.ts!',
    '!scripts/{search-quality,test-mutants,types,*.test}.ts!',
    // Bundled for the browser, run, or found by their folders.
    'src/client/*.ts!',
    'src/search/{client,engine}/*.ts!',
    'src/copies/interrupt.fixture.ts',
    'src/i18n/languages/*/*.ts!',
    'content/pages/*.mdx!',
  ],
  vitest: { config: ['src/tests/vitest.config.ts', 'src/tests/mutants/vitest.config.ts'] },
  ignoreDependencies: [
    // Found by its file's name.
    '@fontsource-variable/material-symbols-outlined',
    // Names that bundles replace.
    'pagefind-engine',
    'pagefind-plain',
  ],
  // Programs of the computer, which tests and signing can do without.
  ignoreBinaries: ['disorderfs', 'fusermount', 'mkfifo', 'sha256sum', 'ssh-keygen'],
  cycles: { dynamicImports: true },
  rules: { cycles: 'error' },
  compilers: { ts: (text) => text.replaceAll(/\b(import|export) type(?= [{*]| \w+ from )/g, '$1     ') },
};

export default config;
