import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { keyOrder } from '../../register/keys/key-values.ts';
import { translationSchema } from '../../register/keys/schema.ts';
import { mendText, type MendedText } from './mend-text.ts';

/** A file of the content that can be mended. Nothing has been written yet. */
export interface MendedFile extends MendedText {
  readonly path: string;
}

const translationOrder = translationSchema.keyof().options;

/** Looks at all projects and their translations, and gives those in which something has one right answer. */
export function mendContent(folder: string): MendedFile[] {
  const projects = join(folder, 'projects');
  if (!existsSync(projects)) return [];
  const names = readdirSync(projects, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[^.].*\.md$/.test(entry.name))
    .map(({ name }) => name)
    .sort();
  return names.flatMap((name) => {
    const path = join(projects, name);
    const text = readWhole(path);
    if (text === undefined) return [];
    const mended = mendText(text, /\.[a-z]{2}\.md$/.test(name) ? translationOrder : keyOrder);
    return mended.changes.length === 0 ? [] : [{ ...mended, path }];
  });
}

/** The text of a file with its byte order mark, so that it can be written back byte for byte. */
function readWhole(path: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    // The check says what is wrong with a file that cannot be read.
    return undefined;
  }
}
