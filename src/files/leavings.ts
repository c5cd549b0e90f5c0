/** Names by which systems, and programs that have a file open, leave files and folders of their own, in small letters. */
const names = new Set([
  // macOS
  '.ds_store',
  '.appledouble',
  '.apdisk',
  '.localized',
  '.volumeicon.icns',
  '.trashes',
  '.spotlight-v100',
  '.fseventsd',
  '.temporaryitems',
  '.documentrevisions-v100',
  '__macosx',
  'icon\r',
  // Windows
  'thumbs.db',
  'ehthumbs.db',
  'ehthumbs_vista.db',
  'desktop.ini',
  'system volume information',
  '$recycle.bin',
  // Linux, Android and network drives
  '.directory',
  'lost+found',
  'lost.dir',
  '@eadir',
]);

/**
 * The same where a part of the name is of the file or user in question: macOS' attributes, bins and files in use of Linux, what
 * Word, LibreOffice, Vim and Emacs keep while a file is open.
 */
const forms =
  /^(?:\._.*|\.trash-\d+|\.fuse_hidden.*|\.nfs[\da-f]+|~\$.+|\.~lock\..*#|\..*\.sw[a-p]|#.+#|\.#.+)$/s;

/**
 * Whether something in a folder is none of its owner's, but was left there by a system or program: `.DS_Store`, `Thumbs.db`,
 * `~$Report.docx`. It is passed over, and never published. `path` has forward slashes; what is in such a folder counts too.
 */
export function isLeaving(path: string): boolean {
  return path
    .toLowerCase()
    .split('/')
    .some((name) => names.has(name) || forms.test(name));
}

/** Whether a file is one that systems leave, as `isLeaving`, and does not just lie in a folder with such a name. */
export function isBareLeaving(path: string): boolean {
  const slash = path.lastIndexOf('/');
  return isLeaving(path.slice(slash + 1)) && !isLeaving(path.slice(0, Math.max(slash, 0)));
}
