import { flag } from './frame/options.ts';
import { runCommand } from './frame/run-command.ts';

await runCommand({
  name: 'search:quality',
  summary:
    'Measures the search with labelled queries over the real content, by Pagefind alone and with what is added to it.',
  options: { each: flag('prints every query with what it misses') },
  environment: ['CONTENT_DIR'],
  run: async ({ each }) => {
    const { measureSearch } = await import('./steps/measure-search.ts');
    await measureSearch(each);
    return 0;
  },
});
