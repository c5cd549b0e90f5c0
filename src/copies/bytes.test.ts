import { expect, test } from 'vitest';
import { formatBytes } from './bytes.ts';

test.each([
  [0, '0 bytes'],
  [0.6, '1 bytes'],
  [999, '999 bytes'],
  [1_000, '1.0 kB'],
  [999_900, '999.9 kB'],
  [1_000_000, '1.0 MB'],
  [999_900_000, '999.9 MB'],
  [1_000_000_000, '1.0 GB'],
  [64_120_000_000, '64.1 GB'],
])('%f bytes are told as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
