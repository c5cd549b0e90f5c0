/** Reads the fields of a binary SSH message one after the other (https://www.rfc-editor.org/rfc/rfc4251#section-5). */
export class FieldReader {
  #rest: Buffer;

  constructor(message: Buffer) {
    this.#rest = message;
  }

  /** The next bytes; throws `FieldError` when there are fewer. */
  bytes(length: number): Buffer {
    if (length > this.#rest.length) throw new FieldError('a field is cut off');
    const field = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return field;
  }

  uint32(): number {
    return this.bytes(4).readUInt32BE();
  }

  /** A field that begins with its own length: a `string`, or an `mpint` as its bytes. */
  string(): Buffer {
    return this.bytes(this.uint32());
  }

  get isAtEnd(): boolean {
    return this.#rest.length === 0;
  }

  /** All that has not been read. */
  rest(): Buffer {
    return this.bytes(this.#rest.length);
  }

  /** Throws `FieldError` unless everything has been read. */
  end(): void {
    if (!this.isAtEnd) throw new FieldError('something follows the last field');
  }
}

/** A message that is not in the form it should have. */
export class FieldError extends Error {}

/** A field that begins with its own length. */
export function writeString(content: Buffer | string): Buffer {
  const bytes = Buffer.from(content);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/**
 * The bytes between two marks such as `-----BEGIN SSH SIGNATURE-----`, on lines of their own, with nothing before or after.
 * Throws `FieldError` unless there is exactly one such block of whole base64.
 */
export function readArmor(text: string, label: string): Buffer {
  const [, body] =
    new RegExp(`^-----BEGIN ${label}-----\\r?\\n([A-Za-z0-9+/=\\s]*)\\n-----END ${label}-----\\s*$`).exec(
      text,
    ) ?? [];
  return readBase64(body?.replace(/\s/g, '') ?? '');
}

/** The inverse of `readArmor`, in the lines of 70 that OpenSSH writes. */
export function printArmor(content: Buffer, label: string): string {
  const lines = content.toString('base64').replace(/.{1,70}/g, '$&\n');
  return `-----BEGIN ${label}-----\n${lines}-----END ${label}-----\n`;
}

/** Throws `FieldError` for what is not base64 to the last bit: Node passes over it. */
export function readBase64(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length === 0 || bytes.toString('base64') !== text)
    throw new FieldError('the base64 is not whole');
  return bytes;
}
