import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCheckout, copyCheckout } from './checkout.ts';
import { findPages } from './find-pages.ts';

const checkout = copyCheckout('a further key');
afterAll(() => rmSync(dirname(checkout), { recursive: true }));

const read = (path: string): string => readFileSync(join(checkout, path), 'utf8');

/** Puts a line before another, which must be there. */
function addLine(path: string, before: string, line: string): void {
  const parts = read(path).split(`\n${before}`);
  expect([path, parts.length]).toEqual([path, 2]);
  writeFileSync(join(checkout, path), parts.join(`\n${line}\n${before}`));
}

function run(
  script: string,
  given: readonly string[] = [],
  environment: Record<string, string> = {},
): string {
  return execFileSync(process.execPath, [script, ...given], {
    cwd: checkout,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: '', ...environment },
  });
}

/** What the compiler says of the words and of all that the commands use, one line an error. */
function compile(): string[] {
  const include = ['scripts/*.ts', 'src/**/*.d.ts', 'src/i18n/languages/**/*.ts'];
  const compilerOptions = { types: ['node', 'astro/client'] };
  const settings = { extends: './tsconfig.json', compilerOptions, include };
  writeFileSync(join(checkout, 'tsconfig.commands.json'), JSON.stringify(settings));
  const compiler = [resolve('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.commands.json'];
  const { stdout } = spawnSync(process.execPath, compiler, { cwd: checkout, encoding: 'utf8' });
  return stdout.split('\n').filter((line) => /^\S/.test(line));
}

const entry = `  method: {
    kind: 'text',
    form: lineOfText.optional().describe('How the work was done, in a few words.'),
    fact: { part: 'subject' },
    translated: 'How the work was done, in this language.',
  },`;

/** What the compiler says while the words are missing. */
let missing: string[] = [];

beforeAll(() => {
  addLine('src/register/keys/project-keys.ts', '  results: {', entry);
  missing = compile();
  addLine('src/i18n/languages/en/words.ts', "    iatiIdentifier: '", "    method: 'How it was done',");
  addLine('src/i18n/languages/sq/words.ts', "    iatiIdentifier: '", "    method: 'Si u bë',");
  // In one project in both languages, in another in one.
  addLine('content/projects/tact.md', 'sources:', 'method: Zyxomatic interviews');
  addLine('content/projects/tact.sq.md', '---', 'method: Intervista ziksomatike');
  addLine('content/projects/foster-carers-pilot-uk.md', 'sources:', 'method: Puppetry');
  buildCheckout(checkout);
});

describe('a key that is one entry and a word a language', () => {
  test('does not compile without the words, and needs nothing else', () => {
    for (const [index, language] of ['en', 'sq'].entries()) {
      expect(missing[index]).toContain(`src/i18n/languages/${language}/words.ts`);
      expect(missing[index]).toContain("Property 'method' is missing");
    }
    expect(missing).toHaveLength(2);
  });

  test('is accepted by the check', () => {
    expect(run('scripts/check.ts')).not.toContain('method');
  });

  test('is completed by VS Code', () => {
    run('scripts/schema.ts');
    for (const schema of ['project', 'translation']) {
      const { properties } = JSON.parse(read(`.vscode/${schema}.schema.json`)) as { properties: object };
      expect(properties).toMatchObject({ method: { type: 'string' } });
    }
    const snippets = JSON.parse(read('.vscode/fieldbook.code-snippets')) as object;
    expect(Object.values(snippets)).toContainEqual(expect.objectContaining({ body: ['method: $1'] }));
  });

  test('is offered by the form, in both languages', () => {
    expect(JSON.parse(run('-e', [formFields]))).toContainEqual(
      expect.objectContaining({ name: 'method', label: 'Method', widget: 'string', i18n: true }),
    );
  });

  test('is shown on the page, in the language that there is', () => {
    expect(factsIn('dist/projects/tact.html')).toContain('How it was done: Zyxomatic interviews');
    expect(factsIn('dist/sq/projects/tact.html')).toContain('Si u bë: Intervista ziksomatike');
    const untranslated = factsIn('dist/sq/projects/foster-carers-pilot-uk.html');
    expect(untranslated).toContain('Si u bë: [en] Puppetry');
  });

  test('is written to the table, and read from it', () => {
    const content = join(checkout, 'imported');
    mkdirSync(join(content, 'projects'), { recursive: true });
    for (const file of ['site.yml', 'themes.yml', 'organisations.yml'])
      cpSync(join(checkout, 'content', file), join(content, file));
    run('scripts/import.ts', ['dist/data/projects.csv'], { CONTENT_DIR: content });
    expect(read('imported/projects/tact.md')).toContain('\nmethod: Zyxomatic interviews\n');
  });

  test('is found by the search, in each language', async () => {
    expect(await findPages(join(checkout, 'dist'), 'en', 'zyxomatic')).toEqual(['projects/tact.html']);
    expect(await findPages(join(checkout, 'dist'), 'sq', 'ziksomatike')).toEqual(['sq/projects/tact.html']);
  });
});

/** Prints the fields that the form offers for a project. */
const formFields = `
  import { cmsConfig } from './src/editing/forms/cms-config.ts';
  import { jsonSchemas } from './src/editing/vs-code/json-schemas.ts';
  const schemas = jsonSchemas({ themes: new Map(), organisations: new Map() });
  const { collections } = cmsConfig({
    schemas,
    folder: 'content',
    site: { title: 'Projects', languages: ['en', 'sq'] },
  });
  console.log(JSON.stringify(collections[0].fields));
`;

/** One line a fact: its name, its language where that is marked, and its values. */
function factsIn(page: string): string[] {
  return [...read(page).matchAll(/<dt[^>]*>([^<]*)<\/dt>((?:<dd.*?<\/dd>)+)/gs)].map(
    ([, name = '', values = '']) => {
      const language = / lang="(\w+)"/.exec(values)?.[1];
      return `${name}: ${language === undefined ? '' : `[${language}] `}${values.replace(/<[^>]*>/g, '')}`;
    },
  );
}
