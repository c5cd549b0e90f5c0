import { describe, expect, test } from 'vitest';
import { keyOrder } from '../../register/keys/key-values.ts';
import { projectSchema, translationSchema } from '../../register/keys/schema.ts';
import { statuses } from '../../register/keys/status.ts';
import { jsonSchemas } from '../vs-code/json-schemas.ts';
import { cmsConfig } from './cms-config.ts';

const site = { title: 'Projects', languages: ['sq', 'it'] };
const schemas = jsonSchemas({
  themes: new Map([['children', 'Children']]),
  organisations: new Map([['iom', 'International Organization for Migration']]),
});
const config = cmsConfig({ schemas, folder: 'content', site });
const [projects] = config.collections ?? [];
const fields = projects && 'fields' in projects ? (projects.fields ?? []) : [];
const field = (name: string) => fields.find((one) => one.name === name);

describe('the form for a project', () => {
  test('has a field for every key that the check knows, in their order, and the text', () => {
    expect(fields.map(({ name }) => name)).toEqual([...keyOrder, 'body']);
  });

  test('asks for a translation of what a translation can have, and of nothing else', () => {
    const translated = fields.flatMap((one) => ('i18n' in one && one.i18n ? one.name : []));
    expect(translated.sort()).toEqual([...translationSchema.keyof().options, 'body'].sort());
  });

  test('offers the statuses, and themes and organisations by their names', () => {
    expect(field('status')).toMatchObject({
      widget: 'select',
      required: true,
      options: statuses.map((value) => ({ value })),
    });
    expect(field('themes')).toMatchObject({
      widget: 'select',
      multiple: true,
      required: false,
      options: [{ value: 'children', label: 'Children' }],
    });
    expect(field('donors')).toMatchObject({
      options: [{ value: 'iom', label: 'International Organization for Migration' }],
    });
  });

  test('calls fields by their names in words, where no better name is known', () => {
    const labels = ['title', 'targetGroups', 'iatiIdentifier', 'publishedDates'].map(
      (name) => field(name)?.label,
    );
    expect(labels).toEqual(['Title', 'Target groups', 'IATI identifier', 'Dates as published']);
  });

  test('is there in every language of the site, first in the main one', () => {
    expect(config.i18n).toMatchObject({ locales: ['sq', 'it'], default_locale: 'sq' });
  });

  test('explains each field in the words of the schema', () => {
    expect(field('start')).toMatchObject({ hint: projectSchema.shape.start.description });
    for (const { name, ...one } of fields)
      if (name !== 'body') expect([name, 'hint' in one]).toEqual([name, true]);
  });

  test('has the widget that fits the form of its value', () => {
    const text = { type: 'string' } as const;
    const made = cmsConfig({
      schemas: {
        project: {
          required: ['short'],
          properties: {
            short: { ...text, title: 'In short', description: 'A few words.' },
            long: { ...text, maxLength: 201 },
            notLong: { ...text, maxLength: 200 },
            formed: { ...text, pattern: '^a$', description: 'Only a.' },
            longFormed: { ...text, pattern: '^a$', maxLength: 300 },
            word: { enum: ['a', 1], enumDescriptions: ['The first', 'The second'] },
            plainWord: { enum: ['a'] },
            isDraft: { type: 'boolean' },
            amount: { type: 'number' },
            count: { type: 'integer' },
            budget: {
              type: 'object',
              required: ['amount'],
              properties: { amount: { type: 'number' }, anything: true },
            },
            words: { type: 'array', items: { enum: ['a'] } },
            sources: { type: 'array', items: { type: 'object', properties: { url: text } } },
            places: { type: 'array', items: text },
            pairs: { type: 'array', items: [text, text] },
            list: { type: 'array' },
            anything: true,
          },
        },
      },
      folder: 'content',
      site,
    });
    const [collection] = made.collections ?? [];
    expect(collection && 'fields' in collection && collection.fields).toMatchInlineSnapshot(`
      [
        {
          "hint": "A few words.",
          "i18n": false,
          "label": "In short",
          "name": "short",
          "required": true,
          "use_emoji_autocomplete": false,
          "widget": "string",
        },
        {
          "i18n": false,
          "label": "Long",
          "maxlength": 201,
          "name": "long",
          "required": false,
          "widget": "text",
        },
        {
          "i18n": false,
          "label": "Not long",
          "name": "notLong",
          "required": false,
          "use_emoji_autocomplete": false,
          "widget": "string",
        },
        {
          "hint": "Only a.",
          "i18n": false,
          "label": "Formed",
          "name": "formed",
          "pattern": [
            "^a$",
            "This is not in the form that it needs. Only a.",
          ],
          "required": false,
          "use_emoji_autocomplete": false,
          "widget": "string",
        },
        {
          "i18n": false,
          "label": "Long formed",
          "maxlength": 300,
          "name": "longFormed",
          "pattern": [
            "^a$",
            "This is not in the form that it needs.",
          ],
          "required": false,
          "widget": "text",
        },
        {
          "i18n": false,
          "label": "Word",
          "name": "word",
          "options": [
            {
              "label": "The first",
              "value": "a",
            },
            {
              "label": "The second",
              "value": "1",
            },
          ],
          "required": false,
          "widget": "select",
        },
        {
          "i18n": false,
          "label": "Plain word",
          "name": "plainWord",
          "options": [
            {
              "label": "a",
              "value": "a",
            },
          ],
          "required": false,
          "widget": "select",
        },
        {
          "i18n": false,
          "label": "Is draft",
          "name": "isDraft",
          "required": false,
          "widget": "boolean",
        },
        {
          "i18n": false,
          "label": "Amount",
          "name": "amount",
          "required": false,
          "value_type": "float",
          "widget": "number",
        },
        {
          "i18n": false,
          "label": "Count",
          "name": "count",
          "required": false,
          "value_type": "float",
          "widget": "number",
        },
        {
          "fields": [
            {
              "label": "Amount",
              "name": "amount",
              "required": true,
              "value_type": "float",
              "widget": "number",
            },
          ],
          "i18n": false,
          "label": "Budget",
          "name": "budget",
          "required": false,
          "widget": "object",
        },
        {
          "i18n": false,
          "label": "Words",
          "multiple": true,
          "name": "words",
          "options": [
            {
              "label": "a",
              "value": "a",
            },
          ],
          "required": false,
          "widget": "select",
        },
        {
          "collapsed": "auto",
          "fields": [
            {
              "label": "Url",
              "name": "url",
              "required": false,
              "use_emoji_autocomplete": false,
              "widget": "string",
            },
          ],
          "i18n": false,
          "label": "Sources",
          "name": "sources",
          "required": false,
          "widget": "list",
        },
        {
          "field": {
            "label": "Item",
            "name": "item",
            "required": true,
            "use_emoji_autocomplete": false,
            "widget": "string",
          },
          "i18n": false,
          "label": "Places",
          "name": "places",
          "required": false,
          "widget": "list",
        },
        {
          "field": {
            "label": "Item",
            "name": "item",
            "required": true,
            "use_emoji_autocomplete": false,
            "widget": "string",
          },
          "i18n": false,
          "label": "Pairs",
          "name": "pairs",
          "required": false,
          "widget": "list",
        },
        {
          "field": {
            "label": "Item",
            "name": "item",
            "required": true,
            "use_emoji_autocomplete": false,
            "widget": "string",
          },
          "i18n": false,
          "label": "List",
          "name": "list",
          "required": false,
          "widget": "list",
        },
        {
          "i18n": true,
          "label": "Text",
          "name": "body",
          "required": false,
          "widget": "richtext",
        },
      ]
    `);
  });
});

test('the editor works on the folder of this computer and writes files as we read them', () => {
  expect(cmsConfig({ schemas: {}, folder: 'our content', site })).toMatchInlineSnapshot(`
    {
      "app_title": "Editing: Projects",
      "backend": {
        "branch": "main",
        "name": "github",
        "repo": "this-computer/fieldbook",
      },
      "collections": [
        {
          "create": true,
          "delete": true,
          "fields": [
            {
              "i18n": true,
              "label": "Text",
              "name": "body",
              "required": false,
              "widget": "richtext",
            },
          ],
          "folder": "our content/projects",
          "i18n": true,
          "icon": "folder_open",
          "label": "Projects",
          "label_singular": "Project",
          "name": "projects",
          "sortable_fields": [
            "title",
            "status",
          ],
          "summary": "{{title}}",
          "view_groups": [
            {
              "field": "status",
              "label": "Status",
            },
          ],
        },
      ],
      "editor": {
        "preview": false,
      },
      "i18n": {
        "default_locale": "sq",
        "initial_locales": "default",
        "locales": [
          "sq",
          "it",
        ],
        "omit_default_locale_from_file_path": true,
        "structure": "multiple_files",
      },
      "load_config_file": false,
      "media_folder": "our content/images",
      "output": {
        "omit_empty_optional_fields": true,
      },
      "public_folder": "/images",
      "show_preview_links": false,
      "slug": {
        "clean_accents": true,
        "encoding": "ascii",
        "maxlength": 100,
      },
    }
  `);
});
