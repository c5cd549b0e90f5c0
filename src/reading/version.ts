import { execFileSync } from 'node:child_process';
import { dayOf, type Day } from '../register/dates/dates.ts';
import { sourceVersion } from './environment.ts';

/** Which state of the files a site was built from. */
export interface Version {
  /** The commit's full name; with `+` behind it where files had been changed since. */
  readonly commit: string;
  /** The day of the commit, in UTC: the same commit makes the same bytes on any day. */
  readonly date: Day;
}

/**
 * The version of the checkout that holds `folder`. The environment may name it instead, where there is no Git.
 * `undefined` where neither is known.
 */
export function readVersion(folder: string): Version | undefined {
  const given = sourceVersion();
  if (given) return { commit: given.commit, date: dayOf(new Date(given.seconds * 1000)) };
  try {
    // Whatever somebody's own settings are, the answers are the same.
    const last = git(folder, ['log', '-1', '--no-show-signature', '--format=%H %ct']);
    const [head = '', seconds = ''] = last.split(' ');
    const isChanged = git(folder, ['status', '--porcelain', '--untracked-files=normal']) !== '';
    return { commit: head + (isChanged ? '+' : ''), date: dayOf(new Date(Number(seconds) * 1000)) };
  } catch {
    return undefined;
  }
}

function git(folder: string, parameters: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...parameters], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
