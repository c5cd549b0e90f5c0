import { addressOf } from '../addresses.ts';
import { isPortablePath } from '../keys/portable-path.ts';
import { isBuiltPath } from '../page-kinds.ts';
import type { Finding, Rule } from './rule.ts';

/** Old addresses must be clean paths inside the site, and none may be that of a page or of another old address. */
export const aliases: Rule = ({ projects, pages, site }) => {
  const languages = new Set(site?.languages.slice(1));
  const taken = new Map<string, string>();
  for (const page of pages) taken.set(addressKey(page), `the page ${page}`);
  for (const { slug, file } of projects) taken.set(addressKey(addressOf('project', slug)), file);
  const findings: Finding[] = [];
  for (const { file, aliases: paths } of projects) {
    for (const [index, path] of paths.entries()) {
      const at = { level: 'error' as const, file, path: ['aliases', index], value: path };
      if (!isClean(path)) {
        const cleaned = clean(path);
        findings.push({
          ...at,
          rule: 'alias-form',
          message: `"${path}" is not an address inside this site. Write the path alone, in small letters, such as en/node/69.`,
          replacement: isClean(cleaned) ? cleaned : undefined,
          advice: 'Write what stood behind the name of the old site, without ? and #.',
        });
        continue;
      }
      const isBuilt = isBuiltPath(addressKey(path)) || languages.has(addressKey(path).split('/')[0] ?? '');
      const owner = isBuilt ? 'the site itself' : taken.get(addressKey(path));
      if (owner === undefined) {
        taken.set(addressKey(path), file);
      } else {
        findings.push({
          ...at,
          rule: 'alias-taken',
          message: `The old address "${path}" belongs to ${owner}.`,
          advice: 'Delete the line, or correct it.',
        });
      }
    }
  }
  return findings;
};

function isClean(path: string): boolean {
  return (
    isPortablePath(path.replace(/\/$/, '')) &&
    // The ending is added when the page is written; two of them would be another address, and no folder can have a page's name.
    !/\.html?(?:\.html?$|\/.)/.test(path)
  );
}

/** What is probably meant: no site's name, no slash in front, nothing from `?` or `#` on. */
function clean(path: string): string {
  return path
    .trim()
    .replace(/^https?:\/\/[^/]+/i, '')
    .replace(/[?#].*/, '')
    .replace(/^\/+/, '')
    .replace(/\/{2,}/g, '/')
    .toLowerCase();
}

/** Addresses that would be one file: `node/69`, `node/69/` and `Node/69.html`. */
export function addressKey(path: string): string {
  return path
    .toLowerCase()
    .replace(/^\/|\/$/g, '')
    .replace(/(\/index)?(\.html?)?$/, '');
}
