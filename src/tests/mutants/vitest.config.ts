import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { KeptThread } from './kept-thread.ts';
import { NearestFirst } from './nearest-first.ts';

/** The unit tests of one room, as they run thousands of times against mutants. */
export default defineConfig({
  plugins: [
    {
      name: 'kept-thread',
      // Stryker names a pool when it starts Vitest, and that counts more than one in this file.
      configureVitest({ project }) {
        project.config.pool = 'kept-thread';
        project.config.poolRunner = {
          name: 'kept-thread',
          createPoolWorker: (options) => new KeptThread(options),
        };
      },
    },
  ],
  test: {
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    setupFiles: ['src/tests/fixed-seed.ts'],
    include: ['**/*.test.ts'],
    exclude: ['**/*.browser.test.ts', '**/*.slow.test.ts'],
    // They find what grows faster than the text; each would be run for thousands of faults that others find.
    tags: [{ name: 'long', skip: true }],
    // Stryker knows for how long a run may last.
    testTimeout: 0,
    hookTimeout: 0,
    update: false,
    sequence: { sequencer: NearestFirst },
  },
});
