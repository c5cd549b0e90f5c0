import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRegister } from '../../src/checking/load-register.ts';
import { readBlocks } from '../../src/reading/body-text.ts';
import { searchRecords, type SearchRecord } from '../../src/search/record/record.ts';
import { Failure } from '../frame/failure.ts';
import { tidyWhenStopped } from '../frame/stopping.ts';

/** Does something with the search records of the content and a new folder, which goes afterwards. Throws `Failure`. */
export async function withRecords<Result>(
  work: (records: readonly SearchRecord[], folder: string) => Promise<Result>,
): Promise<Result> {
  const { register } = loadRegister();
  if (!register) throw new Failure('The content has errors: npm run check');
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-search-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const keep = tidyWhenStopped(remove);
  try {
    return await work(searchRecords(register, readBlocks), folder);
  } finally {
    keep();
    remove();
  }
}
