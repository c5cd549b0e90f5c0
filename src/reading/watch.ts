import { existsSync, realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { kindAt } from '../files/entry-kind.ts';

/**
 * Lets the preview follow the content: reloads it when a file changes, since the pages read it themselves, unseen by
 * Vite. The folder may be reached through links; none in it is followed.
 */
export function watchContent(folder: string): Plugin {
  const watched = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  const isInside = (path: string): boolean => resolve(path).startsWith(watched + sep);
  const isOdd = (path: string): boolean =>
    isInside(path) && !['file', 'folder', undefined].includes(kindAt(path));
  return {
    name: 'fieldbook:watch-content',
    apply: 'serve',
    config: () => ({ server: { watch: { ignored: [(path: string) => isOdd(path)] } } }),
    configureServer(server) {
      server.watcher.add(watched);
      server.watcher.on('all', (_event, file) => {
        if (!resolve(file).startsWith(watched)) return;
        // Astro keeps the list of pages, with what is on them, until its own content changes.
        for (const environment of Object.values(server.environments)) {
          environment.hot.send('astro:content-changed', {});
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
