import { answerFile } from '../serving/answer-file.ts';
import type { Answer } from '../serving/answer.ts';
import { serveLocally, type LocalServer } from '../serving/local-server.ts';

/**
 * Serves a folder on this computer alone, as a plain web host would: `404.html` for what is not there. Links and hidden files are
 * not there. `port` 0 takes a free one; `base` is the path it stands under, with a closing slash.
 * Rejects with the system's error when the port is taken.
 */
export async function serveFolder(
  folder: string,
  { port = 0, base = '/' }: { port?: number; base?: string } = {},
): Promise<LocalServer> {
  const answer = (path: string): Answer | undefined => {
    const file = path.startsWith(base) ? path.slice(base.length).replace(/(?<=^|\/)$/, 'index.html') : '';
    return answerFile(folder, file) ?? answerFile(folder, '404.html', 404);
  };
  const { url, close } = await serveLocally({ answer, port, headers });
  return { url: new URL(base, url).href, close };
}

/** The pages have a policy of their own, which cannot say this. */
const headers = { 'Content-Security-Policy': "frame-ancestors 'none'" };
