import { statfsSync } from 'node:fs';

/** With less than so much room, in bytes, a disk is as good as full. */
const leastRoom = 1 << 20;

/** How the bundler tells of a full disk, or a quota that is used up; the numbers are those of Linux, macOS and Windows. */
const wordsForFull = /no space left on device|\(os error (?:28|69|112|122)\)/i;

/**
 * What to do where a disk is full, whoever found it so; `undefined` for any other error. `folder` is where most is written: programs
 * that die for want of room do not tell.
 */
export function describeFull(error: unknown, folder: string): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code = '', path = folder, message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') return full(`${path} is full (${code})`);
    if (wordsForFull.test(message)) return full(`${folder} is full`);
  }
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < leastRoom ? full(`${folder} is full`) : undefined;
}

const full = (which: string): string =>
  `The disk of ${which}; the site that is there is as it was. Make room, then run the same command again.`;
