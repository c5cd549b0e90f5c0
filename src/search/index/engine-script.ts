import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const engineFolder = fileURLToPath(new URL('../engine/', import.meta.url));
const surroundings = join(engineFolder, 'surroundings.ts');

/**
 * Turns the module `pagefind.js` in `pagefindFolder` and our driver into the text of one function without
 * parameters. It returns the driver, stands by itself, and changes no global name. Fails when `pagefind.js` has
 * not the shape that is expected.
 */
export async function compileEngine(pagefindFolder: string): Promise<string> {
  const result = await build({
    entryPoints: [join(engineFolder, 'inside.ts')],
    absWorkingDir: engineFolder,
    alias: { 'pagefind-engine': join(pagefindFolder, 'pagefind.js') },
    inject: [surroundings],
    // Its own address: the driver tells it where its files are.
    define: { 'import.meta.url': 'undefined' },
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: 'fieldbookEngine',
    target: 'es2020',
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const code = result.outputFiles[0]?.text ?? '';
  const given = result.metafile.inputs[relative(engineFolder, surroundings)];
  if (result.warnings.length > 0 || code.includes('import.meta') || given === undefined) {
    throw new Error(
      `pagefind.js has not the expected shape: ${result.warnings[0]?.text ?? 'it reads its own address'}.`,
    );
  }
  return `function(){${code}return fieldbookEngine.serve}`;
}
