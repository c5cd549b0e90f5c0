import { join } from 'node:path';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const eslint = new ESLint({
  cwd: root,
  overrideConfig: { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId.startsWith('regexp/') || ruleId === 'no-restricted-syntax',
});

/** The lines of a file, which need not exist, that are refused. */
async function refusedIn(file: string, lines: readonly string[]): Promise<string[]> {
  const [result] = await eslint.lintText(lines.join('\n'), { filePath: join(root, file) });
  const numbers = new Set(result?.messages.map(({ line }) => line));
  return lines.filter((_, index) => numbers.has(index + 1));
}

const slow = [
  String.raw`/\s+$/.test(text);`,
  String.raw`/^(\s*)(.*?)\s*$/.exec(text);`,
  String.raw`/^(?:a+)+$/.test(text);`,
  "new RegExp('\\\\d+x').test(text);",
];

test.each(['src/register/new.ts', 'src/links/new.ts', 'scripts/new-command.ts'])(
  'in %s, no pattern tries the same part of a text again and again',
  async (file) => {
    expect(await refusedIn(file, slow)).toEqual(slow);
    expect(await refusedIn(file, [String.raw`/(?<!\s)\s+$/.test(text);`, '/^a+$/.test(text);'])).toEqual([]);
  },
);

const spread = [
  ...['push', 'unshift', 'concat', 'append'].map((name) => `list.${name}(first, ...others);`),
  'list.splice(0, 1, ...others);',
  'Math.max(0, ...others);',
  'Math.min(...others.map(read));',
  'String.fromCharCode(...others);',
];

test.each([
  'src/register/new.ts',
  'src/client/new.ts',
  'src/i18n/languages/languages.ts',
  'scripts/new-command.ts',
])('in %s, no call takes a list of any length', async (file) => {
  expect(await refusedIn(file, spread)).toEqual(spread);
  const free = ['list.push(...[a, b]);', 'list.push([...others]);', 'work(...others);', 'list.flat();'];
  expect(await refusedIn(file, free)).toEqual([]);
});

test.each(['src/register/new.test.ts', 'src/tests/new.ts'])(
  'in %s, which nobody else’s text reaches, both may stand',
  async (file) => {
    expect(await refusedIn(file, [...slow, ...spread])).toEqual([]);
  },
);
