import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** An entry of the lockfile, as far as it matters here. */
interface LockedPackage {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** Every package of both lockfiles. */
const locked = ['.', 'src/tests/mutants']
  .map((folder) => JSON.parse(readFileSync(`${folder}/package-lock.json`, 'utf8')) as Lockfile)
  .flatMap(({ packages }) => Object.entries(packages).filter(([path]) => path !== ''));

const { scripts, allowScripts, ...manifest } = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<
  Record<
    'scripts' | 'allowScripts' | 'dependencies' | 'optionalDependencies' | 'devDependencies',
    Readonly<Record<string, string>>
  >
>;

describe('every package that can be installed', () => {
  test('is known by its hash, those for other systems too', () => {
    const without = locked.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
    expect(without.map(([path]) => path)).toEqual([]);
  });

  test('may come from any registry', () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  test('runs something while it is installed only where that was decided', () => {
    const running = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(running.map(([path]) => path.replace(/^.*node_modules\//, '')).sort()).toEqual(
      Object.keys(allowScripts).sort(),
    );
  });
});

test.each(['dependencies', 'optionalDependencies', 'devDependencies'] as const)(
  'each of the %s is one version and no other',
  (kind) => {
    const loose = Object.entries(manifest[kind]).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  },
);

test('the Node that comes with the packages is of one line on every system', () => {
  const nodes = Object.entries(manifest.optionalDependencies).filter(([name]) => /^node-/.test(name));
  expect(nodes.length).toBeGreaterThan(1);
  // Node 26 needs a library, libatomic, that a minimal Debian has not.
  expect([...new Set(nodes.map(([, version]) => version.split('.')[0]))]).toEqual(['24']);
});

test('what npm runs while it installs is plain JavaScript that needs no package', () => {
  // https://docs.npmjs.com/cli/using-npm/scripts#life-cycle-scripts
  const stages = [
    'preinstall',
    'install',
    'postinstall',
    'prepublish',
    'preprepare',
    'prepare',
    'postprepare',
  ];
  for (const command of stages.flatMap((stage) => scripts[stage] ?? [])) {
    expect(command).toMatch(/^node scripts\/[\w-]+\.mjs$/);
    const source = readFileSync(command.replace(/^node /, ''), 'utf8');
    const imported = [...source.matchAll(/\b(?:from|import|require)\b[\s(]*(['"])(.*?)\1/g)].map(
      ([, , name]) => name,
    );
    expect(imported.filter((name) => !name?.startsWith('node:'))).toEqual([]);
  }
});
