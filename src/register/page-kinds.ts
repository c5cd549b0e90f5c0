/** One kind of page of the site. */
interface PageKind {
  /** The file in its language's folder, without its ending. */
  readonly file?: string;
  /** The folder in which each page of this kind has a file of its own. */
  readonly folder?: string;
  /** Whether a long list goes on in `file-2.html`, `file-3.html` … */
  readonly isNumbered?: boolean;
  /** Whether an editor writes it, as `content/pages/<file>.mdx`. */
  readonly isWritten?: boolean;
  /** The menus that lead to it. */
  readonly menus?: readonly Menu[];
}

/** The menu at the top of each page, and the one at its foot. */
export type Menu = 'top' | 'foot';

/**
 * Every kind of page that the site has, in the order of the menus. Addresses, old addresses, the page "Browse" and the
 * menus follow from it. Addresses are permanent: other sites link to them.
 */
export const pageKinds = {
  home: { file: 'index' },
  projects: { file: 'projects', isNumbered: true, menus: ['top'] },
  timeline: { file: 'timeline', isNumbered: true, menus: ['top'] },
  browse: { file: 'browse', menus: ['top'] },
  programme: { file: 'programme', isWritten: true, menus: ['top'] },
  about: { file: 'about', isWritten: true, menus: ['foot'] },
  offline: { file: 'offline', isWritten: true, menus: ['foot'] },
  copy: { file: 'copy', isWritten: true, menus: ['foot'] },
  help: { file: 'help', menus: ['top', 'foot'] },
  accessibility: { file: 'accessibility', isWritten: true, menus: ['foot'] },
  privacy: { file: 'privacy', isWritten: true, menus: ['foot'] },
  /** Where "Exit this page" leads in a copy without a network: a page about something else. */
  exit: { file: 'units' },
  notFound: { file: '404' },
  project: { folder: 'projects' },
  theme: { folder: 'themes' },
  country: { folder: 'countries' },
  organisation: { folder: 'organisations' },
  series: { folder: 'series' },
  year: { folder: 'years' },
} as const satisfies Readonly<Record<string, PageKind>>;

type Kinds = typeof pageKinds;

/** A kind of which the site has one page, or one and its continuations. */
export type SinglePage = {
  [Kind in keyof Kinds]: Kinds[Kind] extends { file: string } ? Kind : never;
}[keyof Kinds];

/** A kind of which the site has many pages, each with a slug. */
export type ManyPages = Exclude<keyof Kinds, SinglePage>;

/** A page that a menu leads to. */
export type MenuPage = {
  [Kind in keyof Kinds]: Kinds[Kind] extends { menus: readonly Menu[] } ? Kind : never;
}[keyof Kinds];

const entries: readonly (readonly [string, PageKind])[] = Object.entries(pageKinds);

/** The kinds of which there is one page. */
export const singlePages = entries.flatMap(([kind, { file }]) => (file ? [kind as SinglePage] : []));

/** The kinds of which there are many pages. */
export const manyPages = entries.flatMap(([kind, { folder }]) => (folder ? [kind as ManyPages] : []));

/** The pages of a menu, in its order. */
export function menuPages(menu: Menu): MenuPage[] {
  return entries.filter(([, { menus }]) => menus?.includes(menu)).map(([kind]) => kind as MenuPage);
}

/** Folders that the build fills with something else than pages. */
const otherFolders = ['_astro', 'assets', 'pagefind', 'search', 'data', 'downloads', 'images', 'documents'];

/**
 * Whether the site itself makes a page, or a folder, at this path from its root: `themes/x`, `timeline-2`. The ending
 * `.html` is left out. Projects and the pages that editors write are not counted: their files tell.
 */
export function isBuiltPath(path: string): boolean {
  const [top = '', ...rest] = path.split('/');
  if (rest.length > 0) {
    return (
      otherFolders.includes(top) ||
      entries.some(([kind, { folder }]) => folder === top && kind !== ('project' satisfies ManyPages))
    );
  }
  const name = top.replace(/-\d+$/, '');
  return entries.some(([, { file, isWritten }]) => file === name && isWritten !== true);
}
