import { join, resolve } from 'node:path';
import sirv from 'sirv';
import type { Plugin } from 'vite';

/**
 * Lets the preview follow the content: reloads it when a file changes, since the pages read it themselves, unseen by
 * Vite, and serves documents and pictures.
 */
export function watchContent(folder: string): Plugin {
  const watched = resolve(folder);
  return {
    name: 'fieldbook:watch-content',
    apply: 'serve',
    configureServer(server) {
      for (const name of ['documents', 'images']) {
        server.middlewares.use(`/${name}`, sirv(join(watched, name), { dev: true }));
      }
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
