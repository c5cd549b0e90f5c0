import { expect, test } from 'vitest';
import { sampleProject } from '../register/project.fixture.ts';
import { sampleRegister } from '../register/register.fixture.ts';
import { reportTranslations, translationStates } from './translation-state.ts';

const translated = (slug: string, reviewed?: string) => ({
  ...sampleProject({}, slug),
  translations: new Map([
    ['sq', { title: 'T', file: `content/projects/${slug}.sq.md`, summary: undefined, body: '', reviewed }],
  ]),
});

test('an editor is told how much is translated, reviewed, and behind its original', () => {
  const projects = [
    translated('fresh', '2026-11-01'),
    translated('behind'),
    translated('too'),
    translated('new'),
    translated('newer'),
    sampleProject({}, 'untranslated'),
  ];
  const register = sampleRegister(projects);
  const changed = new Map([
    ['content/projects/fresh.md', 10],
    ['content/projects/fresh.sq.md', 10],
    ['content/projects/behind.md', 20],
    ['content/projects/behind.sq.md', 10],
    ['content/projects/too.md', 20],
    ['content/projects/too.sq.md', 19],
    // Git knows nothing of what has not been committed.
    ['content/projects/new.md', 20],
    ['content/projects/newer.sq.md', 10],
  ]);
  const states = translationStates(
    { ...register, site: { ...register.site, languages: ['en', 'sq', 'it'] } },
    changed,
  );
  expect(reportTranslations(states)).toMatchInlineSnapshot(`
    "sq: 5 of 6 projects translated; 4 not reviewed by a native speaker; older than the original: behind, too
    it: 0 of 6 projects translated"
  `);
});
