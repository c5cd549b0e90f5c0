import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleProject } from '../register/project.fixture.ts';
import { sampleRegister } from '../register/register.fixture.ts';
import { lastCommits, reportTranslations, translationStates } from './translation-state.ts';

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

test('Git tells when a file was last committed, and without Git nothing is made up', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-'));
  expect(lastCommits('content', folder).size).toBe(0);
  const git = (...parameters: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...parameters], {
      cwd: folder,
      env: { ...process.env, GIT_COMMITTER_DATE: '2026-03-05T12:00:00Z' },
    });
  git('init', '-q');
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'content', 'a.md'), 'a');
  git('add', '.');
  git('commit', '-qm', 'First');
  expect([...lastCommits('content', folder)]).toEqual([
    ['content/a.md', Date.parse('2026-03-05T12:00:00Z') / 1000],
  ]);
});
