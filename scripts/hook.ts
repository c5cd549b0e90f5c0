import { runCommand } from './frame/run-command.ts';

await runCommand({
  name: 'hook',
  summary:
    'Checks the content as it would be committed, and exits with 1 where there is an error. Git runs it before each commit; npm ci sees to that. Where nothing of the content is about to be committed, it does nothing.',
  notes:
    'CONTENT_DIR can name another folder than "content". It need not be there: a commit may delete what others need.',
  run: async () => {
    const { checkStaged } = await import('./steps/check-staged.ts');
    return checkStaged() ? 0 : 1;
  },
});
