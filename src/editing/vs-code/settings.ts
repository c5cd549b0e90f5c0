import type { JsonSchema } from './json-schemas.ts';

/** A field of the extension Front Matter (https://frontmatter.codes/docs/content-creation/fields). */
interface Field {
  readonly name: string;
  readonly title: string;
  readonly type: 'string' | 'number' | 'boolean' | 'choice' | 'list' | 'fields' | 'json';
  readonly description?: string | undefined;
  readonly required?: boolean;
  readonly multiple?: boolean;
  readonly choices?: readonly { readonly id: string; readonly title: string }[];
  readonly fields?: readonly Field[];
}

/** Extensions that check and complete what editors write. */
export const extensions = {
  recommendations: ['redhat.vscode-yaml', 'eliostruyf.vscode-front-matter'],
};

/** The settings of VS Code for this folder. */
export function settings(schemas: Readonly<Record<string, JsonSchema>>) {
  return {
    'files.encoding': 'utf8',
    'yaml.schemas': {
      ...Object.fromEntries(
        ['site', 'themes', 'organisations', 'helplines'].map((name) => [
          `./.vscode/${name}.schema.json`,
          `content/${name}.yml`,
        ]),
      ),
      './.vscode/picture.schema.json': 'content/images/*.yml',
    },
    '[markdown]': {
      'editor.wordWrap': 'on',
      'editor.quickSuggestions': { other: true, comments: false, strings: true },
      'editor.snippetSuggestions': 'top',
    },
    'frontMatter.content.pageFolders': [
      { title: 'Projects', path: '[[workspace]]/content/projects', contentTypes: ['project'] },
    ],
    'frontMatter.taxonomy.contentTypes': [
      {
        name: 'project',
        fileType: 'md',
        pageBundle: false,
        clearEmpty: true,
        fields: fieldsOf(schemas['project']),
      },
    ],
    'frontMatter.taxonomy.seoDescriptionField': 'summary',
    'frontMatter.taxonomy.seoDescriptionLength': 300,
    'frontMatter.templates.enabled': false,
  };
}

/** Translations are in the same folder and have neither status nor dates, so only the title must be there. */
function fieldsOf(schema: JsonSchema | undefined): Field[] {
  return Object.entries(schema?.properties ?? {}).map(([name, field]) => {
    const inner = typeof field === 'boolean' ? {} : field;
    const required = name === 'title';
    return {
      name,
      title: name,
      ...typeOf(inner),
      description: inner.description,
      ...(required && { required }),
    };
  });
}

function typeOf(schema: JsonSchema): Pick<Field, 'type' | 'multiple' | 'choices' | 'fields'> {
  const choices = choicesOf(schema);
  if (choices) return { type: 'choice', choices };
  if (schema.type === 'array') {
    const items = Array.isArray(schema.items) ? undefined : schema.items;
    const known = typeof items === 'object' ? choicesOf(items) : undefined;
    if (known) return { type: 'choice', multiple: true, choices: known };
    return { type: typeof items === 'object' && items.type === 'string' ? 'list' : 'json' };
  }
  if (schema.type === 'object') return { type: 'fields', fields: fieldsOf(schema) };
  // Dates and phases are numbers where they have no quotation marks.
  if (Array.isArray(schema.type)) return { type: 'json' };
  return { type: schema.type === 'boolean' || schema.type === 'number' ? schema.type : 'string' };
}

function choicesOf(schema: JsonSchema): Field['choices'] {
  const titles: unknown = schema['enumDescriptions'];
  return schema.enum?.map((id, index) => ({
    id: String(id),
    title: Array.isArray(titles) ? String(titles[index]) : String(id),
  }));
}
