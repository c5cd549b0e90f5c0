import { join } from 'node:path';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const file = join(root, 'src/register/model.ts');
const eslint = new ESLint({ cwd: root, ruleFilter: ({ ruleId }) => ruleId === 'house/own-names' });

/** The lines that are refused, of a file with these at its end. */
async function refused(lines: readonly string[]): Promise<(string | undefined)[]> {
  const head = `declare const text: string; declare const key: 'a' | 'b'; declare const record: Record<string, number>;
    declare const known: Record<'a' | 'b', number>; declare const list: number[]; declare const map: Map<string, number>;`;
  const [result] = await eslint.lintText(`${head}\n${lines.join('\n')}`, { filePath: file });
  return (result?.messages ?? []).map(({ line, message, fatal }) => (fatal ? message : lines[line - 3]));
}

test('a text is looked up in no object that inherits names', async () => {
  const lines = [
    'record[text];',
    'record[text] = 1;',
    'record[`a${text}`];',
    'record?.[text];',
    'text in record;',
    'text in known;',
    'Object.hasOwn(record, "a") ? record[text] : 1;',
    '(record as Readonly<Record<string, number>>)[text];',
  ];
  expect(await refused(lines)).toEqual(lines);
});

test('neither in a page that Astro reads', async () => {
  const page = ['---', 'declare const text: string;', 'const record: Record<string, number> = {};', '---'];
  const [result] = await eslint.lintText([...page, '<p>{record[text]}{text in record}</p>'].join('\n'), {
    // The types of a file are known where the file is.
    filePath: join(root, 'src/components/Mark.astro'),
  });
  expect(result?.messages).toMatchObject([
    { line: 5, column: 5 },
    { line: 5, column: 19 },
  ]);
});

test('names that the program gives, lists and maps are free', async () => {
  const lines = [
    "record['a'];",
    'record[key];',
    'known[key];',
    'list[0];',
    'text[0];',
    'map.get(text);',
    "'a' in record;",
    'Object.hasOwn(record, text) ? record[text] : 1;',
  ];
  expect(await refused(lines)).toEqual([]);
});
