import type { CmsConfig, Field } from '@sveltia/cms';
import { keyInWords } from '../../register/keys/key-values.ts';
import type { SiteSettings } from '../../register/keys/schema.ts';
import { mainLanguage } from '../../register/main-language.ts';
import type { JsonSchema } from '../vs-code/json-schemas.ts';

/** What the form needs to know of the content. */
export interface CmsContent {
  /** JSON Schemas of a project and of a translation. */
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  /** The folder of the content, from the project's root, with forward slashes. */
  readonly folder: string;
  readonly site: Pick<SiteSettings, 'title' | 'languages'>;
}

/** The configuration of the form-based editor, Sveltia CMS (https://sveltiacms.app/en/docs), made from our schema. */
export function cmsConfig({ schemas, folder, site }: CmsContent): CmsConfig {
  const translated = new Set(Object.keys(schemas['translation']?.properties ?? {}));
  return {
    load_config_file: false,
    // The form works on the folder of this computer. The name is shown, and never asked for anywhere.
    backend: { name: 'github', repo: 'this-computer/fieldbook', branch: 'main' },
    app_title: `Editing: ${site.title}`,
    show_preview_links: false,
    media_folder: `${folder}/images`,
    public_folder: '/images',
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 100 },
    output: { omit_empty_optional_fields: true },
    i18n: {
      structure: 'multiple_files',
      locales: site.languages,
      default_locale: mainLanguage(site),
      initial_locales: 'default',
      omit_default_locale_from_file_path: true,
    },
    editor: { preview: false },
    collections: [
      {
        name: 'projects',
        label: 'Projects',
        label_singular: 'Project',
        icon: 'folder_open',
        folder: `${folder}/projects`,
        i18n: true,
        create: true,
        delete: true,
        summary: '{{title}}',
        sortable_fields: ['title', 'status'],
        view_groups: [{ label: 'Status', field: 'status' }],
        fields: [
          ...fieldsOf(schemas['project']).map((field) => ({ ...field, i18n: translated.has(field.name) })),
          { name: 'body', label: 'Text', widget: 'richtext', required: false, i18n: true },
        ],
      },
    ],
  };
}

function fieldsOf(schema: JsonSchema | undefined): Field[] {
  const required = new Set(schema?.required);
  return Object.entries(schema?.properties ?? {}).flatMap(([name, inner]) =>
    typeof inner === 'boolean' ? [] : fieldOf(name, inner, required.has(name)),
  );
}

function fieldOf(name: string, schema: JsonSchema, required: boolean): Field {
  const label = schema.title ?? capitalize(keyInWords(name));
  const common = {
    name,
    label,
    required,
    ...(schema.description !== undefined && { hint: schema.description }),
  };
  const options = optionsOf(schema);
  if (options) return { ...common, widget: 'select', options };
  const pattern: { pattern?: [string, string] } =
    schema.pattern === undefined
      ? {}
      : {
          pattern: [
            schema.pattern,
            `This is not in the form that it needs. ${schema.description ?? ''}`.trimEnd(),
          ],
        };
  const { type, maxLength } = schema;
  if (type === 'boolean') return { ...common, widget: 'boolean' };
  if (type === 'number' || type === 'integer') return { ...common, widget: 'number', value_type: 'float' };
  if (type === 'object') return { ...common, widget: 'object', fields: fieldsOf(schema) };
  if (type === 'array') return listOf(common, schema);
  return maxLength !== undefined && maxLength > 200
    ? { ...common, ...pattern, widget: 'text', maxlength: maxLength }
    : { ...common, ...pattern, widget: 'string', use_emoji_autocomplete: false };
}

function listOf(
  common: { name: string; label: string; required: boolean; hint?: string },
  { items }: JsonSchema,
): Field {
  const item = typeof items === 'object' && !Array.isArray(items) ? items : {};
  const options = optionsOf(item);
  if (options) return { ...common, widget: 'select', multiple: true, options };
  if (item.type === 'object') {
    return { ...common, widget: 'list', collapsed: 'auto', fields: fieldsOf(item) };
  }
  return { ...common, widget: 'list', field: fieldOf('item', item, true) };
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The words that a value can have, with what they mean. */
function optionsOf(schema: JsonSchema): { label: string; value: string }[] | undefined {
  const titles: unknown = schema['enumDescriptions'];
  return schema.enum?.map((value, index) => ({
    value: String(value),
    label: Array.isArray(titles) ? String(titles[index]) : String(value),
  }));
}
