import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Where a path leads by the links in it; what is not there yet is taken as written. */
export function leadPath(path: string): string {
  const full = resolve(path);
  try {
    return realpathSync.native(full);
  } catch {
    const around = dirname(full);
    return around === full ? full : join(leadPath(around), basename(full));
  }
}
