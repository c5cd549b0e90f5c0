import { addressOf, pageAddress } from '../register/addresses.ts';
import { manyPages, singlePages, type ManyPages } from '../register/page-kinds.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../files/walk-folder.ts';
import { loadRegister } from '../checking/load-register.ts';
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
  return listFiles(builtSite).filter((file) => file.endsWith('.html'));
}

/** One page of each kind of which there are many, those of projects being a dated, an undated and a current one. */
const samples: Readonly<Record<ManyPages, readonly string[]>> = {
  project: [
    'inter-agency-referral-system',
    'countering-smuggling-coastal-route',
    'protecting-vulnerable-migrants-phase-3',
  ],
  theme: ['children'],
  country: ['XK'],
  organisation: ['european-union'],
  series: ['vulnerable-migrants-western-balkans'],
  year: ['2014'],
};

/** Without those that stand alone: the page that is missing, and the one that "Exit this page" leads to. */
const kinds = [
  ...singlePages.filter((kind) => kind !== 'notFound' && kind !== 'exit').map((kind) => pageAddress(kind)),
  ...manyPages.flatMap((kind) => samples[kind].map((slug) => addressOf(kind, slug))),
].map((address) => address.slice(1));

/** One page of every kind in every language, for tests that would take too long on all. */
export const kindsOfPages = [...kinds, ...kinds.map((page) => `sq/${page}`), '404.html', 'units.html'];

/** The language that a built page is in. */
export const languageOf = (page: string): string => (page.startsWith('sq/') ? 'sq' : 'en');

/** A built page's source. */
export function readPage(page: string): string {
  return readFileSync(join(builtSite, page), 'utf8');
}
