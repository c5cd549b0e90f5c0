/** What stands in a room's folder and is no code of the product: tests, what only tests import, and types. */
const neverMutated = ['*.test.ts', '*.fixture.ts', '*.d.ts'].map((name) => `!src/**/${name}`);

/** The rooms whose tests are measured, each with the parts that no test without a browser or a build can reach. */
const rooms: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    register: [],
    reading: ['reading/watch.ts'],
    checking: ['checking/malformed/**'],
    editing: [],
    importing: [],
    exports: [],
    search: [
      ...['form', 'row', 'rows', 'search-page'].map((file) => `search/client/${file}.ts`),
      // They import what only the bundler puts there.
      'search/engine/inside.ts',
      'search/engine/plain.ts',
      // It writes WebAssembly anew, for seconds.
      'search/index/plain.ts',
    ],
    i18n: ['i18n/languages/**'],
    links: [],
    copies: [],
  }),
);

/** The names of all rooms that are measured. */
export function listRooms(): string[] {
  return [...rooms.keys()];
}

/** The room of a folder below src, such as `register` for `register/rules`; nothing where it is not measured. */
export function roomOf(folder: string): string | undefined {
  return listRooms().find((room) => folder === room || folder.startsWith(`${room}/`));
}

/** The files to mutate in a folder of a room, as patterns. */
export function mutatedIn(folder: string, room: string): string[] {
  const unreached = rooms.get(room) ?? [];
  return [`src/${folder}/**/*.ts`, ...neverMutated, ...unreached.map((path) => `!src/${path}`)];
}
