import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Answer } from '../../serving/answer.ts';
import { serveLocally, type LocalServer } from '../../serving/local-server.ts';

/** Nothing may be loaded from elsewhere, and nothing sent anywhere. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // The editor sets styles on its elements.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "frame-src 'self' blob:",
  "manifest-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const page = `<!doctype html>
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
`;

/** Fonts as the package names them, and the package that brings the icons. */
const remoteFonts = 'https://cdn.jsdelivr.net/fontsource/fonts/';
const iconFont =
  '@fontsource-variable/material-symbols-outlined/files/material-symbols-outlined-latin-wght-normal.woff2';

/** Where the package asks for its newest version, for the colours of code, and how GitHub is. It need not know. */
const remoteQuestions = ['https://unpkg.com/', 'https://www.githubstatus.com/'];

/** Serves the editor with this configuration on this computer alone. `port` 0 takes a free one. */
export function serveCms(config: object, port = 0): Promise<LocalServer> {
  return serveLocally({ answer: answersFor(config), port, headers: { 'Content-Security-Policy': policy } });
}

function answersFor(config: object): (path: string) => Answer | undefined {
  const script = 'text/javascript; charset=utf-8';
  const folder = join(dirname(createRequire(import.meta.url).resolve('@sveltia/cms')), '..', 'dist');
  const original = readFileSync(join(folder, 'sveltia-cms.js'), 'utf8').replaceAll(remoteFonts, '/fonts/');
  const bundle = remoteQuestions.reduce((text, remote) => text.replaceAll(remote, '/nowhere/'), original);
  const fixed = new Map<string, Answer>([
    ['/', { type: 'text/html; charset=utf-8', body: page }],
    ['/manual.js', { type: script, body: 'window.CMS_MANUAL_INIT = true;' }],
    ['/sveltia-cms.js', { type: script, body: Buffer.from(bundle) }],
    ['/start.js', { type: script, body: `CMS.init({ config: ${JSON.stringify(config)} });` }],
  ]);
  return (path) => {
    const chunk = /^\/chunks\/([\w.-]+\.js)$/.exec(path)?.[1];
    if (chunk !== undefined) return fileAnswer(join(folder, 'chunks', chunk), script);
    if (path.startsWith('/fonts/')) {
      return path.includes('material-symbols') ? fileAnswer(fontPath(), 'font/woff2') : undefined;
    }
    return fixed.get(path);
  };
}

function fileAnswer(path: string | undefined, type: string): Answer | undefined {
  return path !== undefined && existsSync(path) ? { type, body: readFileSync(path) } : undefined;
}

/** The icons; without their package, buttons show the names of their icons. */
function fontPath(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(iconFont);
  } catch {
    return undefined;
  }
}
