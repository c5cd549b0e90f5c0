import { expect, test } from 'vitest';
import { safeExcerpt } from './excerpt.ts';

test.each([
  ['marks stay', 'Care for <mark>victims</mark>', 'Care for <mark>victims</mark>'],
  ['an ampersand is escaped', 'A & B', 'A &amp; B'],
  [
    'what Pagefind escaped is escaped once',
    '&lt;b&gt; <mark>&lt;i&gt;</mark>',
    '&lt;b&gt; <mark>&lt;i&gt;</mark>',
  ],
  ['no other element gets through', '<img src=x> "x"', '&lt;img src=x&gt; &quot;x&quot;'],
  ['no attribute gets through', '<mark onclick=x>', '&lt;mark onclick=x&gt;'],
])('in an excerpt %s', (_, excerpt, safe) => {
  expect(safeExcerpt(excerpt)).toBe(safe);
});
