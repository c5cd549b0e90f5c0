import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { answerFile } from '../serving/answer-file.ts';
import { readTarget, respond } from '../serving/local-server.ts';

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
      server.middlewares.use((request, response, next) => {
        const path = readTarget(request.url ?? '')?.path ?? '';
        const answer = /^\/(documents|images)\//.test(path) ? answerFile(watched, path.slice(1)) : undefined;
        if (answer) respond(response, answer).catch(() => response.destroy());
        else next();
      });
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
