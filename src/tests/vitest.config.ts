import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Only what hangs takes so long: no test depends on how fast or how busy a computer is. */
const patience = { testTimeout: 300_000, hookTimeout: 300_000 };

/** `unit` needs nothing built; `site` builds the site once and looks at it, also in real browsers. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    tags: [
      { name: 'long', description: 'what takes seconds: long or many texts, or programs that are started' },
    ],
    projects: [
      {
        test: {
          name: 'unit',
          ...patience,
          setupFiles: ['src/tests/fixed-seed.ts'],
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'src/tests/*.test.ts', '**/*.browser.test.ts', '**/*.slow.test.ts'],
        },
      },
      {
        test: {
          name: 'site',
          ...patience,
          include: ['src/tests/*.test.ts', 'src/**/*.browser.test.ts'],
          exclude: ['**/*.slow.test.ts'],
          globalSetup: ['src/tests/build-once.ts'],
        },
      },
      {
        test: {
          name: 'slow',
          include: ['src/**/*.slow.test.ts'],
          testTimeout: 1_800_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
