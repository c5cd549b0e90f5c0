import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Register } from '../register/model.ts';
import { contentDir } from './folders.ts';
import { loadRegister } from './load.ts';
import { reportText } from './reporters.ts';

let known: { state: string; register: Register } | undefined;

/**
 * The register that the site is made from, read once and again only when a file of the content changes.
 * Throws with all problems, as text, when the content has errors.
 */
export function siteRegister({ includeDrafts }: { includeDrafts: boolean }): Register {
  const folder = contentDir();
  // A build reads a folder that stands still; only the preview looks for changes.
  const state = includeDrafts ? stateOf(folder) : folder;
  if (known?.state === state) return known.register;
  const { register, problems } = loadRegister({ contentDir: folder, includeDrafts });
  if (!register) throw new Error(`The content has errors.\n\n${reportText(problems)}`);
  known = { state, register };
  return register;
}

function stateOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => {
      const { mtimeMs, size } = statSync(join(folder, name));
      return `${name} ${mtimeMs} ${size}`;
    })
    .join('\n');
}
