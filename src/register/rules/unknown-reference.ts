import { keysOfKind } from '../keys/key-values.ts';
import { didYouMean, nearest } from '../text/nearest.ts';
import type { Finding, KeyPath, Rule } from './rule.ts';

/** Themes and organisations that are named must be entries of their files. */
export const unknownReference: Rule = ({ projects, themes, organisations, site, folder }) => {
  const findings: Finding[] = [];
  const check = (
    file: string,
    path: KeyPath,
    slug: string,
    known: ReadonlyMap<string, unknown> | undefined,
  ): void => {
    if (!known || known.has(slug)) return;
    const [rule, home] =
      known === themes
        ? (['unknown-theme', 'themes.yml'] as const)
        : (['unknown-organisation', 'organisations.yml'] as const);
    findings.push({
      rule,
      level: 'error',
      file,
      path,
      value: slug,
      message: `"${slug}" is not in ${home}${didYouMean(slug, known.keys())}`,
      replacement: nearest(slug, known.keys()),
      advice: `Add "${slug}" to ${home}, or name one that is there.`,
    });
  };
  for (const project of projects) {
    for (const [kind, entries] of [
      ['themes', themes],
      ['organisations', organisations],
    ] as const) {
      for (const key of keysOfKind(kind)) {
        for (const [index, slug] of project[key].entries()) check(project.file, [key, index], slug, entries);
      }
    }
  }
  if (site?.organisation !== undefined) {
    check(`${folder}/site.yml`, ['organisation'], site.organisation, organisations);
  }
  return findings;
};
