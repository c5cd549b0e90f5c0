import { resolve, sep } from 'node:path';

/** Whether a folder lies in another, or is the same, as their paths are written: links are not followed. */
export function isInside(inner: string, outer: string): boolean {
  return withSlash(resolve(inner)).startsWith(withSlash(resolve(outer)));
}

function withSlash(path: string): string {
  return path.endsWith(sep) ? path : `${path}${sep}`;
}
