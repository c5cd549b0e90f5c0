/** Paths below the list, each with the SHA-256 that its bytes should have. */
export type FileList = ReadonlyMap<string, string>;

/** How files differ from their list. */
export interface Difference {
  readonly missing: string[];
  readonly changed: string[];
  readonly extra: string[];
}

/** Files that belong to the list itself, to the archive of a website, or to what computers leave on every stick. */
const uncounted =
  /^(SHA256SUMS(\.sig)?|downloads\/.*|(.*\/)?(\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini|\.directory))$/i;

/** Reads the form of `sha256sum`; lines of another form are left out, and so their files count as extra. */
export function readList(text: string): FileList {
  const lines = text.split('\n').map((line) => /^([0-9a-f]{64}) [ *](.+?)\r?$/.exec(line));
  return new Map(lines.flatMap((match) => (match?.[1] && match[2] ? [[match[2], match[1]] as const] : [])));
}

/** Hashes every file on the list, one after another, and says which differ. */
export async function compareWithList(
  list: FileList,
  files: ReadonlyMap<string, Blob>,
  onFile: (done: number) => void = () => undefined,
): Promise<Difference> {
  const difference: Difference = { missing: [], changed: [], extra: [] };
  let done = 0;
  for (const [path, expected] of list) {
    const file = files.get(path);
    if (!file) difference.missing.push(path);
    else if ((await hashOf(file)) !== expected) difference.changed.push(path);
    onFile(++done);
  }
  for (const path of files.keys()) if (!list.has(path) && !uncounted.test(path)) difference.extra.push(path);
  return difference;
}

/** Undefined for a file that cannot be read: it is not what it was, or the stick is gone. */
async function hashOf(file: Blob): Promise<string | undefined> {
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
