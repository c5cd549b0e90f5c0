import { describe, expect, test } from 'vitest';
import {
  isOfLanguage,
  isPart,
  mapFragment,
  metaPartOf,
  stemOfPart,
  unsign,
  wasmPartOf,
  wordsOfIndex,
} from './pagefind.ts';

const language = { hash: 'sq_1a2b3c', wasm: null, page_count: 1 };

test('the parts of a language are told by their names', () => {
  expect([metaPartOf(language), wasmPartOf(language), wasmPartOf({ ...language, wasm: 'en' })]).toEqual([
    'pagefind.sq_1a2b3c.pf_meta',
    'wasm.unknown.pagefind',
    'wasm.en.pagefind',
  ]);
  const parts = ['index/sq_1.pf_index', 'fragment/sq_2.pf_fragment', 'filter/sqx_3.pf_filter', 'pagefind.js'];
  expect(parts.map((part) => isOfLanguage(part, 'sq'))).toEqual([true, true, false, false]);
  expect(parts.map((part) => isPart(part, 'filter'))).toEqual([false, false, true, false]);
  expect(parts.map(stemOfPart)).toEqual(['index/sq_1', 'fragment/sq_2', 'filter/sqx_3', 'pagefind.js']);
  expect(stemOfPart('a.pf_b/c')).toBe('a.pf_b/c');
});

describe('a fragment is mapped', () => {
  const page = { url: '/a.html', content: 'a', meta: {} };
  test.each([
    ['of one page', page, { ...page, content: 'A' }],
    [
      'of several',
      { x: page, y: { ...page, content: 'b' } },
      { x: { ...page, content: 'A' }, y: { ...page, content: 'B' } },
    ],
  ])('%s', (_, fragment, mapped) => {
    const bytes = new TextEncoder().encode(`pagefind_dcd${JSON.stringify(fragment)}`);
    const text = mapFragment(bytes, (given) => ({ ...given, content: given.content.toUpperCase() }));
    expect(text.slice(0, 12)).toBe('pagefind_dcd');
    expect(JSON.parse(new TextDecoder().decode(unsign(new TextEncoder().encode(text))))).toEqual(mapped);
  });
});

test('a word of an unexpected shape is refused', () => {
  const bytes = Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from('8181826161', 'hex')]);
  expect(() => [...wordsOfIndex(bytes)]).toThrowErrorMatchingInlineSnapshot(
    `[Error: Pagefind's index has not the expected shape: a word with 2 fields.]`,
  );
});
