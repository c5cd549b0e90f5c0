/** Width and height in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** No camera takes more pixels; the build would need gigabytes for them, and so would a reader's telephone. */
export const maxPixels = 100_000_000;

/** The size that a JPEG, PNG, GIF, WebP, AVIF or HEIC file claims to have; `undefined` where it claims none. */
export function readPictureSize(file: Buffer): PictureSize | undefined {
  // A file that stops before its size still has what stands in it: the rest is read as zeros.
  const bytes = file.length < 30 ? Buffer.concat([file], 30) : file;
  const start = bytes.toString('latin1', 0, 30);
  if (start.startsWith('\x89PNG')) return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  if (start.startsWith('GIF8')) return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  if (start.startsWith('RIFF')) return sizeOfWebp(bytes, start.slice(12, 16));
  if (start.startsWith('\xff\xd8')) return sizeOfJpeg(bytes);
  return start.slice(4, 8) === 'ftyp' ? sizeOfHeif(bytes) : undefined;
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function sizeOfWebp(bytes: Buffer, chunk: string): PictureSize | undefined {
  if (chunk === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (chunk === 'VP8 ') {
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  }
  if (chunk !== 'VP8L') return undefined;
  const bits = bytes.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** In the segment that begins the frame (ITU-T T.81, B.2.2). */
function sizeOfJpeg(bytes: Buffer): PictureSize | undefined {
  for (let at = 2; at + 9 <= bytes.length;) {
    const mark = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    const isFrame = mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    // A mark may have more than one 0xff in front of it.
    at += mark === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

/** The largest of the pictures in it (ISO/IEC 23008-12, 6.5.3), as their header says. */
function sizeOfHeif(bytes: Buffer): PictureSize | undefined {
  const header = bytes.subarray(0, 65_536);
  let largest: PictureSize | undefined;
  for (let at = header.indexOf('ispe'); at !== -1 && at + 16 <= header.length;) {
    const size = { width: header.readUInt32BE(at + 8), height: header.readUInt32BE(at + 12) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
    at = header.indexOf('ispe', at + 16);
  }
  return largest;
}
