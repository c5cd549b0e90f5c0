import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { pagefindVersion } from './search-engine.ts';

const cacheFolder = fileURLToPath(new URL('../../node_modules/.cache/fieldbook/', import.meta.url));
const glue = fileURLToPath(new URL('../search/engine/plain.ts', import.meta.url));
const binaryen = new URL('bin/', import.meta.resolve('binaryen'));

/** Pagefind puts this before everything that it compresses. */
const signature = 'pagefind_dcd';

/**
 * The text of a function that returns the exports of Pagefind's WebAssembly (one of its `wasm.*.pagefind`
 * files), written in plain JavaScript. It takes some seconds, so the text is kept below `node_modules/.cache` by
 * what it is made of. Fails when the WebAssembly has not the shape that is expected.
 */
export async function plainModule(wasmFile: string): Promise<string> {
  const wasm = gunzipSync(await readFile(wasmFile)).subarray(signature.length);
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
async function recipeHash(wasm: Buffer): Promise<string> {
  const recipe = [import.meta.filename, glue, fileURLToPath(new URL('../package.json', binaryen))];
  const hash = createHash('sha256').update(wasm);
  for (const file of recipe) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}

async function convert(wasm: Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fieldbook-plain-'));
  const file = (name: string): string => join(folder, name);
  try {
    await writeFile(file('pagefind.wasm'), wasm);
    await runBinaryen('wasm-dis', [file('pagefind.wasm'), '-o', file('pagefind.wat')]);
    await writeFile(file('plain.wat'), simplifyModule(await readFile(file('pagefind.wat'), 'utf8')));
    await runBinaryen('wasm2js', ['-O', file('plain.wat'), '-o', file('plain.js')]);
    const result = await build({
      entryPoints: [glue],
      alias: { 'pagefind-plain': file('plain.js') },
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'fieldbookPlain',
      target: 'es2020',
      minify: true,
      charset: 'ascii',
      legalComments: 'none',
      logLevel: 'silent',
    });
    return `function(){${result.outputFiles[0]?.text ?? ''}return fieldbookPlain.moduleExports}`;
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

/**
 * Takes out of a WebAssembly module's text what plain JavaScript has no words for: functions with two results,
 * which keep the second in a global, and the table of JavaScript values with its import, which Pagefind never uses.
 */
export function simplifyModule(text: string): string {
  const pieces: readonly (readonly [pattern: RegExp, replacement: string, count: number])[] = [
    [/^ \(import "\.\/pagefind_web_bg\.js" "__wbindgen_init_externref_table" .*\n/gm, '', 1],
    [/^ \(export "__wbindgen_start" .*\n/gm, '', 1],
    [/^ \(export "__wbindgen_externrefs" .*\n/gm, '', 1],
    [/^ \(table \S+ \d+ externref\)\n/gm, '', 1],
    [/\(tuple\.make 2$/gm, '(call $pair', 5],
    [/^( \(func .*)\(result i32 i32\)$/gm, '$1(result i32)', 5],
    [/^ \(export "memory" /gm, `${second}$&`, 1],
  ];
  const simplified = pieces.reduce((rest, [pattern, replacement, count]) => {
    const found = rest.match(pattern)?.length ?? 0;
    if (found !== count) {
      throw new Error(
        `Pagefind's WebAssembly has not the shape of version ${pagefindVersion}: ${count} of ${pattern.source} were expected, ${found} found.`,
      );
    }
    return rest.replace(pattern, replacement);
  }, text);
  return simplified.replaceAll('(result i32 i32)', '(result i32)');
}

const second = ` (global $second (mut i32) (i32.const 0))
 (func $pair (param $a i32) (param $b i32) (result i32) (global.set $second (local.get $b)) (local.get $a))
 (func $take (result i32) (global.get $second))
 (export "second" (func $take))
`;
