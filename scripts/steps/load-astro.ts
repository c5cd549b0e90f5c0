import type * as Astro from 'astro';
import { setForPackages } from '../../src/reading/environment.ts';

/** Loads Astro, which takes a moment. Nobody is watched, editors neither: it must not report to its makers, nor ask them for news. */
export async function loadAstro(mode: 'development' | 'production'): Promise<typeof Astro> {
  setForPackages(
    { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true', NODE_ENV: mode },
    (name) => metaNames.has(name) || ofPackages.test(name),
  );
  return import('astro');
}

/**
 * What pages read of `import.meta.env`: Astro would put variables of these names in its place, and with DEV publish drafts
 * (https://docs.astro.build/en/guides/environment-variables/#default-environment-variables).
 */
const metaNames = new Set(['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR']);

/** What Astro, and what it is made of, would do otherwise because of whoever calls. */
const ofPackages =
  /^(?:_*VITE_|VITEST$|ASTRO_|PUBLIC_|BROWSERSLIST|ESBUILD_|NAPI_RS_|ROLLDOWN_|ROLLUP_|SHARP_)/;
