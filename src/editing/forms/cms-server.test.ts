import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalServer } from '../../serving/local-server.ts';
import { serveCms } from './cms-server.ts';

let server: LocalServer;

beforeAll(async () => {
  server = await serveCms({ app_title: 'Editing: </script>' });
});

afterAll(() => server.close());

test.each([
  ['/', 200, 'text/html; charset=utf-8'],
  ['/start.js', 200, 'text/javascript; charset=utf-8'],
  ['/sveltia-cms.js', 200, 'text/javascript; charset=utf-8'],
  ['//', 404, 'text/plain; charset=utf-8'],
  ['/chunks/', 404, 'text/plain; charset=utf-8'],
  ['/chunks/..js', 404, 'text/plain; charset=utf-8'],
  ['/chunks/..%2Fsveltia-cms.js', 404, 'text/plain; charset=utf-8'],
  ['/fonts/..%2F..%2Fpackage.json', 404, 'text/plain; charset=utf-8'],
  ['/package.json', 404, 'text/plain; charset=utf-8'],
  ['/constructor', 404, 'text/plain; charset=utf-8'],
])('%s: %i, %s', async (path, status, type) => {
  const response = await fetch(server.url.slice(0, -1) + path);
  expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});
