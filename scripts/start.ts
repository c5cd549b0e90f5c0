import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outDir } from '../src/reading/environment.ts';
import { tryPort } from '../src/serving/local-server.ts';
import { port } from './frame/options.ts';
import { printLine } from './frame/print.ts';
import { runCommand } from './frame/run-command.ts';

await runCommand({
  name: 'start',
  summary: 'Checks the content, builds the site into dist/ and serves it on this computer alone.',
  options: { port: port(4321, 'the site is at http://localhost:NUMBER; 4321 if it is not given') },
  environment: ['CONTENT_DIR', 'OUT_DIR', 'SITE_URL', 'SIGNING_KEY', 'SOURCE_COMMIT', 'SOURCE_DATE_EPOCH'],
  run: async ({ port }) => {
    await tryPort(port);
    // In a process of its own, which gives back ten times the memory that a server needs.
    const build = fileURLToPath(new URL('build.ts', import.meta.url));
    const { status } = spawnSync(process.execPath, [build], { stdio: 'inherit' });
    if (status !== 0) return status ?? 1;
    const { serveFolder } = await import('../src/copies/serve.ts');
    const folder = resolve(outDir());
    const { url } = await serveFolder(folder, { port });
    printLine(`The site is at ${url}  (Ctrl+C ends it)`);
    printLine(`The same pages open without a server, by double click: ${join(folder, 'index.html')}`);
    return 0;
  },
});
