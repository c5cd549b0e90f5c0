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

test.each(['src/register/new.test.ts', 'src/tests/new.ts'])(
  'in %s, which nobody else’s text reaches, any pattern may stand',
  async (file) => {
    expect(await refusedIn(file, slow)).toEqual([]);
  },
);
