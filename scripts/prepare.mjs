import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/*
 * npm runs this after it has installed the packages. It is plain JavaScript: where no Node comes with the packages, the
 * computer's own runs it, which may be too old for anything else here.
 */

if (!process.features.typescript) {
  console.error(
    `For ${process.platform} on ${process.arch} no Node.js comes with the packages, and yours, ${process.version}, is too old ` +
      'for the commands. Install the newest Node.js from https://nodejs.org.',
  );
}

/** Installs the commit hook; not in a copy without Git, nor in one that lies inside somebody else's repository. */
if (existsSync('.git') && !process.env['CI']) {
  spawnSync('simple-git-hooks', {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
