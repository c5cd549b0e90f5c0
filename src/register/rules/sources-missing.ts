import type { Rule } from './rule.ts';

/** A public record should say where it comes from. */
export const sourcesMissing: Rule = ({ projects }) =>
  projects
    .filter(({ sources }) => sources.length === 0)
    .map(({ file }) => ({
      rule: 'sources-missing',
      level: 'warning',
      file,
      path: ['sources'],
      message: 'The project names no source.',
      fix: 'sources: [{ title: "Name of the page or report", url: https://…, accessed: 2026-11-23 }]',
    }));
