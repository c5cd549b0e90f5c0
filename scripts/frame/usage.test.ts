import { expect, test } from 'vitest';
import { anyNumber, flag, optional, required, text } from './options.ts';
import { printUsage } from './usage.ts';

const few = { 'dry-run': flag('writes nothing'), from: text('KIND', 'what it is') };
const many = { ...few, a: flag('a'), b: flag('b') };
const needed = { source: required('SOURCE', 'the file', '') };
const free = { file: optional('FILE', 'the file') };

test('the usage text has every option, argument and variable with what is said of it', () => {
  const usage = printUsage({
    name: 'carry',
    summary:
      'Carries a file from here to there, however long the way may be, and brings it back if nobody is at home.\n  - as it is',
    options: {
      ...few,
      title: text(
        'TEXT',
        'a description that is so long that it does not fit into one line and goes on in the next',
      ),
    },
    positionals: needed,
    environment: ['CONTENT_DIR', 'SIGNING_KEY'],
    notes: 'It can be run again.',
  });
  expect(usage).toMatchInlineSnapshot(`
    "Usage: npm run carry -- SOURCE [--dry-run] [--from KIND] [--title TEXT]

    Carries a file from here to there, however long the way may be, and brings it back if nobody is at
    home.
      - as it is

      SOURCE        the file
      --dry-run     writes nothing
      --from KIND   what it is
      --title TEXT  a description that is so long that it does not fit into one line and goes on in the
                    next
      --help        this text

    It can be run again.

    CONTENT_DIR  another folder than "content"
    SIGNING_KEY  the private SSH key that signs the list of files"
  `);
});

test.each([
  ['carry', {}, {}, 'npm run carry'],
  ['start', {}, {}, 'npm start'],
  ['carry', { a: flag('a') }, {}, 'npm run carry [-- --a]'],
  ['carry', few, {}, 'npm run carry [-- OPTIONS]'],
  ['carry', few, free, 'npm run carry [-- [FILE] OPTIONS]'],
  ['carry', {}, { folders: anyNumber('FOLDER', 'the folders') }, 'npm run carry [-- [FOLDER …]]'],
  ['carry', few, needed, 'npm run carry -- SOURCE [--dry-run] [--from KIND]'],
  ['carry', many, { ...needed, ...free }, 'npm run carry -- SOURCE [FILE] [OPTIONS]'],
])('%s is typed so that one sees what may be left out', (name, options, positionals, line) => {
  expect(printUsage({ name, options, positionals, summary: '' }).split('\n')[0]).toBe(`Usage: ${line}`);
});
