import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** What a build reads; the rest of a checkout must not matter. */
const sources = ['astro.config.mjs', 'content', 'package.json', 'public', 'scripts', 'src', 'tsconfig.json'];

/** A copy of this project in a new folder below another, in which a test may change what it likes. */
export function copyCheckout(name: string, below = tmpdir()): string {
  const checkout = join(mkdtempSync(join(below, 'fieldbook-')), name);
  for (const source of sources) cpSync(source, join(checkout, source), { recursive: true });
  symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'), 'dir');
  return checkout;
}

/** A package in the lockfile, by its path from the project's root. */
interface LockedPackage {
  /** Only tests and tools for programmers need it. */
  readonly dev?: boolean;
  readonly bin?: Readonly<Record<string, string>>;
}

/** The same as `npm ci --omit=dev` leaves it. */
export function copyWithoutDevelopment(name: string): string {
  const checkout = copyCheckout(name);
  const folder = join(checkout, 'node_modules');
  rmSync(folder);
  mkdirSync(join(folder, '.bin'), { recursive: true });
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Readonly<Record<string, LockedPackage>>;
  };
  for (const [path, { dev, bin = {} }] of Object.entries(packages)) {
    // Others lie within these; some are for other systems.
    if (dev || !/^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path) || !existsSync(path)) continue;
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    symlinkSync(resolve(path), join(checkout, path), 'dir');
    for (const [program, file] of Object.entries(bin)) {
      symlinkSync(resolve(path, file), join(folder, '.bin', program));
    }
  }
  return checkout;
}

/** Builds a checkout into its `dist`. `node` are arguments for Node itself. */
export function buildCheckout(
  checkout: string,
  environment: Readonly<Record<string, string>> = {},
  node: readonly string[] = [],
): void {
  execFileSync(process.execPath, [...node, 'scripts/build.ts'], {
    cwd: checkout,
    env: {
      ...process.env,
      SOURCE_COMMIT: 'abc',
      SOURCE_DATE_EPOCH: '1772755200',
      OUT_DIR: 'dist',
      CONTENT_DIR: '',
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Runs one of a checkout's scripts on its own content; gives its exit code and all that it said. */
export function runIn(
  checkout: string,
  script: string,
  given: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...given], {
    cwd: checkout,
    encoding: 'utf8',
    env: { ...process.env, OUT_DIR: 'dist', CONTENT_DIR: '', ...environment },
  });
  return { status, said: stdout + stderr };
}
