import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { printLine } from './frame/print.ts';
import { runCommand } from './frame/run-command.ts';

await runCommand({
  name: 'search:transport',
  summary:
    "Weighs the search's parts as Pagefind's own files, which a page would fetch, and as the scripts that hand over the same bytes without a connection.",
  environment: ['CONTENT_DIR'],
  run: async () => {
    const { indexRecords } = await import('../src/search/index/index-records.ts');
    const { withRecords } = await import('./steps/with-records.ts');
    await withRecords(async (records, folder) => {
      const { languages } = await indexRecords(records, folder);
      for (const { language, metaPart, wasmPart, filterParts, laterParts } of languages) {
        const parts = [metaPart, wasmPart, ...filterParts, ...laterParts];
        printLine(`${language}: ${await weigh(folder, parts)}`);
      }
    });
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
