import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { KeptThread } from './kept-thread.ts';
import { NearestFirst } from './nearest-first.ts';

/** Stryker works in copies of the project, which lie in a folder with the room's name. */
const room = basename(dirname(process.cwd()));

/** Tests in other rooms that are the proper ones for something in a room. */
const testedElsewhere: Readonly<Record<string, readonly string[]>> = {
  // What editors are told of each key, and the columns of the table.
  register: [
    'src/editing/vs-code/editor-files.test.ts',
    'src/exports/csv.test.ts',
    'src/importing/csv/*.test.ts',
  ],
};

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
    include: [`src/${room}/**/*.test.ts`, ...(testedElsewhere[room] ?? [])],
    exclude: ['**/*.browser.test.ts', '**/*.slow.test.ts'],
    // They find what grows faster than the text, or what holds when a program is killed at any step; each would be run
    // for thousands of faults that others find.
    tags: [{ name: 'long', skip: true }],
    // Stryker knows for how long a run may last.
    testTimeout: 0,
    hookTimeout: 0,
    update: false,
    sequence: { sequencer: NearestFirst },
  },
});
