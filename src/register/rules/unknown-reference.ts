import { keysOfKind } from '../keys/key-values.ts';
import { createWordList, didYouMean, type WordList } from '../text/nearest.ts';
import type { Finding, KeyPath, Rule } from './rule.ts';

/** Themes and organisations that are named must be entries of their files. */
export const unknownReference: Rule = ({ projects, themes, organisations, site, folder }) => {
  const findings: Finding[] = [];
  const knownThemes = themes && createWordList(new Set(themes.keys()));
  const knownOrganisations = organisations && createWordList(new Set(organisations.keys()));
  const check = (file: string, path: KeyPath, slug: string, known: WordList | undefined): void => {
    if (!known || known.has(slug)) return;
    const [rule, home] =
      known === knownThemes
        ? (['unknown-theme', 'themes.yml'] as const)
        : (['unknown-organisation', 'organisations.yml'] as const);
    const near = known.nearest(slug);
    findings.push({
      rule,
      level: 'error',
      file,
      path,
      value: slug,
      message: `"${slug}" is not in ${home}${didYouMean(near)}`,
      replacement: near,
      advice: `Add "${slug}" to ${home}, or name one that is there.`,
    });
  };
  for (const project of projects) {
    for (const [kind, entries] of [
      ['themes', knownThemes],
      ['organisations', knownOrganisations],
    ] as const) {
      for (const key of keysOfKind(kind)) {
        for (const [index, slug] of project[key].entries()) check(project.file, [key, index], slug, entries);
      }
    }
  }
  if (site?.organisation !== undefined) {
    check(`${folder}/site.yml`, ['organisation'], site.organisation, knownOrganisations);
  }
  return findings;
};
