import { formatDay } from '../../i18n/format-dates.ts';
import { bundleScript, type BrowserScript } from './bundle.ts';
import { readVersion } from '../../reading/version.ts';
import { contentDir } from '../../reading/environment.ts';
import { register as readRegister } from '../_register.ts';
import { allViews } from '../_views.ts';

/** Browser scripts and where each begins. */
const entries = {
  search: 'src/search/client/search-page.ts',
  today: 'src/client/today.ts',
  archive: 'src/client/archive.ts',
  check: 'src/client/check-copy.ts',
} as const;

type ScriptName = keyof typeof entries;

// The preview bundles them afresh, so that a change shows.
const script = (name: ScriptName): BrowserScript =>
  bundleScript(name, entries[name], { cache: import.meta.env.PROD });

/** All browser scripts, to be written. */
export const scripts = (): BrowserScript[] => (Object.keys(entries) as ScriptName[]).map(script);

/**
 * The script that knows this copy's day. Its name stays, so that a new version of the site changes this one file
 * instead of every page.
 */
export function copyAgeScript(): string {
  const date = readVersion(contentDir())?.date;
  const inWords = allViews().map((view) => [view.language, date && formatDay(date, view)] as const);
  return bundleScript('copy-age', 'src/client/copy-age.ts', {
    cache: import.meta.env.PROD,
    constants: {
      copyDate: date ?? '',
      copyDateInWords: Object.fromEntries(inWords),
      oldAfterMonths: readRegister().site.copyOldAfterMonths,
    },
  }).code;
}

/** The script of the quick way out. */
export const exitScript = (): string =>
  bundleScript('exit', 'src/client/exit.ts', { cache: import.meta.env.PROD }).code;

/** The address of a script, for the page that needs it. */
export const scriptAddress = (name: ScriptName): string => `/assets/${script(name).file}`;
