import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveFolder } from '../src/copies/serve.ts';
import { outDir } from '../src/reading/environment.ts';

const usage = `Usage: npm start [-- --port NUMBER]

Serves the built site on this computer alone, at http://localhost:4321 unless told otherwise.`;

function readPort(): number | 'help' {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '4321' }, help: { type: 'boolean' } },
  });
  if (values.help) return 'help';
  const port = Number(values.port);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new TypeError(`"${values.port}" is not a port. Write a number from 1 to 65535.`);
}

async function serve(port: number): Promise<void> {
  const folder = resolve(outDir());
  const index = join(folder, 'index.html');
  if (!existsSync(index)) throw new TypeError(`There is no ${index}. Run: npm run build`);
  const { url } = await serveFolder(folder, { port });
  console.log(`The site is at ${url}  (Ctrl+C ends it)`);
  console.log(`The same pages open without a server, by double click: ${index}`);
}

try {
  const port = readPort();
  if (port === 'help') console.log(usage);
  else await serve(port);
} catch (error) {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (isTaken) console.error('That port is in use. Run: npm start -- --port 4322');
  else if (error instanceof TypeError) console.error(error.message);
  else throw error;
  process.exitCode = 1;
}
