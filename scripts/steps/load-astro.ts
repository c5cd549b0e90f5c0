import type * as Astro from 'astro';
import { setForPackages } from '../../src/reading/environment.ts';

/** Loads Astro, which takes a moment. Nobody is watched, editors neither: it must not report to its makers, nor ask them for news. */
export async function loadAstro(mode: 'development' | 'production'): Promise<typeof Astro> {
  setForPackages({ ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true', NODE_ENV: mode });
  return import('astro');
}
