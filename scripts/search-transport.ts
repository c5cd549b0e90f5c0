import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { indexSite } from '../src/search/index/index-site.ts';
import { outDir } from '../src/reading/environment.ts';

const usage = `Usage: npm run search:transport

Weighs the search's parts as Pagefind's own files, which a page would fetch, and as the scripts that hand over the same
bytes without a connection. Build the site first; OUT_DIR names another folder than "dist".`;

const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
if (values.help) console.log(usage);
else await weigh();

async function weigh(): Promise<void> {
  const index = await indexSite(outDir());
  try {
    for (const { language, metaPart, wasmPart, filterParts, laterParts } of index.languages) {
      const total = { plain: 0, script: 0, compressed: 0 };
      for (const part of [metaPart, wasmPart, ...filterParts, ...laterParts]) {
        const bytes = await readFile(join(index.folder, part));
        const script = `fieldbookSearch(${JSON.stringify(part)},"${bytes.toString('base64')}")`;
        total.plain += bytes.length;
        total.script += script.length;
        total.compressed += gzipSync(script, { level: 9 }).length;
      }
      const more = (size: number): string => `${((size / total.plain - 1) * 100).toFixed(1)} % more`;
      console.log(
        `${language}: ${String(total.plain)} bytes as files; as scripts ${more(total.compressed)} where the server ` +
          `compresses them, ${more(total.script)} where it does not`,
      );
    }
  } finally {
    await index.dispose();
  }
}
