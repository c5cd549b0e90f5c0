import { describe, expect, test } from 'vitest';
import { keyOrder } from '../../register/keys/key-values.ts';
import { projectSchema, translationSchema } from '../../register/keys/schema.ts';
import { statuses } from '../../register/keys/status.ts';
import { jsonSchemas } from '../vs-code/json-schemas.ts';
import { cmsConfig } from './cms-config.ts';

const schemas = jsonSchemas({
  themes: new Map([['children', 'Children']]),
  organisations: new Map([['iom', 'International Organization for Migration']]),
});
const config = cmsConfig({
  schemas,
  folder: 'content',
  site: { title: 'Projects', languages: ['sq', 'it'] },
});
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
});
