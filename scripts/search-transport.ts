import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { outDir } from '../src/reading/environment.ts';
import { printLine } from './frame/print.ts';
import { runCommand } from './frame/run-command.ts';
import { requireSite } from './steps/require-site.ts';

await runCommand({
  name: 'search:transport',
  summary:
    "Weighs the search's parts as Pagefind's own files, which a page would fetch, and as the scripts that hand over the same bytes without a connection. Build the site first.",
  environment: ['OUT_DIR'],
  run: async () => {
    const site = requireSite(outDir());
    const { indexSite } = await import('../src/search/index/index-site.ts');
    const index = await indexSite(site);
    try {
      for (const { language, metaPart, wasmPart, filterParts, laterParts } of index.languages) {
        const parts = [metaPart, wasmPart, ...filterParts, ...laterParts];
        printLine(`${language}: ${await weigh(index.folder, parts)}`);
      }
    } finally {
      await index.dispose();
    }
    return 0;
  },
});

async function weigh(folder: string, parts: readonly string[]): Promise<string> {
  const total = { plain: 0, script: 0, compressed: 0 };
  for (const part of parts) {
    const bytes = await readFile(join(folder, part));
    const script = `fieldbookSearch(${JSON.stringify(part)},"${bytes.toString('base64')}")`;
    total.plain += bytes.length;
    total.script += script.length;
    total.compressed += gzipSync(script, { level: 9 }).length;
  }
  const more = (size: number): string => `${((size / total.plain - 1) * 100).toFixed(1)} % more`;
  return (
    `${String(total.plain)} bytes as files; as scripts ${more(total.compressed)} where the server ` +
    `compresses them, ${more(total.script)} where it does not`
  );
}
