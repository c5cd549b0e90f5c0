import { detach } from './edits.ts';
import { foldersOf } from '../files/walk-folder.ts';

/** Where a reference leads. */
type Resolution =
  /** A built file; `address` is the relative way to it with the file's full name, percent-encoded, query and fragment kept. */
  | { readonly kind: 'file'; readonly path: string; readonly fragment: string; readonly address: string }
  /** Another host, by http or https. */
  | { readonly kind: 'outside' }
  /** A place that is no file: `mailto:`, `tel:`, `data:`. */
  | { readonly kind: 'no-file' }
  | { readonly kind: 'broken'; readonly rule: string; readonly message: string; readonly fix: string };

export interface Resolver {
  /**
   * Resolves a reference as written in the file `from` (path in the built folder). References to the file itself (`#part`,
   * `?query`, empty) lead to a `file` too; their address stays as written.
   */
  resolve(reference: string, from: string): Resolution;
}

const schemeForm = /^[a-z][a-z0-9+.-]*:/i;
const addressParts = /([^?#]*)(\?[^#]*)?(#.*)?/s;
const schemesWithoutFile = new Set(['mailto:', 'tel:', 'sms:', 'data:', 'geo:']);

/**
 * Resolves references against the files that really exist (`files`: all of them, as paths in the built folder with forward
 * slashes), by the names hosts accept: `/projects` and `/projects/` may mean `projects.html` or `projects/index.html`.
 * Addresses that begin with `siteUrl`, the site's public one, lead to its own files.
 */
export function createResolver(files: readonly string[], siteUrl: string | undefined): Resolver {
  const existing = new Set(files);
  const folders = new Set(files.flatMap(foldersOf));
  const home = siteUrl === undefined ? undefined : `${siteUrl.replace(/(?<!\/)\/+$/, '')}/`;
  const resolutions = new Map<string, Resolution>();
  let lowerCase: Map<string, string> | undefined;

  function resolveOnce(reference: string, folder: string, from: string): Resolution {
    let address = reference.trim();
    if (home !== undefined && `${address}/`.startsWith(home)) address = `/${address.slice(home.length)}`;
    if (address.startsWith('//')) {
      return broken('no-scheme', `"${reference}" does not say http or https`, `Write "https:${address}".`);
    }
    const scheme = schemeForm.exec(address)?.[0].toLowerCase();
    if (scheme === 'http:' || scheme === 'https:') return { kind: 'outside' };
    if (scheme !== undefined && schemesWithoutFile.has(scheme)) return { kind: 'no-file' };
    if (scheme !== undefined) {
      const fix = 'Write a link to a file of the site, or an https:, mailto: or tel: address.';
      return broken('forbidden-scheme', `"${reference}" uses ${scheme}, which is not allowed`, fix);
    }
    const [, pathname = '', query = '', hash = ''] = addressParts.exec(address) ?? [];
    if (decode(pathname) === undefined) {
      return broken(
        'bad-encoding',
        `"${reference}" has a % that begins no letter`,
        'Write a plain % as %25.',
      );
    }
    const fragment = decode(hash.slice(1)) ?? hash.slice(1);
    if (pathname === '') return { kind: 'file', path: from, fragment, address };
    const wanted = toPath(pathname, folder);
    if (wanted === undefined) {
      return broken(
        'outside-folder',
        `"${reference}" leads out of the site's folder`,
        'Write the address of a page of the site.',
      );
    }
    const path = findFile(wanted);
    if (path === undefined) return explainMissing(reference, wanted);
    return { kind: 'file', path, fragment, address: `${relativeAddress(folder, path)}${query}${hash}` };
  }

  function findFile(wanted: string): string | undefined {
    if (existing.has(wanted)) return wanted;
    const bare = wanted.replace(/\/$/, '');
    const candidates =
      wanted === bare ? [`${bare}.html`, `${bare}/index.html`] : [`${wanted}index.html`, `${bare}.html`];
    return (wanted === '' ? ['index.html'] : candidates).find((path) => existing.has(path));
  }

  function explainMissing(reference: string, wanted: string): Resolution {
    if (folders.has(wanted.replace(/\/$/, ''))) {
      const fix = `Link to a page in it, or add ${wanted.replace(/\/?$/, '/')}index.html.`;
      return broken('link-to-folder', `"${reference}" leads to a folder without an index.html`, fix);
    }
    lowerCase ??= new Map(files.map((file) => [file.toLowerCase(), file]));
    const near = lowerCase.get(wanted.toLowerCase()) ?? lowerCase.get(`${wanted.toLowerCase()}.html`);
    const fix = near === undefined ? 'Correct the address, or add the file.' : `Did you mean "/${near}"?`;
    return broken('missing-file', `"${reference}" leads to no file of the site`, fix);
  }

  return {
    resolve(reference, from) {
      const folder = from.slice(0, from.lastIndexOf('/') + 1);
      const isOwnPage = /^\s*(?:[?#]|$)/.test(reference);
      const key = `${isOwnPage ? from : folder}\n${reference}`;
      const earlier = resolutions.get(key);
      if (earlier) return earlier;
      const resolution = resolveOnce(detach(reference), folder, from);
      resolutions.set(key, resolution);
      return resolution;
    },
  };
}

function broken(rule: string, message: string, fix: string): Resolution {
  return { kind: 'broken', rule, message, fix };
}

/** The path in the built folder, a slash at its end kept; undefined where it leads out. */
function toPath(pathname: string, folder: string): string | undefined {
  const decoded = decode(pathname) ?? pathname;
  const full = decoded.startsWith('/') ? decoded : `${folder}${decoded}`;
  const segments: string[] = [];
  for (const segment of full.split('/')) {
    if (segment === '..' && segments.pop() === undefined) return undefined;
    if (segment !== '..' && segment !== '.' && segment !== '') segments.push(segment);
  }
  const path = segments.join('/');
  return path !== '' && /\/\.{0,2}$/.test(full) ? `${path}/` : path;
}

function decode(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function relativeAddress(folder: string, path: string): string {
  const from = folder.split('/').slice(0, -1);
  const to = path.split('/');
  let shared = 0;
  while (from[shared] !== undefined && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared).map(encode)].join('/');
}

/** Percent-encodes a name for HTML, `srcset` and an unquoted CSS `url()` alike. */
function encode(segment: string): string {
  return encodeURIComponent(segment).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
