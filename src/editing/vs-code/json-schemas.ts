import { z } from 'zod';
import { isSlug } from '../../register/keys/fields.ts';
import { keysOfKind } from '../../register/keys/key-values.ts';
import {
  helplineSchema,
  organisationSchema,
  pictureSchema,
  projectSchema,
  siteSchema,
  themeSchema,
  translationSchema,
} from '../../register/keys/schema.ts';

/** What an entry of a vocabulary is called, by its key. */
export interface Vocabulary {
  readonly themes: ReadonlyMap<string, string>;
  readonly organisations: ReadonlyMap<string, string>;
}

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** JSON Schemas of all files that editors write, by the name of the file without its ending. */
export function jsonSchemas(vocabulary: Vocabulary): Readonly<Record<string, JsonSchema>> {
  return {
    project: withVocabulary(describe(projectSchema, 'The keys of a project'), vocabulary),
    translation: describe(translationSchema, 'The keys of a translation'),
    site: describe(siteSchema, 'The settings of the site'),
    themes: keyed(themeSchema, 'Themes by their keys'),
    organisations: keyed(organisationSchema, 'Organisations by their keys'),
    helplines: keyed(helplineSchema, 'Helplines by their keys'),
    picture: describe(pictureSchema, 'What is known of a picture'),
  };
}

function describe(schema: z.ZodType, title: string): JsonSchema {
  const json = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    // Everything optional has a meaning when it is left out; an empty list as its default says nothing.
    override: ({ jsonSchema }) => {
      if (Array.isArray(jsonSchema.default) && jsonSchema.default.length === 0) delete jsonSchema.default;
    },
  });
  return { ...json, title, $comment: 'Written by "npm run schema" from src/register/keys.' };
}

/** A file of entries, each under its key. */
function keyed(schema: z.ZodType, title: string): JsonSchema {
  const {
    $schema = 'http://json-schema.org/draft-07/schema#',
    $comment = '',
    ...entry
  } = describe(schema, title);
  return {
    $schema,
    $comment,
    title,
    type: 'object',
    propertyNames: { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
    additionalProperties: entry,
  };
}

/** The lists of a project accept what the vocabularies have, and nothing else. */
function withVocabulary(schema: JsonSchema, vocabulary: Vocabulary): JsonSchema {
  const properties = { ...schema.properties };
  for (const name of ['themes', 'organisations'] as const) {
    const entries = [...vocabulary[name]].filter(([slug]) => isSlug(slug));
    const items = {
      type: 'string',
      enum: entries.map(([slug]) => slug),
      enumDescriptions: entries.map(([, title]) => title),
    };
    for (const key of keysOfKind(name)) {
      const list = properties[key];
      if (typeof list === 'object') properties[key] = { ...list, items } as JsonSchema;
    }
  }
  return { ...schema, properties };
}
