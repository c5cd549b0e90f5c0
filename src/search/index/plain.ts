import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { unsign } from '../pagefind.ts';
import { compileFunction } from './compile.ts';
import { simplifyModule } from './plain-module.ts';

const cacheFolder = fileURLToPath(new URL('../../../node_modules/.cache/fieldbook/', import.meta.url));
const glue = fileURLToPath(new URL('../engine/plain.ts', import.meta.url));
const simplifier = fileURLToPath(new URL('plain-module.ts', import.meta.url));
const compiler = fileURLToPath(new URL('compile.ts', import.meta.url));
const binaryen = new URL('bin/', import.meta.resolve('binaryen'));

/**
 * The text of a function that returns the exports of Pagefind's WebAssembly (one of its `wasm.*.pagefind`
 * files), written in plain JavaScript. It takes some seconds, so the text is kept below `node_modules/.cache` by
 * what it is made of. Fails when the WebAssembly has not the shape that is expected.
 */
export async function plainModule(wasmFile: string): Promise<string> {
  const wasm = unsign(gunzipSync(await readFile(wasmFile)));
  const cached = join(cacheFolder, `plain-${await recipeHash(wasm)}.js`);
  try {
    return await readFile(cached, 'utf8');
  } catch {
    const text = await convert(wasm);
    await mkdir(cacheFolder, { recursive: true });
    const unfinished = `${cached}.${process.pid}`;
    await writeFile(unfinished, text);
    await rename(unfinished, cached);
    return text;
  }
}

/** Changes with everything that the text is made of. */
async function recipeHash(wasm: Uint8Array): Promise<string> {
  const recipe = [
    import.meta.filename,
    simplifier,
    glue,
    compiler,
    fileURLToPath(new URL('../package.json', binaryen)),
  ];
  const hash = createHash('sha256').update(wasm);
  for (const file of recipe) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

async function convert(wasm: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fieldbook-plain-'));
  const file = (name: string): string => join(folder, name);
  try {
    await writeFile(file('pagefind.wasm'), wasm);
    // Gives each local one purpose.
    await runBinaryen('wasm-opt', ['--ssa-nomerge', file('pagefind.wasm'), '-S', '-o', file('pagefind.wat')]);
    await writeFile(file('plain.wat'), simplifyModule(await readFile(file('pagefind.wat'), 'utf8')));
    await runBinaryen('wasm2js', ['-O', file('plain.wat'), '-o', file('plain.js')]);
    const { text } = await compileFunction(glue, 'moduleExports', {
      alias: { 'pagefind-plain': file('plain.js') },
    });
    return text;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runBinaryen(tool: string, options: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [
    fileURLToPath(new URL(tool, binaryen)),
    '--all-features',
    ...options,
  ]);
}
