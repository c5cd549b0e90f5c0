import { Server } from 'node:http';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { checkWay } from '../files/check-way.ts';
import { kindAt } from '../files/entry-kind.ts';
import { answerFile } from './answer-file.ts';
import { guardServer } from './guard-server.ts';
import type { Asked } from './read-request.ts';

/** What the preview publishes as it is. */
interface Published {
  /** The folder of the content. */
  readonly content: string;
  /** The folder of the ready files, from the project's on. */
  readonly ready: string;
}

/**
 * Puts the preview behind what all servers of ours stand behind. Vite itself would send any file of the project, also hidden ones,
 * and what links lead to: it gets to see only what can be a page, and the code that pages load. Documents and pictures of the
 * content, and the ready files, are sent from their folders.
 */
export function guardPreview({ content, ready }: Published): Plugin {
  return {
    name: 'fieldbook:guard-preview',
    apply: 'serve',
    // A link may lead round in a circle.
    config: () => ({ server: { watch: { followSymlinks: false } } }),
    configureServer({ httpServer, config: { root } }) {
      if (!(httpServer instanceof Server)) return;
      guardServer(httpServer, {
        answer: (path) => {
          const file = path.slice(1);
          const published = /^(documents|images)\//.test(file)
            ? answerFile(resolve(content), file)
            : undefined;
          return published ?? answerFile(root, `${ready}/${file}`);
        },
        addressOf: (asked) => addressForVite(root, asked),
        protocol: 'vite-',
      });
    },
  };
}

/** Code that pages load: Vite's own, and that of the project and of packages. */
const code = /^\/(?:@vite|src|node_modules)\//;

/** Where Vite keeps packages in the form for browsers. */
const viteCache = '/node_modules/.vite/';

/** What Vite and Astro write behind the address of code. */
const codeSearch =
  /^(?:[?&](?:astro|type=(?:script|style)|index=\d+|lang\.\w+|import|direct|inline|used|[tv]=\w+))*$/;

/** Under what address Vite is asked for a page, or for code that pages load; `undefined` for all else. */
function addressForVite(root: string, { path, pathname, search }: Asked): string | undefined {
  // Nothing of ours is called like that. What is still encoded might be decoded once more.
  if (/\/[./]|[\\%\0]/.test(path.replace(viteCache, '/node_modules/'))) return undefined;
  try {
    if (code.test(path)) return codeSearch.test(search) && isReal(root, path) ? pathname + search : undefined;
    const [, first = ''] = path.split('/', 2);
    // No page needs to know what stands behind its address.
    return first === '' || (!/^[@_]/.test(first) && kindAt(join(root, first)) === undefined)
      ? pathname
      : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a path names a file below a folder that no link leads to, or a part of Vite. */
function isReal(root: string, path: string): boolean {
  if (path.startsWith('/@vite/')) return true;
  checkWay(root, path.slice(1));
  const kind = kindAt(join(root, path));
  // Vite waits for what it is making.
  return kind === 'file' || (kind === undefined && path.startsWith(viteCache));
}
