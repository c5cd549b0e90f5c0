import { runCommand } from './frame/run-command.ts';

await runCommand({
  name: 'types',
  summary: 'Checks the types of all code, the pages included.',
  run: async () => {
    const { loadAstro } = await import('./steps/load-astro.ts');
    const { sync } = await loadAstro('production');
    await sync({ logLevel: 'error' });
    const { check, parseArgsAsCheckConfig } = await import('@astrojs/check');
    return (await check(parseArgsAsCheckConfig([]))) ? 1 : 0;
  },
});
