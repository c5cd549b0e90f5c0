import { afterEach, expect, test, vi } from 'vitest';
import { loadAstro } from './load-astro.ts';

afterEach(() => vi.unstubAllEnvs());

test('no variable of whoever builds changes what packages make, or what pages are told of themselves', async () => {
  const ofPages = ['DEV', 'PROD', 'MODE', 'SSR', 'BASE_URL', 'SITE', 'ASSETS_PREFIX'];
  const ofPackages = [
    ...['ASTRO_KEY', 'ASTRO_DEV_BACKGROUND', 'PUBLIC_A', 'VITE_A', '__VITE_ADDITIONAL_SERVER_ALLOWED_HOSTS'],
    ...['VITEST', 'BROWSERSLIST', 'BROWSERSLIST_ENV', 'ESBUILD_BINARY_PATH', 'NAPI_RS_NATIVE_LIBRARY_PATH'],
    ...['ROLLDOWN_WATCH', 'ROLLUP_WATCH', 'SHARP_FORCE_GLOBAL_LIBVIPS'],
  ];
  const names = [...ofPages, ...ofPackages];
  for (const name of [...names, 'NODE_ENV', 'KEPT']) vi.stubEnv(name, '1');
  await loadAstro('production');
  expect(names.filter((name) => Object.hasOwn(process.env, name))).toEqual([]);
  expect(process.env['KEPT']).toBe('1');
  expect(process.env['NODE_ENV']).toBe('production');
});
