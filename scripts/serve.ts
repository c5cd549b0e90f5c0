import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveFolder } from '../src/portable/serve.ts';
import { outDir } from '../src/reading/folders.ts';

const usage = `Usage: npm start [-- --port NUMBER]

Serves the built site on this computer alone, at http://localhost:4321 unless told otherwise.`;

const { values } = parseArgs({ options: { port: { type: 'string' }, help: { type: 'boolean' } } });
if (values.help) {
  console.log(usage);
} else {
  const folder = resolve(outDir());
  const index = join(folder, 'index.html');
  if (!existsSync(index)) {
    console.error(`There is no ${index}. Run: npm run build`);
    process.exit(1);
  }
  try {
    const { url } = await serveFolder(folder, { port: Number(values.port ?? 4321) });
    console.log(`The site is at ${url}  (Ctrl+C ends it)`);
    console.log(`The same pages open without a server, by double click: ${index}`);
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!taken) throw error;
    console.error(`Port ${values.port ?? 4321} is in use. Run: npm start -- --port 4322`);
    process.exit(1);
  }
}
