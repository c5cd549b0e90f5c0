import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs the commit hook; npm runs this after it has installed the packages. Not in a copy without Git, nor in one that
 * lies inside somebody else's repository.
 */
if (existsSync('.git') && !process.env['CI']) {
  spawnSync('simple-git-hooks', {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
