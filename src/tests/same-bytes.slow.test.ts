import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCheckout, copyCheckout } from './checkout.ts';
import { addPicture, hashFiles, packSite } from './same-bytes.ts';

/** A file system that lists folders in an order of its own, also to programs that are not Node: Pagefind, Vite, sharp. */
const orders = ['reverse', 'shuffle'];

/** Shows a folder in another, by Debian's `disorderfs`. Says whether that works here. */
function disorder(order: string, folder: string, mount: string): boolean {
  return spawnSync('disorderfs', [`--${order}-dirents=yes`, '-q', folder, mount]).status === 0;
}

const release = (mount: string) => spawnSync('fusermount', ['-u', mount]);

const scratch = mkdtempSync(join(tmpdir(), 'fieldbook-'));

function makeFolders(...names: readonly string[]): string[] {
  return names.map((name) => mkdtempSync(join(scratch, `${name}-`)));
}

function canDisorder(): boolean {
  const [folder = '', mount = ''] = makeFolders('tried', 'mount');
  const can = disorder('reverse', folder, mount);
  if (can) release(mount);
  return can;
}

const base = copyCheckout('base');
let files: Record<string, string> = {};
let archive = '';

beforeAll(async () => {
  await addPicture(base);
  buildCheckout(base);
  files = hashFiles(join(base, 'dist'));
  archive = packSite(base);
  expect(Object.keys(files).length).toBeGreaterThan(100);
});

afterAll(() => {
  for (const folder of [dirname(base), scratch]) rmSync(folder, { recursive: true });
});

describe('the same bytes', () => {
  test('from a folder that was built before', () => {
    buildCheckout(base);
    expect(hashFiles(join(base, 'dist'))).toEqual(files);
  });

  test('from content that lies elsewhere, into a folder that lies elsewhere', () => {
    const [content = '', target = ''] = makeFolders('content', 'target');
    cpSync(join(base, 'content'), content, { recursive: true });
    const OUT_DIR = join(target, 'site');
    buildCheckout(base, { CONTENT_DIR: content, OUT_DIR });
    expect(hashFiles(OUT_DIR)).toEqual(files);
  });

  describe.skipIf(!canDisorder())('from a file system with an order of its own (needs disorderfs)', () => {
    test.each(orders)('%s', (order) => {
      const [folder = '', mount = ''] = makeFolders('under', 'over');
      cpSync(base, folder, { recursive: true, filter: (path) => path !== join(base, 'dist') });
      expect(disorder(order, folder, mount)).toBe(true);
      try {
        buildCheckout(mount);
        expect(hashFiles(join(mount, 'dist'))).toEqual(files);
        expect(packSite(mount)).toBe(archive);
      } finally {
        release(mount);
      }
    });
  });
});
