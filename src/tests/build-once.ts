import { execFileSync } from 'node:child_process';
import { builtSite } from './built-site.ts';

/** Builds the real content once, by the same command as everybody, before the tests that look at the site. */
export default function buildOnce(): void {
  execFileSync(process.execPath, ['scripts/build.ts'], {
    env: { ...process.env, OUT_DIR: builtSite, SITE_URL: 'https://register.example/albania/' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
