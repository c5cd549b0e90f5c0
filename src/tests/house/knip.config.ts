import type { KnipConfig } from 'knip';

/**
 * Finds circles of imports, of types alone too: files of a circle are understood only together. Knip leaves types out,
 * so it is given values in their places.
 */
const config: KnipConfig = {
  entry: [
    'scripts/*.ts',
    // Bundled for the browser, run, or found by their folders.
    'src/client/*.ts',
    'src/search/{client,engine}/*.ts',
    'src/copies/interrupt.fixture.ts',
    'src/tests/fixed-seed.ts',
    'src/i18n/languages/*/*.ts',
    'content/pages/*.mdx',
  ],
  vitest: { config: ['src/tests/vitest.config.ts', 'src/tests/mutants/vitest.config.ts'] },
  cycles: { dynamicImports: true },
  rules: { cycles: 'error' },
  compilers: { ts: (text) => text.replaceAll(/\b(import|export) type(?= [{*]| \w+ from )/g, '$1     ') },
};

export default config;
