/** Device names, which Windows reserves with any ending: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/;

/** Windows stops at 260 characters: 110 are left for the drive and the folders above, ten for a folder and an ending of the site. */
const longest = 140;

/**
 * Whether a path can stand on every stick and host: small letters of English, digits and `. _ ~ -`, no name that Windows
 * reserves, none that begins or ends with a dot, and at most 140 characters.
 */
export function isPortablePath(path: string): boolean {
  return (
    path.length <= longest &&
    path
      .split('/')
      .every((name) => /^[a-z0-9_~-](?:[a-z0-9._~-]*[a-z0-9_~-])?$/.test(name) && !reserved.test(name))
  );
}
