import { afterEach, describe, expect, test, vi } from 'vitest';
import { readArguments } from './arguments.ts';
import { UsageError } from './failure.ts';
import { anyNumber, choice, flag, optional, port, required, text, texts } from './options.ts';

const command = {
  name: 'carry',
  options: {
    'dry-run': flag('writes nothing'),
    yes: flag('asks nothing'),
    format: choice(['text', 'json', 'github'], 'a format', 'how it is printed'),
    port: port(4321, 'where'),
    title: text('TEXT', 'what'),
    theme: texts('NAME', 'which'),
  },
  positionals: {
    source: required('SOURCE', 'the file', 'Name one file.'),
    target: optional('TARGET', 'the folder'),
  },
};

function read(...typed: string[]): unknown {
  try {
    return readArguments(command, typed);
  } catch (error) {
    return String(error);
  }
}

afterEach(() => vi.unstubAllEnvs());

describe('what is typed behind a command', () => {
  test('has its values, or those that hold without it', () => {
    expect(read('a')).toEqual({
      'dry-run': false,
      yes: false,
      format: undefined,
      port: 4321,
      title: undefined,
      theme: undefined,
      source: 'a',
      target: undefined,
    });
    expect(
      read(
        '--title=-x',
        '--format',
        'json',
        '--port=80',
        '--yes',
        '--theme',
        'x',
        'a',
        '--theme',
        'y',
        '--',
        '-b',
      ),
    ).toEqual({
      'dry-run': false,
      yes: true,
      format: 'json',
      port: 80,
      title: '-x',
      theme: ['x', 'y'],
      source: 'a',
      target: '-b',
    });
  });

  test('can be any number of arguments, each of the right kind', () => {
    const folders = anyNumber('FOLDER', 'the folders', (folder) => {
      if (folder === 'c') throw new UsageError('"c" is no folder.');
    });
    const positionals = { first: required('FIRST', 'the first', ''), folders };
    expect(readArguments({ name: 'carry', positionals }, ['a'])).toEqual({ first: 'a', folders: [] });
    expect(readArguments({ name: 'carry', positionals }, ['a', 'b', 'd'])).toEqual({
      first: 'a',
      folders: ['b', 'd'],
    });
    expect(() => readArguments({ name: 'carry', positionals }, ['a', 'b', 'c'])).toThrow('"c" is no folder.');
  });

  test.each([['--help'], ['a', '--nonsense', '--help'], ['-h']])('asks for help: %s', (...typed) => {
    expect(read(...typed)).toBeUndefined();
  });

  test('is refused in plain words', () => {
    const mistakes = [
      '',
      'a b c',
      'a b json',
      'a --bogus',
      'a -x',
      'a --formt json',
      'a --constructor',
      'a --format',
      'a --format --yes',
      'a --format xml',
      'a --format=',
      'a --port abc',
      'a --port 0',
      'a --port 65536',
      'a --port 1e3',
      'a --yes=no',
      'a --no-yes',
      'a --title x --title y',
    ];
    const said = mistakes.map((typed) => `${typed}\n  ${String(read(...typed.split(' ').filter(Boolean)))}`);
    expect(said.join('\n')).toMatchInlineSnapshot(`
      "
        Error: Name one file.
      a b c
        Error: "c" is one argument too many. Put quotation marks around a path with spaces.
      a b json
        Error: "json" stands without its option; npm may have kept that. Write: npm run carry -- --format json.
      a --bogus
        Error: There is no option --bogus.
      a -x
        Error: There is no option -x.
      a --formt json
        Error: There is no option --formt: did you mean --format?
      a --constructor
        Error: There is no option --constructor.
      a --format
        Error: --format needs a value: --format text|json|github.
      a --format --yes
        Error: --format needs a value: --format text|json|github.
      a --format xml
        Error: "xml" is not a format. Write --format text, json or github.
      a --format=
        Error: "" is not a format. Write --format text, json or github.
      a --port abc
        Error: "abc" is not a port. Write a number from 1 to 65535.
      a --port 0
        Error: "0" is not a port. Write a number from 1 to 65535.
      a --port 65536
        Error: "65536" is not a port. Write a number from 1 to 65535.
      a --port 1e3
        Error: "1e3" is not a port. Write a number from 1 to 65535.
      a --yes=no
        Error: --yes takes no value.
      a --no-yes
        Error: There is no option --no-yes.
      a --title x --title y
        Error: --title is there twice."
    `);
  });
});

describe('an option before the two hyphens', () => {
  const set = (variable: string, script = 'carry'): void => {
    vi.stubEnv('npm_lifecycle_event', script);
    vi.stubEnv(variable, 'true');
  };

  test('was taken by npm, and is not silently without effect', () => {
    set('npm_config_dry_run');
    expect(read('a')).toMatchInlineSnapshot(
      `"Error: npm kept --dry-run to itself. Write -- before it; in PowerShell, "--"."`,
    );
  });

  test.each([
    ['that npm has of its own', 'npm_config_yes', 'carry'],
    ['of another script, which runs this one', 'npm_config_dry_run', 'test'],
  ])('%s is no mistake', (_, variable, script) => {
    set(variable, script);
    expect(read('a')).toMatchObject({ source: 'a' });
  });
});
