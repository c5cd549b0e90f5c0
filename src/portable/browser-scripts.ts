import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { buildSync } from 'esbuild';

/** A browser script, ready to be written. */
export interface BrowserScript {
  /** Its file name, with a hash of its bytes so that a cache never serves an old one. */
  readonly file: string;
  readonly code: string;
}

const bundled = new Map<string, BrowserScript>();

/**
 * Bundles a TypeScript entry into one classic script: `file://` refuses modules.
 * `entry` is a path from the project's root; `name` becomes the start of the file's name. `cache: false` reads the sources again.
 */
export function bundleScript(name: string, entry: string, { cache = true } = {}): BrowserScript {
  const known = cache ? bundled.get(name) : undefined;
  if (known) return known;
  const result = buildSync({
    entryPoints: [resolve(entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
  });
  const code = result.outputFiles[0]?.text ?? '';
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
  const script = { file: `${name}-${hash}.js`, code };
  bundled.set(name, script);
  return script;
}
