import { keysOfKind } from '../keys/key-values.ts';
import type { Finding, Rule } from './rule.ts';

/** Nobody can have confirmed or read something on a day to come; the year is mostly mistyped. */
export const datesInFuture: Rule = ({ projects, today }) => {
  if (today === undefined) return [];
  const findings: Finding[] = [];
  for (const project of projects) {
    const { file, sources } = project;
    const check = (day: string | undefined, path: Finding['path']): void => {
      if (day === undefined || day <= today) return;
      const message = `${day} is still to come; today is ${today}.`;
      findings.push({
        rule: 'date-in-future',
        level: 'warning',
        file,
        path,
        message,
        value: day,
        advice: 'Correct the date.',
      });
    };
    for (const key of keysOfKind('day')) check(project[key], [key]);
    for (const [index, { accessed }] of sources.entries()) check(accessed, ['sources', index, 'accessed']);
  }
  return findings;
};
