import { build, type BuildOptions, type Message } from 'esbuild';

/** A function's text, with what the bundler says of it. */
export interface CompiledFunction {
  readonly text: string;
  readonly warnings: readonly Message[];
}

/**
 * Bundles a module into the text of one function without parameters that returns what the module exports as `exported`.
 * The text is ASCII, stands by itself, and changes no global name.
 */
export async function compileFunction(
  entry: string,
  exported: string,
  options: Pick<BuildOptions, 'alias' | 'inject' | 'define'>,
): Promise<CompiledFunction> {
  const { outputFiles, warnings } = await build({
    ...options,
    entryPoints: [entry],
    bundle: true,
    write: false,
    globalName: 'bundled',
    target: 'es2020',
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
  });
  const text = `function(){${outputFiles[0]?.text ?? ''}return bundled.${exported}}`;
  return { text, warnings };
}
