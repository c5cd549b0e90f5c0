/** The folder of the content: `CONTENT_DIR`, or `content`. */
export function contentDir(): string {
  return valueOf('CONTENT_DIR') ?? 'content';
}

/** The folder of the built site: `OUT_DIR`, or `dist`. */
export function outDir(): string {
  return valueOf('OUT_DIR') ?? 'dist';
}

/** The public address, where the environment overrides the content's `url`: `SITE_URL`. */
export function siteUrl(): string | undefined {
  return valueOf('SITE_URL');
}

/** The path of the private SSH key that signs the list of files: `SIGNING_KEY`. */
export function signingKey(): string | undefined {
  return valueOf('SIGNING_KEY');
}

/**
 * The version of the content where there is no Git: its commit, `SOURCE_COMMIT`, and the commit's time in seconds since 1970,
 * `SOURCE_DATE_EPOCH` (https://reproducible-builds.org/specs/source-date-epoch/). Both, or nothing.
 */
export function sourceVersion(): { readonly commit: string; readonly seconds: number } | undefined {
  const [commit, seconds] = [valueOf('SOURCE_COMMIT'), valueOf('SOURCE_DATE_EPOCH')];
  return commit === undefined || seconds === undefined ? undefined : { commit, seconds: Number(seconds) };
}

/** The time of that version as it is given, before anything is known of it: `SOURCE_DATE_EPOCH`. */
export function sourceDateEpoch(): string | undefined {
  return valueOf('SOURCE_DATE_EPOCH');
}

/** The file in which GitHub collects the summary of a job: `GITHUB_STEP_SUMMARY`. */
export function jobSummary(): string | undefined {
  return valueOf('GITHUB_STEP_SUMMARY');
}

/** Whether an error is shown with the places in the code where it happened: `DEBUG`. */
export function isDebugging(): boolean {
  return valueOf('DEBUG') !== undefined;
}

/** Sets variables that packages read, for this program and those that it starts; takes away those that others set for them. */
export function setForPackages(
  values: Readonly<Record<string, string>>,
  isUnwanted: (name: string) => boolean = () => false,
): void {
  for (const name of Object.keys(process.env).filter(isUnwanted)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, values);
}

/**
 * Whether npm took an option for a setting of its own, instead of handing it to the script that it runs: it does with all that
 * stands before "--", and tells the script by a variable.
 */
export function isKeptByNpm(script: string, option: string): boolean {
  const kept = valueOf(`npm_config_${option.replaceAll('-', '_')}`);
  return kept !== undefined && valueOf('npm_lifecycle_event') === script;
}

/** Every variable that the project reads is read here. An empty value is the same as none. */
function valueOf(name: string): string | undefined {
  return (Object.hasOwn(process.env, name) ? process.env[name] : undefined) || undefined;
}
