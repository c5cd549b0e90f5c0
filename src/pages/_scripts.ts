import { bundleScript, type BrowserScript } from '../portable/browser-scripts.ts';

/** Browser scripts and where each begins. */
const entries = {
  search: 'src/search/client/search-page.ts',
  today: 'src/client/today.ts',
} as const;

type ScriptName = keyof typeof entries;

// The preview bundles them afresh, so that a change shows.
const script = (name: ScriptName): BrowserScript =>
  bundleScript(name, entries[name], { cache: import.meta.env.PROD });

/** All browser scripts, to be written. */
export const scripts = (): BrowserScript[] => (Object.keys(entries) as ScriptName[]).map(script);

/** The address of a script, for the page that needs it. */
export const scriptAddress = (name: ScriptName): string => `/assets/${script(name).file}`;
