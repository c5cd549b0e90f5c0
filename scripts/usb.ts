import { UsageError } from './frame/failure.ts';
import { flag, optional, text } from './frame/options.ts';
import { runCommand } from './frame/run-command.ts';
import { requireFolder } from './steps/require-folder.ts';

await runCommand({
  name: 'usb',
  forms: ['-- TARGET [--name fieldbook] [--in-place]', '-- --zip [FILE]'],
  summary:
    'Copies the built site to a stick, or brings the copy on it up to date: only what changed is written, everything written is read back, and other files are never touched. Pulled out too early, the stick keeps the old copy; run the same again.',
  positionals: { target: optional('TARGET', 'the stick (E:\\ or /media/you/STICK), or a folder on it') },
  options: {
    name: text('NAME', 'the folder for the copy (fieldbook)'),
    'in-place': flag('where there is no room for two copies, replaces the only one'),
    zip: flag('makes one archive instead, FILE (fieldbook.zip)'),
  },
  environment: ['OUT_DIR'],
  run: async ({ target, name, 'in-place': inPlace, zip }) => {
    if (zip && (name !== undefined || inPlace)) {
      throw new UsageError('--name and --in-place are for a stick, and --zip makes an archive.');
    }
    if (!zip && target === undefined) throw new UsageError('Name the stick.');
    const stick = zip ? undefined : requireFolder(target ?? '');
    const { copySite, copyArchive } = await import('./steps/copy-site.ts');
    if (stick === undefined) await copyArchive(target ?? 'fieldbook.zip');
    else await copySite(stick, { name: name ?? 'fieldbook', inPlace });
    return 0;
  },
});
