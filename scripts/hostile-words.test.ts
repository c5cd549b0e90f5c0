import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeFolder } from '../src/files/folder.fixture.ts';

/** Clears a screen, turns words round, ends the line, and tells GitHub's log something. */
const words = 'x\u001B[2J\u202E\u2028\u009B1m';
const name = 'a\n::error file=b::c %0A,d##[add-mask]e';

const root = makeFolder();
const content = join(root, 'content');
const copy = join(root, 'copy');
const table = join(root, `${name}.csv`);

function run(command: string, args: readonly string[], folder = content) {
  const { stdout, stderr } = spawnSync(process.execPath, [resolve(`scripts/${command}.ts`), ...args], {
    env: { PATH: process.env['PATH'], CONTENT_DIR: folder, OUT_DIR: join(root, name), NO_COLOR: '1' },
    encoding: 'utf8',
  });
  return { stdout, stderr };
}

// Windows has no such names.
describe.runIf(process.platform !== 'win32')('words and names that are commands', () => {
  beforeAll(() => {
    mkdirSync(join(content, 'projects', name), { recursive: true });
    writeFileSync(join(content, 'site.yml'), `title: "${words}"\n"${words}": 1\n`);
    writeFileSync(join(content, 'projects', `${name}.md`), `---\ntitle: ${words}\n---\n`);
    const text = `---\ntitle: "${words}"\nstatus: "${words}"\n"\\e[2J": "\\n::error::b"\n---\n<${words}>\n`;
    writeFileSync(join(content, 'projects', 'a.md'), text);
    mkdirSync(copy);
    writeFileSync(join(copy, `${name}.html`), '');
    writeFileSync(join(copy, 'SHA256SUMS'), `${'0'.repeat(64)}  gone${words}.html\n`);
    writeFileSync(table, `title,status,${words}\n${words},"\n::error::b",${words}\n`);
  });

  test.each([
    ['check', []],
    ['check', ['--format', 'json']],
    ['build', []],
    ['import', [table]],
    ['import', [join(root, `${words}${name}`)]],
    ['new', ['--title', words, '--status', name]],
    ['verify', [copy]],
    ['usb', [join(root, name)]],
    ['start', ['--port', name]],
  ])('%s %j: the terminal and the log only show them', (command, args, folder?: string) => {
    const { stdout, stderr } = run(command, args, folder);
    const said = stdout + stderr;
    expect(said).not.toBe('');
    expect(said).not.toMatch(/[^\P{Cc}\n\t]|[\p{Zl}\p{Zp}\p{Bidi_Control}]|^\s*::|##\[/mu);
  });

  test('the notes of GitHub are one a line, and each is ours', () => {
    const { stdout } = run('check', ['--format', 'github']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.pop()).toMatch(/^\d+ errors/);
    for (const line of lines) {
      expect(line).toMatch(/^::(error|warning) file=[^:,]*,line=\d+,col=\d+,title=[a-z0-9-]+::/);
      expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
    }
  });

  test('JSON has them as they are', () => {
    const { stdout } = run('check', ['--format', 'json']);
    const files = (JSON.parse(stdout) as { file: string }[]).map(({ file }) => file);
    expect(files).toContain(`${content}/projects/${name}.md`);
  });
});
