import * as plain from 'pagefind-plain';

type Work = (...values: readonly number[]) => number;

let known = plain.memory.buffer;

/** When WebAssembly's memory grows, its old buffer becomes empty, by which Pagefind knows; so must ours. */
function withGrowth(work: Work): Work {
  return (...values) => {
    const result = work(...values);
    if (plain.memory.buffer !== known) {
      structuredClone(known, { transfer: [known] });
      known = plain.memory.buffer;
    }
    return result;
  };
}

function withTwoValues(work: Work): (...values: readonly number[]) => readonly [number, number] {
  const grown = withGrowth(work);
  return (...values) => [grown(...values), plain.second()];
}

/** The exports of Pagefind's WebAssembly, for browsers that have none. The bundler makes it a script of its own. */
export const moduleExports = {
  memory: plain.memory,
  add_synthetic_filter: withGrowth(plain.add_synthetic_filter),
  enter_playground_mode: withGrowth(plain.enter_playground_mode),
  filters: withTwoValues(plain.filters),
  init_pagefind: withGrowth(plain.init_pagefind),
  load_filter_chunk: withGrowth(plain.load_filter_chunk),
  load_index_chunk: withGrowth(plain.load_index_chunk),
  request_all_filter_indexes: withTwoValues(plain.request_all_filter_indexes),
  request_filter_indexes: withTwoValues(plain.request_filter_indexes),
  request_indexes: withTwoValues(plain.request_indexes),
  search: withTwoValues(plain.search),
  set_ranking_weights: withGrowth(plain.set_ranking_weights),
  __wbindgen_malloc: withGrowth(plain.__wbindgen_malloc),
  __wbindgen_realloc: withGrowth(plain.__wbindgen_realloc),
  __wbindgen_free: withGrowth(plain.__wbindgen_free),
  /** Would fill a table of JavaScript values, which Pagefind never uses. */
  __wbindgen_start: (): void => undefined,
};
