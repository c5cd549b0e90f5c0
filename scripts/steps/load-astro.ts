import { existsSync } from 'node:fs';
import type * as Astro from 'astro';
import { listFiles } from '../../src/files/walk-folder.ts';
import { setForPackages } from '../../src/reading/environment.ts';

/** Loads Astro, which takes a moment. Nobody is watched, editors neither: it must not report to its makers, nor ask them for news. Throws `FileError` where there is a link in `public`. */
export async function loadAstro(mode: 'development' | 'production'): Promise<typeof Astro> {
  // Astro publishes this folder as it is, and follows links in it.
  if (existsSync('public')) listFiles('public');
  setForPackages({ ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true', NODE_ENV: mode });
  return import('astro');
}
