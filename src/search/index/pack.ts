import { gzipSync } from 'node:zlib';

/** Where gzip names the system that packed it, and how it says that this is not known (RFC 1952). */
const [systemAt, unknownSystem] = [9, 255];

/** Packs bytes with gzip, alike on every system. */
export function pack(bytes: string | Uint8Array): Buffer {
  const packed = gzipSync(bytes, { level: 9 });
  packed[systemAt] = unknownSystem;
  return packed;
}
