import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../links/files.ts';
import { loadRegister } from '../checking/load.ts';
import type { Register } from '../register/model.ts';

/** Where the tests' own build stands. */
export const builtSite = '.fieldbook/site';

/** The register that the site was built from: tests count what the content holds, whatever editors add to it. */
export function builtRegister(): Register {
  const { register } = loadRegister();
  if (!register) throw new Error('The content has errors.');
  return register;
}

/** Addresses of all built pages, from the site's root. */
export async function builtPages(): Promise<string[]> {
  return (await listFiles(builtSite)).filter((file) => file.endsWith('.html'));
}

const kinds = [
  'index.html',
  'projects.html',
  'projects/inter-agency-referral-system.html',
  'projects/countering-smuggling-coastal-route.html',
  'projects/protecting-vulnerable-migrants-phase-3.html',
  'timeline.html',
  'browse.html',
  'themes/children.html',
  'countries/xk.html',
  'organisations/european-union.html',
  'series/vulnerable-migrants-western-balkans.html',
  'years/2014.html',
  'help.html',
  'about.html',
  'programme.html',
  'accessibility.html',
  'privacy.html',
  'offline.html',
  'copy.html',
];

/** One page of every kind in every language, for tests that would take too long on all. */
export const kindsOfPages = [...kinds, ...kinds.map((page) => `sq/${page}`), '404.html', 'units.html'];

/** The language that a built page is in. */
export const languageOf = (page: string): string => (page.startsWith('sq/') ? 'sq' : 'en');

/** A built page's source. */
export function readPage(page: string): string {
  return readFileSync(join(builtSite, page), 'utf8');
}
