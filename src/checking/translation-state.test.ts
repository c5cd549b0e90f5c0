import { expect, test } from 'vitest';
import { sampleProject } from '../register/project.fixture.ts';
import { sampleRegister } from '../register/register.fixture.ts';
import { reportTranslations, translationStates } from './translation-state.ts';

const translation = (reviewed?: string) =>
  new Map([['sq', { title: 'Titulli', file: 'a.sq.md', summary: undefined, body: '', reviewed }]]);

test('an editor is told how much is translated, reviewed, and behind its original', () => {
  const projects = [
    { ...sampleProject({}, 'fresh'), translations: translation('2026-11-01') },
    { ...sampleProject({}, 'behind'), translations: translation() },
    sampleProject({}, 'untranslated'),
  ];
  const register = sampleRegister(projects);
  const changed = new Map([
    ['content/projects/fresh.md', 10],
    ['content/projects/fresh.sq.md', 10],
    ['content/projects/behind.md', 20],
    ['content/projects/behind.sq.md', 10],
  ]);
  const states = translationStates(
    { ...register, site: { ...register.site, languages: ['en', 'sq'] } },
    changed,
  );
  expect(reportTranslations(states)).toBe(
    'sq: 2 of 3 projects translated; 1 not reviewed by a native speaker; older than the original: behind',
  );
});
