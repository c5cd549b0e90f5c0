import { readFileIn } from '../../files/read-file.ts';
import { keyOrder } from '../../register/keys/key-values.ts';
import { translationSchema } from '../../register/keys/schema.ts';
import { textLimit } from '../../reading/source-text.ts';
import { walkContent } from '../../reading/walk-content.ts';
import { mendText, type MendedText } from './mend-text.ts';

/** A file of the content that can be mended. Nothing has been written yet. */
export interface MendedFile extends MendedText {
  /** From the content folder on. */
  readonly path: string;
}

const translationOrder = translationSchema.keyof().options;

/** Looks at all projects and their translations, and gives those in which something has one right answer. */
export function mendContent(folder: string): MendedFile[] {
  const paths = walkContent(folder).files.filter((path) => /^projects\/[^./][^/]*\.md$/.test(path));
  return paths.flatMap((path) => {
    const text = readWhole(folder, path);
    if (text === undefined) return [];
    const mended = mendText(text, /\.[a-z]{2}\.md$/.test(path) ? translationOrder : keyOrder);
    return mended.changes.length === 0 ? [] : [{ ...mended, path }];
  });
}

/** The text of a file with its byte order mark, so that it can be written back byte for byte. */
function readWhole(folder: string, path: string): string | undefined {
  try {
    const bytes = readFileIn(folder, path, textLimit.maxBytes);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // The check says what is wrong with a file that cannot be read.
    return undefined;
  }
}
