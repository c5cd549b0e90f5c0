import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engineFile } from '../pagefind.ts';
import { compileFunction } from './compile.ts';

const engineFolder = fileURLToPath(new URL('../engine/', import.meta.url));
const surroundings = join(engineFolder, 'surroundings.ts');

/**
 * Turns the module `pagefind.js` in `pagefindFolder` and our driver into the text of one function without
 * parameters. It returns the driver, stands by itself, and changes no global name. Fails when `pagefind.js` has
 * not the shape that is expected.
 */
export async function compileEngine(pagefindFolder: string): Promise<string> {
  const { text, warnings, files } = await compileFunction(join(engineFolder, 'inside.ts'), 'serve', {
    absWorkingDir: engineFolder,
    alias: { 'pagefind-engine': join(pagefindFolder, engineFile) },
    inject: [surroundings],
    // Its own address: the driver tells it where its files are.
    define: { 'import.meta.url': 'undefined' },
  });
  const isSurrounded = files.includes(relative(engineFolder, surroundings));
  if (warnings.length > 0 || text.includes('import.meta') || !isSurrounded) {
    throw new Error(
      `pagefind.js has not the expected shape: ${warnings[0]?.text ?? 'it reads its own address'}.`,
    );
  }
  return text;
}
