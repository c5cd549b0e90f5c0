import { cborKinds, type CborValue } from '../cbor.ts';

/** Writes one value. */
export function encodeCbor(value: CborValue): Buffer {
  if (typeof value === 'number')
    return value < 0 ? headOf(cborKinds.negative, -1 - value) : headOf(cborKinds.number, value);
  if (typeof value === 'string') {
    const bytes = Buffer.from(value);
    return Buffer.concat([headOf(cborKinds.text, bytes.length), bytes]);
  }
  return joinCbor(value.map(encodeCbor));
}

/** The list of values that are written already, `parts` to a value. */
export function joinCbor(values: readonly Uint8Array[], parts = 1): Buffer {
  return Buffer.concat([headOf(cborKinds.list, values.length / parts), ...values]);
}

/** The start of a value: its kind with its number or length. */
function headOf(kind: number, argument: number): Buffer {
  const length = argument < 24 ? 0 : argument < 2 ** 8 ? 1 : argument < 2 ** 16 ? 2 : 4;
  const bytes = Buffer.allocUnsafe(1 + length);
  bytes.writeUInt8((kind << 5) | (length === 0 ? argument : 24 + Math.log2(length)));
  if (length > 0) bytes.writeUIntBE(argument, 1, length);
  return bytes;
}

/** Starts a list of three, whose values follow. */
export const listOfThree = headOf(cborKinds.list, 3);
