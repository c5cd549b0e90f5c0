import { tryPort } from '../src/serving/local-server.ts';
import { port } from './frame/options.ts';
import { runCommand } from './frame/run-command.ts';

await runCommand({
  name: 'dev',
  summary:
    'Shows the site on this computer alone while you edit, drafts included. The pages follow what you type.',
  options: { port: port(undefined, 'the port; 4321 if it is not given, or the next one that is free') },
  environment: ['CONTENT_DIR'],
  run: async ({ port }) => {
    if (port !== undefined) await tryPort(port);
    const { loadAstro } = await import('./steps/load-astro.ts');
    const { dev } = await loadAstro('development');
    await dev({ server: { host: false, ...(port === undefined ? {} : { port }) } });
    return 0;
  },
});
