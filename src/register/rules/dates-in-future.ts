import type { Finding, Rule } from './rule.ts';

/** Nobody can have confirmed or read something on a day to come; the year is mostly mistyped. */
export const datesInFuture: Rule = ({ projects, today }) => {
  if (today === undefined) return [];
  const findings: Finding[] = [];
  for (const { file, reviewed, sources } of projects) {
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
    check(reviewed, ['reviewed']);
    for (const [index, { accessed }] of sources.entries()) check(accessed, ['sources', index, 'accessed']);
  }
  return findings;
};
