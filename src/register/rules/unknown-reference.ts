import { didYouMean, nearest } from '../nearest.ts';
import type { Finding, Rule } from './rule.ts';

const organisationKeys = ['donors', 'partners', 'counterparts'] as const;

/** Themes and organisations that a project names must be entries of their files. */
export const unknownReference: Rule = ({ projects, themes, organisations }) => {
  const findings: Finding[] = [];
  for (const project of projects) {
    const check = (
      key: 'themes' | (typeof organisationKeys)[number],
      known: ReadonlyMap<string, unknown> | undefined,
      home: string,
    ) => {
      if (!known) return;
      for (const [index, slug] of project[key].entries()) {
        if (known.has(slug)) continue;
        findings.push({
          rule: key === 'themes' ? 'unknown-theme' : 'unknown-organisation',
          level: 'error',
          file: project.file,
          path: [key, index],
          message: `"${slug}" is not in ${home}${didYouMean(slug, known.keys())}`,
          replacement: nearest(slug, known.keys()),
          fix: `Add "${slug}" to ${home}, or name one that is there.`,
        });
      }
    };
    check('themes', themes, 'themes.yml');
    for (const key of organisationKeys) check(key, organisations, 'organisations.yml');
  }
  return findings;
};
