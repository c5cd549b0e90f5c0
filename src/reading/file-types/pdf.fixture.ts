import { deflateSync } from 'node:zlib';

/** A PDF of these pieces, as far as it is read here. */
export function samplePdf(...pieces: readonly (string | Buffer)[]): Buffer {
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece)),
  ]);
}

/** Objects that are compressed together: object 6, and others where `numbers` names them and where they begin. */
export function packedObjects(
  objects: string,
  {
    numbers = '6 0 ',
    dictionary = '',
    filter = '/FlateDecode',
    pack = deflateSync as (objects: Buffer) => Buffer,
  } = {},
): Buffer {
  const data = pack(Buffer.from(numbers + objects, 'latin1'));
  const head = `5 0 obj\n<</Type/ObjStm/N 1/First ${String(numbers.length)}/Filter ${filter}${dictionary}/Length ${String(data.length)}>>\nstream\r\n`;
  return Buffer.concat([Buffer.from(head), data, Buffer.from('\r\nendstream endobj\n')]);
}
