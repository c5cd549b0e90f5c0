import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
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
  ['/manual.js', 200, 'text/javascript; charset=utf-8'],
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

const textAt = async (path: string): Promise<string> => (await fetch(server.url.slice(0, -1) + path)).text();

test('the page loads the editor and then starts it with its configuration', async () => {
  expect(await textAt('/')).toMatchInlineSnapshot(`
    "<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>Editing</title>
        <link rel="icon" href="data:," />
      </head>
      <body>
        <script src="/manual.js"></script>
        <script src="/sveltia-cms.js"></script>
        <script src="/start.js"></script>
      </body>
    </html>
    "
  `);
  expect(await textAt('/manual.js')).toBe('window.CMS_MANUAL_INIT = true;');
  expect(await textAt('/start.js')).toBe('CMS.init({ config: {"app_title":"Editing: </script>"} });');
});

test('nothing is loaded from elsewhere, and nothing sent anywhere', async () => {
  const { headers } = await fetch(server.url);
  expect(headers.get('content-security-policy')?.split('; ').join('\n')).toMatchInlineSnapshot(`
    "default-src 'none'
    script-src 'self'
    style-src 'self' 'unsafe-inline'
    img-src 'self' blob: data:
    media-src 'self' blob:
    font-src 'self'
    connect-src 'self' data: blob:
    worker-src 'self' blob:
    frame-src 'self' blob:
    manifest-src 'self' blob:
    base-uri 'none'
    form-action 'none'
    frame-ancestors 'none'"
  `);
});

test('the editor finds its parts and its icons here, and asks no other server for news', async () => {
  const editor = await textAt('/sveltia-cms.js');
  expect(editor).toContain('src:url(/fonts/material-symbols-outlined');
  expect(editor).toContain('/nowhere/');
  expect(editor).not.toMatch(
    /https:\/\/(?:cdn\.jsdelivr\.net\/fontsource|unpkg\.com|www\.githubstatus\.com)\//,
  );
  const chunks = join(dirname(createRequire(import.meta.url).resolve('@sveltia/cms')), '../dist/chunks');
  const [chunk = ''] = readdirSync(chunks).filter((name) => name.endsWith('.js'));
  expect(await textAt(`/chunks/${chunk}`)).toBe(readFileSync(join(chunks, chunk), 'utf8'));
  for (const path of [`x/chunks/${chunk}`, `chunks/${chunk}.txt`])
    expect([path, (await fetch(server.url + path)).status]).toEqual([path, 404]);
  const icons = await fetch(`${server.url}fonts/material-symbols-outlined.woff2`);
  expect(icons.headers.get('content-type')).toBe('font/woff2');
  expect(
    Buffer.from(await icons.arrayBuffer())
      .subarray(0, 4)
      .toString(),
  ).toBe('wOF2');
});

test.each(['/chunks/nothing.js', '/fonts/another.woff2'])('%s is not there', async (path) => {
  expect((await fetch(server.url.slice(0, -1) + path)).status).toBe(404);
});
