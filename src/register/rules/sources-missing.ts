import type { Finding, Rule } from './rule.ts';

const advice = 'sources: [{ title: "Name of the page or report", url: https://…, accessed: 2026-11-23 }]';

/** A public record should say where it comes from; a number that people ring in need must. */
export const sourcesMissing: Rule = ({ projects, helplines, folder }) => {
  const at = { rule: 'sources-missing', advice } as const;
  return [
    ...projects
      .filter(({ sources }) => sources.length === 0)
      .map(({ file }): Finding => {
        return { ...at, level: 'warning', file, path: ['sources'], message: 'The project names no source.' };
      }),
    ...(helplines ?? [])
      .filter(({ sources }) => sources.length === 0)
      .map(({ slug, number }): Finding => {
        const message = `The number ${number} has no source. Write where it was read.`;
        return {
          ...at,
          rule: 'helpline-without-source',
          level: 'error',
          file: `${folder}/helplines.yml`,
          path: [slug, 'sources'],
          message,
          value: number,
        };
      }),
  ];
};
