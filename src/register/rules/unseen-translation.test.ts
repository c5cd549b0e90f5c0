import { expect, test } from 'vitest';
import { siteSchema } from '../keys/schema.ts';
import { inShort, sampleInput } from './input.fixture.ts';
import { unseenTranslation } from './unseen-translation.ts';

/** One translation of each kind, all in one language. */
function foundIn(language: string): string[] {
  const translations = { [language]: { title: 'x', name: 'x' } };
  const input = sampleInput(
    { a: {} },
    {
      site: siteSchema.parse({
        title: 'Projects',
        languages: ['en', 'sq'],
        translations: { [language]: {} },
      }),
      themes: new Map([['t', { slug: 't', title: 'T', translations }]]),
      organisations: new Map([['o', { slug: 'o', name: 'O', type: 'other', translations }]]),
      helplines: [{ slug: 'h', number: '1', name: 'H', languages: [], sources: [], translations }],
      pageTranslations: [{ language, file: `content/pages/about.${language}.mdx` }],
    },
  );
  const projects = input.projects.map((project) => ({
    ...project,
    translations: new Map([[language, { title: 'x', file: `content/projects/a.${language}.md`, body: '' }]]),
  }));
  return inShort(unseenTranslation({ ...input, projects }));
}

test('translations into a language of the site are well', () => {
  expect(foundIn('sq')).toEqual([]);
});

test('translations into a language that the site does not have are named, wherever they stand', () => {
  expect(foundIn('it')).toMatchInlineSnapshot(`
    [
      "a.it  warning unseen-translation: Nobody sees this translation: "it" is not one of the site's languages (en, sq). – Add it to "languages" in site.yml, or delete the translation.",
      "site.yml translations.it warning unseen-translation: Nobody sees this translation: "it" is not one of the site's languages (en, sq). – Add it to "languages" in site.yml, or delete the translation.",
      "themes.yml t.translations.it warning unseen-translation: Nobody sees this translation: "it" is not one of the site's languages (en, sq). – Add it to "languages" in site.yml, or delete the translation.",
      "organisations.yml o.translations.it warning unseen-translation: Nobody sees this translation: "it" is not one of the site's languages (en, sq). – Add it to "languages" in site.yml, or delete the translation.",
      "helplines.yml h.translations.it warning unseen-translation: Nobody sees this translation: "it" is not one of the site's languages (en, sq). – Add it to "languages" in site.yml, or delete the translation.",
      "pages/about.it.mdx  warning unseen-translation: Nobody sees this translation: "it" is not one of the site's languages (en, sq). – Add it to "languages" in site.yml, or delete the translation.",
    ]
  `);
});

test('a project has no translation into the main language: readers get the original', () => {
  expect(foundIn('en')).toMatchInlineSnapshot(`
    [
      "a.en  warning unseen-translation: Nobody sees this translation: "en" is the main language of the site. – Put the text into the original, or delete it.",
    ]
  `);
});

test('where the site cannot be read nothing is said', () => {
  expect(unseenTranslation(sampleInput({}, { site: undefined }))).toEqual([]);
});

test('the mark stands at the key, and files that cannot be read are passed over', () => {
  const site = siteSchema.parse({ title: 'Projects', languages: ['en'], translations: { it: {} } });
  const unread = { themes: undefined, organisations: undefined, helplines: undefined };
  expect(unseenTranslation(sampleInput({}, { site, ...unread }))).toMatchObject([
    { path: ['translations', 'it'], part: 'key' },
  ]);
});
