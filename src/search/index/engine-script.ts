import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engineFile } from '../pagefind.ts';
import { compileFunction } from './compile.ts';

const engineFolder = fileURLToPath(new URL('../engine/', import.meta.url));

/**
 * Turns the module `pagefind.js` in `pagefindFolder` and our driver into the text of one function without
 * parameters. It returns the driver, stands by itself, and changes no global name. Fails when `pagefind.js` has
 * not the shape that is expected.
 */
export async function compileEngine(pagefindFolder: string): Promise<string> {
  const { text, warnings } = await compileFunction(join(engineFolder, 'inside.ts'), 'serve', {
    alias: { 'pagefind-engine': join(pagefindFolder, engineFile) },
    inject: [join(engineFolder, 'surroundings.ts')],
    // Its own address: the driver tells it where its files are.
    define: { 'import.meta.url': 'undefined' },
  });
  const [warning] = warnings;
  if (warning) throw new Error(`pagefind.js has not the expected shape: ${warning.text}`);
  return text;
}
