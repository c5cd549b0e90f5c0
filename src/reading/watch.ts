import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Reloads the preview when a file of the content changes: the pages read it themselves, unseen by Vite. */
export function watchContent(folder: string): Plugin {
  const watched = resolve(folder);
  return {
    name: 'fieldbook:watch-content',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(watched);
      server.watcher.on('all', (_event, file) => {
        if (resolve(file).startsWith(watched)) server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
