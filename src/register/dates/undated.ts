import type { PartialDate } from './dates.ts';

/** The year and decade of a project without any date, wherever projects are grouped or filtered by time. */
export const undated = 'undated';

interface Datable {
  readonly start?: PartialDate | undefined;
  readonly end?: PartialDate | undefined;
}

/** Whether any date of a project is known, however roughly. */
export function isDated({ start, end }: Datable): boolean {
  return start !== undefined || end !== undefined;
}

/** The projects without any date, in the order given. They have no place in time, and are shown beside it. */
export function undatedOf<Project extends Datable>(projects: readonly Project[]): Project[] {
  return projects.filter((project) => !isDated(project));
}
