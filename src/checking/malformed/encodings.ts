const text =
  '---\ntitle: Një projekt – strehëz\nstatus: completed\nsources: [{ title: Burimi }]\n---\nTekst.\n';

const utf16 = (bigEndian: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

/** Files in encodings other than UTF-8, or with signs that other programs leave. Where there is no message, all is well. */
export const encodings: Readonly<Record<string, string | Uint8Array>> = {
  'UTF-16, little endian, with a mark': utf16(false, true),
  'UTF-16, big endian, with a mark': utf16(true, true),
  'UTF-16, little endian': utf16(false, false),
  'UTF-16, big endian': utf16(true, false),
  'Latin-1': Buffer.from(text.replace('–', '-'), 'latin1'),
  'Windows-1252 with curly quotation marks': Buffer.from(text.replace('–', '\x93x\x94'), 'latin1'),
  'UTF-8 that was cut off in the middle of a letter': Buffer.from(text).subarray(0, 14),
  'UTF-8 read as Latin-1 and saved again': Buffer.from(Buffer.from(text).toString('latin1')),
  'a byte order mark': `\uFEFF${text}`,
  'two byte order marks': `\uFEFF\uFEFF${text}`,
  'line ends of Windows': text.replaceAll('\n', '\r\n'),
  'line ends of old Macs': text.replaceAll('\n', '\r'),
  'line ends of both kinds': text.replace('\n', '\r\n'),
  'a document of Word': Buffer.from('504b0304140006000800000021', 'hex'),
  'a picture': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  'a NUL character': text.replace('Tekst', 'Te\0kst'),
};
