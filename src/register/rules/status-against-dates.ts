import type { Day } from '../dates/dates.ts';
import type { Project } from '../model.ts';
import type { Finding, Rule } from './rule.ts';

type Doubt = Pick<Finding, 'path' | 'message' | 'advice'>;

/**
 * Warns where the declared status and the dates tell different stories on the day of the check. Only an editor can
 * know which of them is wrong. A project that is over may lack its end, and a current one its start.
 */
export const statusAgainstDates: Rule = ({ projects, today }) => {
  if (today === undefined) return [];
  return projects.flatMap((project) => {
    const doubt = doubtOf(project, today);
    const { file, status: value } = project;
    return doubt ? { rule: 'status-against-dates', level: 'warning', file, value, ...doubt } : [];
  });
};

function doubtOf({ status, start, end }: Project, today: Day): Doubt | undefined {
  switch (status) {
    case 'current':
    case 'finalising':
    case 'suspended':
      if (end && end.latest < today) {
        return {
          path: ['status'],
          message: `The project is "${status}", but its end, ${end.edtf}, is past.`,
          advice: 'If it is over: status: completed. If it goes on: correct the end, or delete that line.',
        };
      }
      if (start && start.earliest > today) {
        return {
          path: ['status'],
          message: `The project is "${status}", but its start, ${start.edtf}, is still to come.`,
          advice: 'Write status: planned, or correct the start.',
        };
      }
      return undefined;
    case 'planned':
      return start && start.latest < today
        ? {
            path: ['status'],
            message: `The project is "planned", but its start, ${start.edtf}, is past.`,
            advice: 'If it has begun: status: current. If not: correct the start.',
          }
        : undefined;
    case 'completed':
      return end && end.earliest > today
        ? {
            path: ['end'],
            message: `The project is "completed", but its end, ${end.edtf}, is still to come.`,
            advice: 'If it goes on: status: current. If it is over: correct the end.',
          }
        : start && start.earliest > today
          ? {
              path: ['start'],
              message: `The project is "completed", but its start, ${start.edtf}, is still to come.`,
              advice: 'Correct the start, or write status: planned.',
            }
          : undefined;
    case 'cancelled':
      return undefined;
    default:
      return status satisfies never;
  }
}
