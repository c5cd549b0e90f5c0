import { expect, test } from 'vitest';
import { isPortablePath } from './portable-path.ts';

test.each([
  'a',
  'en/node/69',
  'report-2014.pdf',
  'a_b~c.d',
  'falcon',
  'com.d',
  'lptx',
  'con-2',
  'a'.repeat(140),
])('%s can stand anywhere', (path) => {
  expect(isPortablePath(path)).toBe(true);
});

test.each([
  '',
  'A',
  'a b',
  'raport-ë',
  'a/',
  '/a',
  '../a',
  '.hidden',
  'a.',
  'con',
  'aux.pdf',
  'com1',
  'lpt9.txt',
  'x/nul/y',
  'a?b',
  'a\\b',
  'a'.repeat(141),
])('“%s” cannot', (path) => {
  expect(isPortablePath(path)).toBe(false);
});
