import { addMonths } from '../dates/dates.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * Numbers change, and a wrong one can put a caller in danger: warns where one was confirmed too long ago. Numbers that
 * were never confirmed are not shown to anybody, so they need no warning.
 */
export const helplineUnconfirmed: Rule = ({ helplines, site, today, folder }) => {
  if (today === undefined) return [];
  const months = site?.helplineOldAfterMonths ?? 12;
  return (helplines ?? []).flatMap(({ slug, number, verifiedOn }): Finding[] => {
    if (verifiedOn === undefined) return [];
    const at = {
      level: 'warning' as const,
      file: `${folder}/helplines.yml`,
      path: [slug, 'verifiedOn'],
      value: verifiedOn,
    };
    if (verifiedOn > today) {
      return [
        {
          ...at,
          rule: 'date-in-future',
          message: `${verifiedOn} is still to come; today is ${today}.`,
          advice: 'Correct the date.',
        },
      ];
    }
    if (addMonths(verifiedOn, months) >= today) return [];
    return [
      {
        ...at,
        rule: 'helpline-unconfirmed',
        message: `The number ${number} was confirmed on ${verifiedOn}, more than ${String(months)} months ago.`,
        advice: 'Ring it, and write the day. Until then delete the line, and the number is not shown.',
      },
    ];
  });
};
