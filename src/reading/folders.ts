/** The folder of the content: `CONTENT_DIR`, or `content`. */
export function contentDir(): string {
  return process.env['CONTENT_DIR'] || 'content';
}

/** The folder of the built site: `OUT_DIR`, or `dist`. */
export function outDir(): string {
  return process.env['OUT_DIR'] || 'dist';
}

/** The public address, where the environment overrides the content's `url`: `SITE_URL`. */
export function siteUrl(): string | undefined {
  return process.env['SITE_URL'] || undefined;
}
