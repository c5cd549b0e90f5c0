import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { buildSync } from 'esbuild';

/** A browser script, ready to be written. */
export interface BrowserScript {
  /** Its file name, with a hash of its bytes so that a cache never serves an old one. */
  readonly file: string;
  readonly code: string;
}

/** How a script is bundled. */
export interface BundleOptions {
  /** `false` reads the sources again. */
  readonly cache?: boolean;
  /** Names in the script that stand for values known only now. */
  readonly constants?: Readonly<Record<string, unknown>>;
}

const bundled = new Map<string, BrowserScript>();

/**
 * Bundles a TypeScript entry into one classic script: `file://` refuses modules.
 * `entry` is a path from the project's root; `name` becomes the start of the file's name.
 */
export function bundleScript(
  name: string,
  entry: string,
  { cache = true, constants = {} }: BundleOptions = {},
): BrowserScript {
  const cached = cache ? bundled.get(name) : undefined;
  if (cached) return cached;
  const result = buildSync({
    entryPoints: [resolve(entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    define: Object.fromEntries(Object.entries(constants).map(([key, value]) => [key, JSON.stringify(value)])),
  });
  const code = result.outputFiles[0]?.text ?? '';
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
  const script = { file: `${name}-${hash}.js`, code };
  bundled.set(name, script);
  return script;
}
