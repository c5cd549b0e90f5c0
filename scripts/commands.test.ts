import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Nothing of whoever runs these tests: no folders, no colours, and no options that npm keeps. */
const environment = { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'] };

async function run(script: string, args: readonly string[], more: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...environment, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, ...said };
}

/** A command as its own `--help` describes it: so a new one is tried in all ways at once. */
async function describeCommand(name: string, script: string) {
  const help = await run(script, ['--help']);
  const usage = help.stdout;
  const call = name === 'start' ? 'npm start' : `npm run ${name}`;
  return {
    name,
    script,
    help,
    call,
    isArgumentNeeded: usage.startsWith(`Usage: ${call} -- `),
    options: [...usage.matchAll(/^ {2}--(\S+)(?: (\S+))? {2,}/gm)].map(([, option = '', value]) => ({
      option,
      value,
    })),
    variables: [...usage.matchAll(/^([A-Z_]+) {2,}/gm)].map(([, variable = '']) => variable),
  };
}

/** npm runs this one by itself, with any Node. */
const inner = 'prepare';

type Described = Awaited<ReturnType<typeof describeCommand>>;

const ours = Object.entries(scripts).flatMap(([name, line]) => {
  const script = /^node (scripts\/[\w-]+\.ts)$/.exec(line)?.[1];
  return script === undefined || name === inner ? [] : [{ name, script }];
});
const commands = await Promise.all(ours.map(({ name, script }) => describeCommand(name, script)));

test('every script is a command of ours, or calls a tool by its name', () => {
  const names = new Set(commands.map(({ name }) => name));
  const tools = Object.entries(scripts).filter(([name]) => name !== inner && !names.has(name));
  expect(names.size).toBeGreaterThan(10);
  for (const [name, line] of tools) expect(line, name).toMatch(/^(eslint|prettier|vitest|stryker|npm run) /);
});

describe.concurrent('every command', () => {
  test.each(commands)('$name explains itself', ({ help, call }) => {
    expect(help).toMatchObject({ status: 0, stderr: '' });
    expect(help.stdout).toMatch(new RegExp(`^Usage: ${call}\\b.*\\n`));
    expect(help.stdout).toMatch(/^ {2}--help {2,}this text$/m);
  });

  const mistakes = commands.flatMap((command) => {
    const { name, options, isArgumentNeeded } = command;
    const valued = options.filter(({ value }) => value !== undefined);
    const tries = [
      ['an option that it does not have', ['--bogus']],
      ['more arguments than it takes', ['a', 'b', 'c', 'd', 'e']],
      ...(isArgumentNeeded ? [['no argument where one is needed', []] as const] : []),
      ...valued.slice(0, 1).map(({ option }) => ['an option without its value', [`--${option}`]] as const),
      ...valued.flatMap(({ option, value = '' }) => {
        const bad = value === 'NUMBER' ? 'abc' : value.includes('|') ? 'xml' : undefined;
        return bad === undefined
          ? []
          : [[`--${option} ${bad}`, [...needed(command), `--${option}`, bad]] as const];
      }),
    ] as const;
    return tries.map(([what, args]) => ({ ...command, what: `${name} refuses ${what}`, args }));
  });
  const folders = commands
    .filter(({ name }) => name === 'usb' || name === 'verify')
    .flatMap((command) =>
      ['gone', 'package.json'].map((path) => ({
        ...command,
        what: `${command.name} refuses ${path}, which is no folder`,
        args: [path],
      })),
    );

  const contrary = commands
    .filter(({ name }) => name === 'usb')
    .flatMap((command) =>
      [['--in-place'], ['--name', 'copy']].map((args) => ({
        ...command,
        what: `usb refuses ${args.join(' ')} for an archive`,
        args: ['--zip', ...args],
      })),
    );

  test('is tried with values that are wrong', () => {
    expect(mistakes.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'check refuses --format xml',
        'start refuses --port abc',
        'new refuses --phase abc',
      ]),
    );
  });

  test.each([...mistakes, ...folders, ...contrary])('$what', async ({ script, call, args }) => {
    const { status, stdout, stderr } = await run(script, args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(oneLine);
    expect(stderr.endsWith(` See: ${call} -- --help\n`), stderr).toBe(true);
  });
});

describe.concurrent('surroundings in which a command cannot work', () => {
  const reading = (variable: string) => commands.filter(({ variables }) => variables.includes(variable));
  interface Case extends Described {
    readonly variable: string;
    readonly value: string;
  }
  const cases: Case[] = [
    ...reading('CONTENT_DIR').flatMap((command) =>
      ['gone', 'package.json'].map((folder) => ({ ...command, variable: 'CONTENT_DIR', value: folder })),
    ),
    ...reading('OUT_DIR').map((command) => ({ ...command, variable: 'OUT_DIR', value: 'package.json' })),
    ...reading('SOURCE_DATE_EPOCH').map((command) => ({
      ...command,
      variable: 'SOURCE_DATE_EPOCH',
      value: 'yesterday',
    })),
    ...reading('SITE_URL').map((command) => ({ ...command, variable: 'SITE_URL', value: 'example' })),
  ];

  test.each(cases)('$name with $variable=$value says so in one line', async (command) => {
    const { script, variable, value } = command;
    const env = { [variable]: value };
    // Each has a port of its own: a command that tries its usual one may meet itself.
    const free = command.options.some(({ option }) => option === 'port') ? ['--port', await freePort()] : [];
    const { status, stdout, stderr } = await run(script, [...needed(command), ...free], env);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(oneLine);
    expect(stderr).toMatch(new RegExp(`${variable}|${value}`));
  });

  const servers = commands.filter(({ options }) => options.some(({ option }) => option === 'port'));
  test.each(servers)('$name with a port that is taken names another one', async ({ script, call }) => {
    const [four, six] = [createServer(), createServer()];
    await once(four.listen(0, '127.0.0.1'), 'listening');
    const port = portOf(four);
    // "localhost" may be either; a computer without the second needs the first alone.
    await once(six.listen(port, '::1'), 'listening').catch(() => undefined);
    const result = await run(script, ['--port', String(port)]);
    four.close();
    six.close();
    const line = `Port ${String(port)} is in use. Run: ${call} -- --port ${String(port + 1)}\n`;
    expect(result).toEqual({ status: 1, stdout: '', stderr: line });
  });
});

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** A port that nobody has just now. */
async function freePort(): Promise<string> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  return String(port);
}

/** Arguments with which a command would begin its work. */
function needed({ isArgumentNeeded }: { readonly isArgumentNeeded: boolean }): string[] {
  return isArgumentNeeded ? [tmpdir()] : [];
}

const oneLine = /^[^\n]+\n$/;
