import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** An entry of the lockfile, as far as it matters here. */
interface LockedPackage {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
/** All but the project itself. */
const locked = Object.entries(packages).filter(([path]) => path !== '');

describe('every package that can be installed', () => {
  test('is known by its hash, those for other systems too', () => {
    const without = locked.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
    expect(without.map(([path]) => path)).toEqual([]);
  });

  test('may come from any registry', () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });
});
