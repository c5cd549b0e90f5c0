import { hash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readFileIn } from '../files/read-file.ts';
import { writeFileIn } from '../files/write-file.ts';
import { listSiteFiles, type Manifest } from './manifest.ts';
import { addressOf, printReadme, printStartPage, readSite } from './start-page.ts';

/** What a site states about itself to whoever verifies a copy of it. It is on the list of files, and so under its signature. */
export const statementName = 'copy.json';

/** Far more than the statement of any site has, in bytes; of one beyond it nothing is read. */
const largestStatement = 1 << 27;

/** Stands for the copy's folder, whose name follows from the list of files. */
const placeholder = '{copy}';

const texts = z.object({ startPage: z.string(), readme: z.string() });
const form = z.object({
  /** Which state of the content and the program it was built from, as on its own pages. */
  version: z.string().optional(),
  /** How large each file is, in bytes, but for this one. */
  sizes: z.record(z.string(), z.int().nonnegative()),
  /** What is put around a copy of it. */
  stick: texts,
  archive: texts,
});

export interface Statement {
  readonly version: string | undefined;
  readonly sizes: ReadonlyMap<string, number>;
  /** The start page and the text beside a copy, by what it is carried on and the way to it from the start page. */
  readonly printAround: (kind: 'stick' | 'archive', way: string) => { startPage: string; readme: string };
}

/** Writes the statement of a finished site; its list must be written after it. */
export function writeStatement(site: string, version: string | undefined): void {
  const about = readSite(site);
  const around = (kind: 'stick' | 'archive'): z.infer<typeof texts> => ({
    startPage: printStartPage({ ...about, folder: placeholder, kind }),
    readme: printReadme(kind, placeholder),
  });
  const files = listSiteFiles(site).filter((file) => file !== statementName);
  const statement: z.infer<typeof form> = {
    version,
    sizes: Object.fromEntries(files.map((file) => [file, lstatSync(join(site, file)).size])),
    stick: around('stick'),
    archive: around('archive'),
  };
  writeFileIn(site, statementName, `${JSON.stringify(statement)}\n`);
}

/** Reads the statement of a copy; `undefined` where it has none with the bytes that its list names: older copies have none. */
export function readStatement(copy: string, list: Manifest): Statement | undefined {
  try {
    const bytes = readFileIn(copy, statementName, largestStatement);
    if (hash('sha256', bytes, 'hex') !== list.get(statementName)) return undefined;
    const { version, sizes, ...around } = form.parse(JSON.parse(bytes.toString()));
    return {
      version,
      sizes: new Map(Object.entries(sizes)),
      printAround: (kind, way) => ({
        startPage: around[kind].startPage.replaceAll(encodeURIComponent(placeholder), addressOf(way)),
        readme: around[kind].readme.replaceAll(placeholder, way.slice(way.lastIndexOf('/') + 1)),
      }),
    };
  } catch {
    return undefined;
  }
}
