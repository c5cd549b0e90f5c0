import { isDated } from './dates/undated.ts';
import type { Project } from './model.ts';
import { isUnfinished } from './keys/status.ts';

/** Facts that a reader looks for and that a register may lack, in the order in which a page names them. */
export type MissingFact =
  'dates' | 'start' | 'end' | 'donors' | 'partners' | 'countries' | 'budget' | 'results';

/** What nothing is known of. An end is only missed where the project is over. */
export function missingFacts(project: Project): MissingFact[] {
  const missing: [MissingFact, boolean][] = [
    ['dates', !isDated(project)],
    ['start', !project.start && project.end !== undefined],
    ['end', !project.end && project.start !== undefined && !isUnfinished(project.status)],
    ['donors', project.donors.length === 0],
    ['partners', project.partners.length === 0 && project.counterparts.length === 0],
    ['countries', project.countries.length === 0],
    ['budget', project.budget === undefined],
    ['results', project.results.length === 0],
  ];
  return missing.filter(([, isMissing]) => isMissing).map(([fact]) => fact);
}
