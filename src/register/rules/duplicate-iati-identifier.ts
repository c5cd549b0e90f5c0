import type { Rule } from './rule.ts';
import { findTwins } from './twins.ts';

/** An identifier belongs to one activity for ever (https://iatistandard.org/en/guidance/standard-guidance/activity-identifiers/). */
export const duplicateIatiIdentifier: Rule = ({ projects }) =>
  findTwins(projects, ({ iatiIdentifier }) => iatiIdentifier?.toLowerCase()).map(({ project, twin }) => ({
    rule: 'duplicate-iati-identifier',
    level: 'error',
    file: project.file,
    path: ['iatiIdentifier'],
    value: project.iatiIdentifier,
    message: `${twin} has the identifier "${project.iatiIdentifier ?? ''}" too.`,
    advice: 'Correct the identifier of one of the two, or delete the line.',
  }));
