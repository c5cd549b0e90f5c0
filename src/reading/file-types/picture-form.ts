import { crc32 } from 'node:zlib';

/** What is wrong with the form of a picture or film: it stops too early, cannot be read, has something behind its end, or its data are in another file. */
export type PictureFault = 'cut' | 'damaged' | 'more' | 'elsewhere';

/** Follows the parts of a picture to its end, without unpacking them. `undefined` where all is well. */
export type FollowPicture = (bytes: Buffer) => PictureFault | undefined;

/** What stands behind the end of a picture: nothing, or zeros, which some cameras write. */
function faultBehind(bytes: Buffer, end: number): PictureFault | undefined {
  if (end > bytes.length) return 'cut';
  return bytes.subarray(end).every((byte) => byte === 0) ? undefined : 'more';
}

/** PNG: chunks, each with a checksum, from IHDR to IEND (https://www.w3.org/TR/png-3/#5Chunk-layout). */
export const followPng: FollowPicture = (bytes) => {
  for (let at = 8; ;) {
    if (at + 12 > bytes.length) return 'cut';
    const type = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + bytes.readUInt32BE(at);
    if (/[^A-Za-z]/.test(type) || (type === 'IHDR') !== (at === 8)) return 'damaged';
    if (end > bytes.length) return 'cut';
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return 'damaged';
    if (type === 'IEND') return faultBehind(bytes, end);
    at = end;
  }
};

/** JPEG: marked segments, and behind each start of a scan its data, to the end mark (ITU-T T.81, B.1 and B.2). */
export const followJpeg: FollowPicture = (bytes) => {
  let hasScan = false;
  for (let at = 2; ;) {
    // A mark may have more than one 0xff in front of it.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    if (at + 2 > bytes.length) return 'cut';
    const mark = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || mark < 0xc0) return 'damaged';
    if (mark === 0xd9) return hasScan ? faultBehind(bytes, at + 2) : 'damaged';
    if (at + 4 > bytes.length) return 'cut';
    at += 2 + bytes.readUInt16BE(at + 2);
    if (mark !== 0xda) continue;
    hasScan = true;
    // In the data of a scan, 0xff is followed by zero or the mark of a restart.
    for (;;) {
      at = bytes.indexOf(0xff, at);
      if (at === -1) return 'cut';
      const next = bytes[at + 1] ?? 0;
      if (next !== 0 && (next < 0xd0 || next > 0xd7)) break;
      at += 2;
    }
  }
};

/** GIF: blocks to the trailer (https://www.w3.org/Graphics/GIF/spec-gif89a.txt). */
export const followGif: FollowPicture = (bytes) => {
  const colors = (packed = 0) => (packed & 0x80 ? 3 << ((packed & 7) + 1) : 0);
  for (let at = 13 + colors(bytes[10]); ;) {
    const block = bytes[at];
    if (block === undefined) return 'cut';
    if (block === 0x3b) return faultBehind(bytes, at + 1);
    if (block === 0x21) at += 2;
    else if (block === 0x2c) at += 11 + colors(bytes[at + 9]);
    else return 'damaged';
    for (let size = bytes[at]; size !== 0; size = bytes[at]) {
      if (size === undefined) return 'cut';
      at += size + 1;
    }
    at += 1;
  }
};

/** WebP: one RIFF chunk that says how long it is (RFC 9649, 2.3 and 2.4). */
export const followWebp: FollowPicture = (bytes) => {
  const size = bytes.readUInt32LE(4);
  return faultBehind(bytes, 8 + size + (size % 2));
};

/** AVIF: boxes that say how long they are, one of them with the data (ISO/IEC 14496-12, 4.2 and 8.1.1). */
export const followBoxes: FollowPicture = (bytes) => {
  let at = 0;
  let hasData = false;
  while (at + 8 <= bytes.length) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (/[^ -~]/.test(type)) return 'damaged';
    hasData ||= type === 'mdat';
    let size = bytes.readUInt32BE(at);
    // One that does not say its size reaches to the end, and a size of more than four bytes stands behind the type.
    if (size === 0) size = bytes.length - at;
    if (size === 1) {
      if (at + 16 > bytes.length) return 'cut';
      size = Number(bytes.readBigUInt64BE(at + 8));
    }
    if (size < 8) return 'damaged';
    at += size;
  }
  return at === bytes.length && hasData ? undefined : 'cut';
};

/** Entries that name the file in which the data of a film are; the last bit of their flags says that it is the same one. */
const sources = ['url ', 'urn ', 'alis'];

/** MP4: boxes as those of AVIF (ISO/IEC 14496-12, 4.2 and 8.7.2). */
export const followFilm: FollowPicture = (bytes) => {
  for (const source of sources) {
    for (let at = bytes.indexOf(source); at !== -1; at = bytes.indexOf(source, at + 1)) {
      if (bytes[at + 4] === 0 && (bytes[at + 7] ?? 1) % 2 === 0) return 'elsewhere';
    }
  }
  return followBoxes(bytes);
};
