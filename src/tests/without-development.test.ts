import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyWithoutDevelopment } from './checkout.ts';

/** Whoever edits, builds and copies installs with `npm ci --omit=dev`. */
const checkout = copyWithoutDevelopment('without development');
const environment = {
  // Without what the test runner sets, by which Astro would behave otherwise than on a terminal.
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:VITEST.*|NODE_ENV|TEST|MODE|DEV|PROD|SSR|BASE_URL)$/.test(name),
    ),
  ),
  CONTENT_DIR: '',
  OUT_DIR: '',
  // The programs of this folder's packages, and no others.
  PATH: [join(checkout, 'node_modules/.bin'), process.env['PATH'] ?? '']
    .flatMap((path) => path.split(delimiter))
    .filter((path) => path.startsWith(checkout) || !path.includes('node_modules'))
    .join(delimiter),
};

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
/** The last program of a command, without npm. */
const programOf = (command: string): string => scripts[command]?.replace(/^.*node /, '') ?? '';

beforeAll(() => {
  mkdirSync(join(checkout, 'stick'));
  writeFileSync(join(checkout, 'list.txt'), 'Current projects\n\nHelp on land (since May 2015)\n');
  execFileSync('git', ['init', '-q'], { cwd: checkout });
  execFileSync('git', ['add', 'content'], { cwd: checkout });
  execFileSync(process.execPath, [programOf('build')], {
    cwd: checkout,
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}, 600_000);

afterAll(() => rmSync(dirname(checkout), { recursive: true }));

/** Commands that end by themselves, with arguments that make them do their work. */
const commands: Readonly<Record<string, readonly string[]>> = {
  check: [],
  usb: ['stick'],
  verify: ['dist'],
  new: ['--title', 'A new one', '--status', 'planned', '--yes'],
  import: ['list.txt'],
  schema: [],
  hook: [],
  'search:transport': [],
};

/** Commands that serve pages until they are stopped. */
const servers = ['start', 'dev', 'edit'];

/** Commands of those who work on Fieldbook itself; `start` has the build, and npm runs `prepare` alone. */
const others = [
  'build',
  'prepare',
  'lint',
  'types',
  'format',
  'unit',
  'site',
  'test',
  'test:slow',
  'test:mutants',
  'search:quality',
];

describe('without the packages for development', { timeout: 300_000 }, () => {
  test('every command is tried here, or only for those who work on Fieldbook itself', () => {
    expect([...Object.keys(commands), ...servers, ...others].sort()).toEqual(Object.keys(scripts).sort());
  });

  test.each(Object.entries(commands))('npm run %s does its work', (command, given) => {
    const { status, stderr } = spawnSync(process.execPath, [programOf(command), ...given], {
      cwd: checkout,
      env: environment,
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
  });

  test.each(servers)('npm run %s serves pages', async (command) => {
    const port = await findPort();
    const [program = '', ...given] = programOf(command).split(' ');
    const server = spawn(process.execPath, [program, ...given, '--port', String(port)], {
      cwd: checkout,
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
      // In a group of its own, so that what it starts can be ended with it.
      detached: true,
    });
    const ended = once(server, 'exit');
    try {
      for await (const line of createInterface(server.stdout)) if (line.includes(String(port))) break;
      const response = await fetch(`http://localhost:${port}/`);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('<title>');
    } finally {
      process.kill(-(server.pid ?? NaN));
      await ended;
    }
  });
});

/** A port that nobody uses. */
async function findPort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
