import { outDir } from '../src/reading/environment.ts';
import { printReport } from './frame/print.ts';
import { runCommand } from './frame/run-command.ts';

await runCommand({
  name: 'build',
  summary:
    'Checks the content, then builds the site into dist/. If anything is wrong, the site that is there stays as it was.',
  environment: ['CONTENT_DIR', 'OUT_DIR', 'SITE_URL', 'SIGNING_KEY', 'SOURCE_COMMIT', 'SOURCE_DATE_EPOCH'],
  run: async () => {
    const { buildSite } = await import('./steps/build-site.ts');
    printReport(await buildSite(outDir()));
    return 0;
  },
});
