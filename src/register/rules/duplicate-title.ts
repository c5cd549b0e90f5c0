import type { Rule } from './rule.ts';
import { findTwins } from './twins.ts';

/** Two projects with one title cannot be told apart in a list; mostly they are one project entered twice. */
export const duplicateTitle: Rule = ({ projects }) =>
  findTwins(projects, ({ title }) => title.toLowerCase().replace(/\s+/g, ' ').trim()).map(
    ({ project, twin }) => ({
      rule: 'duplicate-title',
      level: 'error',
      file: project.file,
      path: ['title'],
      value: project.title,
      message: `${twin} has the same title.`,
      advice: 'Keep one of the two, or say in the title what sets it apart.',
    }),
  );
