/** The folder of the content: `CONTENT_DIR`, or `content`. */
export function contentDir(): string {
  return process.env['CONTENT_DIR'] || 'content';
}

/** The folder of the built site: `OUT_DIR`, or `dist`. */
export function outDir(): string {
  return process.env['OUT_DIR'] || 'dist';
}
