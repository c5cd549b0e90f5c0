import { afterEach, expect, test, vi } from 'vitest';
import { loadAstro } from './load-astro.ts';

afterEach(() => vi.unstubAllEnvs());

test('no variable of whoever builds stands for what pages are told of themselves', async () => {
  const names = ['DEV', 'PROD', 'MODE', 'SSR', 'BASE_URL', 'SITE', 'ASSETS_PREFIX'];
  for (const name of names) vi.stubEnv(name, '1');
  await loadAstro('production');
  expect(names.filter((name) => Object.hasOwn(process.env, name))).toEqual([]);
  expect(process.env['NODE_ENV']).toBe('production');
});
