import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP archive with these files, packed where that is asked for, and with more about each of them than programs need. */
export function sampleZip(
  files: Readonly<Record<string, string | Buffer>>,
  { isPacked = false, comment = '', extra = '', note = '' } = {},
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const data = isPacked ? deflateRawSync(bytes) : bytes;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(isPacked ? 8 : 0, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    common.writeUInt16LE(extra.length, 24);
    const place = Buffer.alloc(14);
    place.writeUInt16LE(note.length, 0);
    place.writeUInt32LE(offset, 10);
    const about = Buffer.from(name + extra);
    directory.push(Buffer.from('PK\x01\x02\0\0', 'latin1'), common, place, about, Buffer.from(note));
    const part = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, about, data]);
    parts.push(part);
    offset += part.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...parts, ...directory, end, Buffer.from(comment)]);
}

const ooxml = 'application/vnd.openxmlformats-officedocument.';

/** A document of Word, or of another program, as an archive of its parts. */
export function sampleOffice(
  main = `${ooxml}wordprocessingml.document.main+xml`,
  more: Readonly<Record<string, string | Buffer>> = {},
  types = '',
): Buffer {
  return sampleZip(
    {
      '[Content_Types].xml': `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${main}"/>${types}</Types>`,
      'word/document.xml': '<w:document/>',
      ...more,
    },
    { isPacked: true },
  );
}
