import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pack } from './pack.ts';

test('what is packed tells neither its time nor its system, and can be unpacked', () => {
  const packed = pack('shelter');
  // Its signature, the method, no flags, no time, most careful packing, an unknown system.
  expect(packed.subarray(0, 10).toString('hex')).toBe('1f8b08000000000002ff');
  expect(gunzipSync(packed).toString()).toBe('shelter');
});
