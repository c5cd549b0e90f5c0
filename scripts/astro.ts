import { spawnSync } from 'node:child_process';

/** Runs the astro command with its own reports to its makers switched off: nobody is watched, editors neither. */
const { status } = spawnSync('astro', process.argv.slice(2), {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0' },
});
process.exitCode = status ?? 1;
