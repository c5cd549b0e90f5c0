import { describe, expect, test } from 'vitest';
import { siteSchema } from '../register/keys/schema.ts';
import { sampleProject } from '../register/project.fixture.ts';
import { sampleRegister } from '../register/register.fixture.ts';
import type { Project, Register } from '../register/model.ts';
import { projectPage } from './project-page.ts';
import { albanian, english } from './view.fixture.ts';

const translated: Project = {
  ...sampleProject({ title: 'Help', summary: 'We help.' }),
  translations: new Map([
    [
      'sq',
      { title: 'Ndihmë', summary: 'Ne ndihmojmë.', file: 'a.sq.md', body: 'Teksti.', reviewed: undefined },
    ],
  ]),
};

function registerOf(projects: readonly Project[], settings: object = {}): Register {
  const site = siteSchema.parse({ title: 'A site', languages: ['en', 'sq'], ...settings });
  return { ...sampleRegister(projects), site };
}

const pageOf = (project: Project, view = english, others: readonly Project[] = []) =>
  projectPage(project, registerOf([project, ...others]), view);

describe('the language of a page’s text is said', () => {
  test('the original needs no words about it', () => {
    expect(pageOf(translated)).toMatchObject({
      text: { title: 'Help' },
      textLanguage: undefined,
      originalLanguage: undefined,
      notice: undefined,
    });
  });

  test('a translation that nobody has reviewed says so, and what stays in the original’s language', () => {
    const { unreviewed, partly } = albanian.words.translation;
    expect(pageOf(translated, albanian)).toMatchObject({
      text: { title: 'Ndihmë' },
      textLanguage: undefined,
      originalLanguage: 'en',
      notice: `${unreviewed} ${partly}`,
    });
  });

  test('a reviewed one needs no notice', () => {
    const [[language, translation] = ['', undefined]] = translated.translations ?? [];
    if (!translation) throw new Error('no translation');
    const reviewed = {
      ...translated,
      translations: new Map([[language, { ...translation, reviewed: '2026-11-01' }]]),
    };
    expect(pageOf(reviewed, albanian).notice).toBeUndefined();
  });

  test('where there is none, the text is the original, and marked as such', () => {
    expect(pageOf(sampleProject({ title: 'Help' }), albanian)).toMatchObject({
      text: { title: 'Help' },
      textLanguage: 'en',
      notice: albanian.words.translation.missing('anglisht'),
    });
  });
});

test('documents lead to the web or to a file of the site, with their language where it is another', () => {
  const project = sampleProject({
    documents: [
      { title: 'On the web', url: 'https://example.org/a.pdf' },
      { title: 'With the site', file: 'b.pdf', language: 'sq' },
      { title: 'In English', file: 'c.pdf', language: 'en' },
    ],
  });
  expect(pageOf(project).documents).toEqual([
    { title: 'On the web', href: 'https://example.org/a.pdf', language: undefined, languageName: undefined },
    { title: 'With the site', href: '/documents/b.pdf', language: 'sq', languageName: 'Albanian' },
    { title: 'In English', href: '/documents/c.pdf', language: 'en', languageName: undefined },
  ]);
});

test('what is not published is said in one sentence, or nothing where all is', () => {
  const { missing, missingNames } = english.words.project;
  const nearly = {
    start: '2014',
    end: '2015',
    donors: ['eu'],
    partners: ['eu'],
    countries: ['AL'],
    budget: { amount: 1, currency: 'EUR' },
  };
  expect(pageOf(sampleProject(nearly)).missing).toBe(missing(missingNames.results));
  expect(pageOf(sampleProject({ ...nearly, countries: [] })).missing).toBe(
    missing(`${missingNames.countries}, ${missingNames.results}`),
  );
  expect(pageOf(sampleProject({ ...nearly, results: ['One.'] })).missing).toBeUndefined();
});

test('related projects say what they share', () => {
  const [one, other] = ['one', 'other'].map((slug) =>
    sampleProject({ title: `Project ${slug}`, countries: ['MK'], donors: [], themes: [] }, slug),
  );
  if (!one || !other) throw new Error('no projects');
  const page = pageOf(one, english, [other]);
  expect(page.related.map(({ entry, because }) => [entry.title, because])).toEqual([
    ['Project other', english.words.project.because([english.words.project.reasons.country])],
  ]);
});

test('a phase, a series and the day of a review are in words', () => {
  const project = sampleProject({ phase: 'III', series: 'help', reviewed: '2026-11-23' });
  const help = { slug: 'help', title: 'Help', projects: [project] };
  const register = { ...registerOf([project]), series: new Map([['help', help]]) };
  expect(projectPage(project, register, english)).toMatchObject({
    address: '/projects/a-project.html',
    phase: 'Phase III',
    series: help,
    reviewed: english.words.project.reviewed('23 November 2026'),
  });
  expect(pageOf(sampleProject({}))).toMatchObject({
    phase: undefined,
    series: undefined,
    reviewed: english.words.project.notReviewed,
  });
});

describe('an error can be reported', () => {
  const project = sampleProject({});

  test('by e-mail, with the project’s name as the subject', () => {
    const register = registerOf([project], { contact: { email: 'office@example.org' } });
    expect(projectPage(project, register, english).reportHref).toBe(
      `mailto:office@example.org?subject=${encodeURIComponent(`${english.words.project.report}: a-project`)}`,
    );
  });

  test('or as the page about the register tells', () => {
    expect(pageOf(project, albanian).reportHref).toBe('/sq/about.html#report');
  });
});

test('the note on Kosovo stands where the project names it alone', () => {
  expect(pageOf(sampleProject({ countries: ['AL', 'XK'] })).placeNote).toBe(english.words.project.kosovo);
  expect(pageOf(sampleProject({ countries: ['AL'] })).placeNote).toBeUndefined();
});
