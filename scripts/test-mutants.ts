import { flag, optional } from './frame/options.ts';
import { runCommand } from './frame/run-command.ts';

await runCommand({
  name: 'test:mutants',
  summary: 'Puts small faults into the code, one at a time, and says for which of them no unit test fails.',
  positionals: { folder: optional('FOLDER', 'a folder below src, such as register/rules; without it, all') },
  options: {
    force: flag('tries every fault again, not only those that survived and those in changed code'),
    write: flag('brings the list of survivors up to date; new ones wait in it for a reason'),
  },
  notes:
    'Each fault that survives must stand in src/tests/mutants/<room>.txt with a reason, and nothing else may; otherwise it exits with 1. .fieldbook/mutants/<room>.html shows all of them in the code.',
  run: async ({ folder, force, write }) => {
    const { measureTests } = await import('./steps/mutants/measure-tests.ts');
    return measureTests(folder, { isForced: force, isWriting: write }) ? 0 : 1;
  },
});
