import { join } from 'node:path';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const eslint = new ESLint({
  cwd: root,
  overrideConfig: { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-imports' || ruleId === 'no-restricted-syntax',
});

/** The lines of a file, which need not exist, that are refused. */
async function refusedIn(file: string, lines: readonly string[]): Promise<string[]> {
  const [result] = await eslint.lintText(lines.join('\n'), { filePath: join(root, file) });
  const numbers = new Set(result?.messages.map(({ line }) => line));
  return lines.filter((_, index) => numbers.has(index + 1));
}

const refused = ['node:fs', 'node:fs/promises'].flatMap((from) => [
  ...['readdir', 'opendir', 'cp', 'copyFile', 'glob'].map((name) => `import { ${name} } from '${from}';`),
  `import { readFile, cp as copy } from '${from}';`,
  `import files from '${from}';`,
  `import * as all from '${from}';`,
  `export { readdir } from '${from}';`,
  `export * from '${from}';`,
  `export * as files from '${from}';`,
  `void import('${from}');`,
]);
const refusedAtOnce = [
  ...['readdirSync', 'opendirSync', 'cpSync', 'copyFileSync', 'globSync', 'promises'].map(
    (name) => `import { ${name} } from 'node:fs';`,
  ),
];

test.each([
  'src/reading/new.ts',
  'src/copies/new.ts',
  'src/i18n/languages/languages.ts',
  'scripts/steps/new.ts',
])('in %s, only the room for files lists and copies them', async (file) => {
  const lines = [...refused, ...refusedAtOnce];
  expect(await refusedIn(file, lines)).toEqual(lines);
  expect(await refusedIn(file, ["import { readFileSync, type Stats } from 'node:fs';"])).toEqual([]);
});

test.each(['src/files/new.ts', 'src/reading/new.test.ts', 'src/tests/new.ts'])(
  'in %s, files are listed by the system’s own means',
  async (file) => {
    const lines = [...refused, ...refusedAtOnce].filter((line) => !line.startsWith('void'));
    expect(await refusedIn(file, lines)).toEqual([]);
  },
);
