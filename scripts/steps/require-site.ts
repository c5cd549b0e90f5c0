import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../frame/failure.ts';

/** Makes sure that a folder holds a built site; gives it back. Throws `Failure`. */
export function requireSite(folder: string): string {
  if (existsSync(join(folder, 'index.html'))) return folder;
  throw new Failure(`There is no built site in ${folder}. Run: npm run build`);
}
