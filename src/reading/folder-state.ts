import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A text that is another one as soon as a file in the folder is. */
export function folderState(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => {
      const stats = statSync(join(folder, name), { throwIfNoEntry: false });
      return `${name} ${String(stats?.mtimeMs)} ${String(stats?.size)}`;
    })
    .join('\n');
}
