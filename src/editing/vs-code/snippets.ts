import { defaultLanguage } from '../../register/main-language.ts';
import type { JsonSchema } from './json-schemas.ts';

/** A snippet of VS Code (https://code.visualstudio.com/docs/editing/userdefinedsnippets). */
interface Snippet {
  readonly scope: 'markdown' | 'yaml';
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

const source = [
  '  - title: "${1:What it is called: publisher}"',
  '    url: ${2:https://}',
  '    accessed: ${3:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}',
];

/** Pieces of files that editors need often. */
const pieces: Readonly<Record<string, Snippet>> = {
  'New project': {
    scope: 'markdown',
    prefix: 'project',
    description: 'A whole project file. Leave out what is not known.',
    body: [
      '---',
      'title: ${1:The full title, as published}',
      'status: ${2|current,planned,finalising,suspended,completed,cancelled|}',
      'start: ${3:2014-07}',
      'summary: ${4:One or two sentences, at most 300 characters}',
      'sources:',
      ...source.map((line) =>
        line.replace(/\$\{(\d)/g, (_, number: string) => `\${${String(Number(number) + 4)}`),
      ),
      '---',
      '',
      '${0:The text.}',
    ],
  },
  Translation: {
    scope: 'markdown',
    prefix: 'translation',
    description:
      'A translation: a file with the name of its original and the letters of its language before .md at the end.',
    body: [
      '---',
      'title: ${1:The title in this language}',
      'summary: ${2:The summary in this language}',
      '---',
      '',
      '${0:The text in this language.}',
    ],
  },
  Source: {
    scope: 'markdown',
    prefix: 'source',
    description: 'Where a fact was read, below "sources:".',
    body: source,
  },
  Result: {
    scope: 'markdown',
    prefix: 'result',
    description: 'What came of the project, below "results:".',
    body: ['  - "${1:One sentence (who says so).}"'],
  },
  Document: {
    scope: 'markdown',
    prefix: 'document',
    description: 'A report or leaflet, below "documents:".',
    body: [
      '  - title: "${1:Its name, with its year}"',
      '    url: ${2:https://}',
      `    language: \${3:${defaultLanguage}}`,
    ],
  },
  Exception: {
    scope: 'markdown',
    prefix: 'accept',
    description: 'A problem that you have looked at and accept.',
    body: [
      'accept:',
      '  - rule: ${1:the rule, as the check prints it}',
      '    reason: ${2:Why it is right here}',
      '    value: "${3:The words that the check quotes}"',
    ],
  },
  'New theme': {
    scope: 'yaml',
    prefix: 'theme',
    description: 'An entry of themes.yml.',
    body: ['${1:short-name}:', '  title: ${2:What visitors see}', '  description: ${3:One sentence.}'],
  },
  'New organisation': {
    scope: 'yaml',
    prefix: 'organisation',
    description: 'An entry of organisations.yml.',
    body: ['${1:short-name}:', '  name: ${2:The full name}', '  type: ${3|TYPES|}'],
  },
};

/** One snippet a key of a project, with its explanation and the values it can have, and the pieces above. */
export function snippets(schemas: Readonly<Record<string, JsonSchema>>): Readonly<Record<string, Snippet>> {
  const keys = Object.entries(schemas['project']?.properties ?? {}).flatMap(([key, schema]) => {
    if (typeof schema === 'boolean' || Object.values(pieces).some(({ prefix }) => prefix === key)) return [];
    const snippet: Snippet = {
      scope: 'markdown',
      prefix: key,
      body: bodyOf(key, schema),
      description: schema.description ?? '',
    };
    return [[key, snippet] as const];
  });
  const types = choices(entryOf(schemas['organisations'])?.['type']) ?? [];
  const filled = Object.entries(pieces).map(([name, { body, ...rest }]) => {
    const withTypes = body.map((line) => line.replace('TYPES', types.join(',')));
    return [name, { ...rest, body: withTypes }] as const;
  });
  return Object.fromEntries([...filled, ...keys]);
}

function entryOf(schema: JsonSchema | undefined): JsonSchema['properties'] {
  const entry = schema?.additionalProperties;
  return typeof entry === 'object' ? entry.properties : undefined;
}

function choices(schema: JsonSchema | boolean | undefined): string[] | undefined {
  return typeof schema === 'object' ? schema.enum?.map(String) : undefined;
}

function bodyOf(key: string, schema: JsonSchema): string[] {
  const words = choices(schema);
  if (words) return [`${key}: \${1|${words.join(',')}|}`];
  if (schema.type === 'boolean') return [`${key}: true`];
  if (schema.type === 'object') {
    return [
      `${key}:`,
      ...Object.keys(schema.properties ?? {}).map((inner, index) => `  ${inner}: $${String(index + 1)}`),
    ];
  }
  if (schema.type !== 'array') return [`${key}: $1`];
  const { items } = schema;
  const listed = Array.isArray(items) ? undefined : items;
  const known = choices(listed);
  if (known) return [`${key}: [\${1|${known.join(',')}|}]`];
  if (typeof listed === 'object' && listed.type === 'object') {
    const inner = Object.keys(listed.properties ?? {});
    return [
      `${key}:`,
      ...inner.map((name, index) => `  ${index === 0 ? '- ' : '  '}${name}: $${String(index + 1)}`),
    ];
  }
  return [`${key}:`, '  - $1'];
}
