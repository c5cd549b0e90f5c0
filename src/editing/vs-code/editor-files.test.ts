import { readFileSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeContent } from '../../checking/content.fixture.ts';
import { readFrontmatter } from '../../reading/frontmatter.ts';
import { editorFiles, vocabularyOf } from './editor-files.ts';
import { keysOfKind } from '../../register/keys/key-values.ts';
import { jsonSchemas } from './json-schemas.ts';

/** Keys whose values are entries of a vocabulary. */
const references: readonly string[] = [...keysOfKind('themes'), ...keysOfKind('organisations')];

const vocabulary = vocabularyOf('content');

/** The files without what the vocabularies put into them: a new theme alone makes none stale. */
function withoutVocabulary(text: string): string {
  const lists = new RegExp(`(${references.join('|')}): \\[\\$\\{1\\|[^|]*\\|`, 'g');
  const strip = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return value.replace(lists, '$1: [');
    if (Array.isArray(value)) return value.map((item) => strip(item, key));
    if (typeof value !== 'object' || value === null) return value;
    const isReference = (name: unknown) => typeof name === 'string' && references.includes(name);
    const own = isReference(key) || isReference(Reflect.get(value, 'name'));
    return Object.fromEntries(
      Object.entries(value)
        .filter(([inner]) => !own || !['enum', 'enumDescriptions', 'choices'].includes(inner))
        .map(([inner, item]) => [inner, strip(item, inner === 'items' || inner === 'fields' ? key : inner)]),
    );
  };
  return JSON.stringify(strip(JSON.parse(text)), null, 1);
}

describe('the files for VS Code', () => {
  test('are up to date; if not: npm run schema', () => {
    for (const [path, text] of editorFiles(vocabulary)) {
      expect(withoutVocabulary(readFileSync(path, 'utf8'))).toBe(withoutVocabulary(text));
    }
  });

  test('explain every key of a project and of a translation', () => {
    const { project, translation } = jsonSchemas(vocabulary);
    for (const schema of [project, translation]) {
      for (const [key, field] of Object.entries(schema?.properties ?? {})) {
        if (key === 'accept') continue;
        expect([key, typeof field === 'object' && (field.description ?? '').length > 10]).toEqual([
          key,
          true,
        ]);
      }
    }
  });

  test('offer a snippet a key, and a whole project that can be read', () => {
    const files = editorFiles(vocabulary);
    const all = JSON.parse(files.get('.vscode/fieldbook.code-snippets') ?? '{}') as Record<
      string,
      { prefix: string; body: string[]; description: string }
    >;
    expect(Object.keys(all)).toEqual(
      expect.arrayContaining(['New project', 'Source', 'Result', 'title', 'status', 'themes']),
    );
    expect(all['status']?.body[0]).toMatch(/^status: \$\{1\|current,.*\|\}$/);
    const body = all['New project']?.body.join('\n') ?? '';
    const typed = body
      .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
      .replace(/\$\{\d+:([^${}]*(?:\$\w+[^${}]*)*)\}/g, '$1');
    expect(readFrontmatter(typed, 'a.md').content?.value).toMatchObject({
      status: 'current',
      start: '2014-07',
    });
  });

  test('offer themes and organisations by their names, and none of a file with errors', () => {
    const folder = writeContent({ 'organisations.yml': 'iom: { name: IOM, type: multilateral }\n' });
    expect(vocabularyOf(folder)).toEqual({
      themes: new Map([
        ['prevention', 'Prevention'],
        ['children', 'Children'],
      ]),
      organisations: new Map([['iom', 'IOM']]),
    });
    const broken = writeContent({ 'organisations.yml': 'iom: [', 'themes.yml': 'a: [' });
    expect(vocabularyOf(broken)).toEqual({ themes: new Map(), organisations: new Map() });
    [folder, broken].forEach((path) => rmSync(path, { recursive: true }));
  });

  test('offer them in the form and in a snippet', () => {
    const files = editorFiles({
      themes: new Map([
        ['prevention', 'Prevention of violence'],
        ['children', 'Children'],
      ]),
      organisations: new Map(),
    });
    const snippets = JSON.parse(files.get('.vscode/fieldbook.code-snippets') ?? '') as Record<
      string,
      unknown
    >;
    expect(snippets['themes']).toMatchObject({ body: ['themes: [${1|prevention,children|}]'] });
    const settings = JSON.parse(files.get('.vscode/settings.json') ?? '') as Record<
      string,
      [{ fields: unknown[] }]
    >;
    expect(settings['frontMatter.taxonomy.contentTypes']?.[0].fields).toContainEqual(
      expect.objectContaining({
        name: 'themes',
        type: 'choice',
        multiple: true,
        choices: [
          { id: 'prevention', title: 'Prevention of violence' },
          { id: 'children', title: 'Children' },
        ],
      }),
    );
  });

  test('offer no key of a vocabulary that a project cannot name', () => {
    const { project } = jsonSchemas({ themes: new Map([['A b', 'c']]), organisations: new Map() });
    expect(project?.properties?.['themes']).toMatchObject({ items: { enum: [], enumDescriptions: [] } });
  });

  test('a key that the schema does not know is refused by the JSON Schema too', () => {
    const { project } = jsonSchemas(vocabulary);
    expect(project).toMatchObject({ additionalProperties: false, required: ['title', 'status'] });
    expect(project?.properties?.['themes']).toMatchObject({ items: { enum: [...vocabulary.themes.keys()] } });
  });
});
