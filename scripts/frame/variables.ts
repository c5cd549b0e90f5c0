import { accessSync, constants, statSync } from 'node:fs';
import { contentDir, siteUrl, sourceDateEpoch } from '../../src/reading/environment.ts';
import { Failure } from './failure.ts';

/** A variable of the environment as the usage text explains it. */
interface VariableUse {
  readonly description: string;
  /** Says in words why its value cannot be used; `undefined` where it can. */
  readonly refuse?: () => string | undefined;
}

/** The variables that commands read. */
export const variables = {
  CONTENT_DIR: { description: 'another folder than "content"', refuse: refuseContent },
  OUT_DIR: { description: 'another folder than "dist"' },
  SITE_URL: {
    description: "the site's public address, for canonical links and a sitemap",
    refuse: () => {
      const url = siteUrl();
      const isUsable = url === undefined || /^https?:$/.test(URL.parse(url)?.protocol ?? '');
      return isUsable
        ? undefined
        : `SITE_URL is "${url}", which is no web address. It begins with https:// or http://.`;
    },
  },
  SIGNING_KEY: { description: 'the private SSH key that signs the list of files' },
  SOURCE_COMMIT: { description: 'the version of the content, where there is no Git to say it' },
  SOURCE_DATE_EPOCH: {
    description: "that version's time, in seconds since 1970",
    refuse: () =>
      /^\d{1,12}$/.test(sourceDateEpoch() ?? '0')
        ? undefined
        : 'SOURCE_DATE_EPOCH is not a whole number of seconds.',
  },
} as const satisfies Readonly<Record<string, VariableUse>>;

export type Variable = keyof typeof variables;

/** Throws `Failure` where a variable that a command reads cannot be used. */
export function checkVariables(names: readonly Variable[]): void {
  for (const name of names) {
    const { refuse }: VariableUse = variables[name];
    const refusal = refuse?.();
    if (refusal !== undefined) throw new Failure(refusal);
  }
}

function refuseContent(): string | undefined {
  const folder = contentDir();
  const info = statSync(folder, { throwIfNoEntry: false });
  if (!info) return `There is no folder "${folder}" with content. CONTENT_DIR can name another one.`;
  if (!info.isDirectory())
    return `"${folder}" is a file, not a folder with content. CONTENT_DIR can name another one.`;
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return undefined;
  } catch {
    return `The folder "${folder}" may not be read by you.`;
  }
}
