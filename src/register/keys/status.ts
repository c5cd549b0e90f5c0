/**
 * What an editor says of a project, with the code of the IATI ActivityStatus list
 * (https://iatistandard.org/en/iati-standard/203/codelists/activitystatus/), in the order in which lists show them.
 */
export const iatiStatusCodes = {
  current: 2,
  finalising: 3,
  planned: 1,
  suspended: 6,
  completed: 4,
  cancelled: 5,
} as const;

export type Status = keyof typeof iatiStatusCodes;

/** All statuses, what is going on first. */
export const statuses = [
  'current',
  'finalising',
  'planned',
  'suspended',
  'completed',
  'cancelled',
] as const satisfies Status[];

/** Whether a word is one of the statuses. */
export function isStatus(word: string): word is Status {
  return Object.hasOwn(iatiStatusCodes, word);
}

/** The place of a status in lists; 0 comes first. */
export function statusRank(status: Status): number {
  return statuses.indexOf(status);
}

/** The statuses of what is going on: readers take a project that is being finalised for a current one. */
export const currentStatuses = ['current', 'finalising'] as const satisfies Status[];

/** Whether a project of this status counts as current, in every list, count and drawing. */
export function isCurrent(status: Status): boolean {
  return currentStatuses.some((current) => current === status);
}

/** Whether a project of this status, without an end, may still go on. */
export function isUnfinished(status: Status): boolean {
  return status !== 'completed' && status !== 'cancelled';
}
