import type { FileType } from './file-type.ts';
import { followBoxes, followFilm, followGif, followJpeg, followPng, followWebp } from './picture-form.ts';

const starts =
  (...signs: readonly string[]) =>
  (head: string): boolean =>
    signs.some((sign) => head.startsWith(sign));

/** Files of ISO's media format name the kinds they are of in their first box (ISO/IEC 14496-12, 4.3). */
const hasBrand =
  (brands: RegExp) =>
  (head: string): boolean =>
    head.startsWith('ftyp', 4) &&
    brands.test(head.slice(8, Math.min(head.charCodeAt(2) * 256 + head.charCodeAt(3), 200)));

/** What is told by its first bytes. */
interface SignedType extends FileType {
  /** Whether a file begins as one of these, by its first bytes as Latin-1. */
  readonly isBegunBy: (head: string) => boolean;
}

/** In the order in which they are tried. */
export const signedTypes: readonly SignedType[] = [
  // Reports, evaluations, leaflets: ISO 32000-2, 7.5.2.
  { name: 'a PDF', endings: ['pdf'], isBegunBy: starts('%PDF-') },
  // Photographs and charts: ITU-T T.81, B.1; PNG 3, 5.2; RFC 9649, 2.4; AVIF 1.1, 6; GIF 89a, 17.
  {
    name: 'a JPEG picture',
    endings: ['jpg', 'jpeg'],
    isPicture: true,
    follow: followJpeg,
    isBegunBy: starts('\xff\xd8\xff'),
  },
  {
    name: 'a PNG picture',
    endings: ['png'],
    isPicture: true,
    follow: followPng,
    isBegunBy: starts('\x89PNG\r\n\x1a\n'),
  },
  {
    name: 'a WebP picture',
    endings: ['webp'],
    isPicture: true,
    follow: followWebp,
    isBegunBy: (head) => head.startsWith('RIFF') && head.startsWith('WEBP', 8),
  },
  {
    name: 'an AVIF picture',
    endings: ['avif'],
    isPicture: true,
    follow: followBoxes,
    isBegunBy: hasBrand(/avi[fs]/),
  },
  {
    name: 'a GIF picture',
    endings: ['gif'],
    isPicture: true,
    follow: followGif,
    isBegunBy: starts('GIF87a', 'GIF89a'),
  },
  // Spots for radio and television: https://id3.org/id3v2.4.0-structure, 3.1; ISO/IEC 11172-3, 2.4.2.3, layer III; ISO/IEC 14496-14.
  {
    name: 'an MP3 recording',
    endings: ['mp3'],
    isBegunBy: (head) => head.startsWith('ID3') || /^\xff[\xe2\xe3\xf2\xf3\xfa\xfb]/.test(head),
  },
  {
    name: 'an MP4 film',
    endings: ['mp4'],
    follow: followFilm,
    isBegunBy: hasBrand(/iso[m2-9]|mp4[12]|avc1|dash|M4V /),
  },

  // What is not published is named, so that an editor knows what lies there. https://www.iana.org/assignments/media-types,
  // https://learn.microsoft.com/windows/win32/debug/pe-format, MS-SHLLINK 2.1, MS-CFB 2.2, and the formats' own pages.
  {
    name: 'a HEIC picture',
    endings: [],
    instead: 'Save it as JPEG or PNG.',
    isBegunBy: hasBrand(/hei[cxms]|hev[cx]|mif1|msf1/),
  },
  { name: 'a QuickTime film', endings: [], instead: 'Save it as .mp4.', isBegunBy: hasBrand(/qt /) },
  {
    name: 'a TIFF picture',
    endings: [],
    instead: 'Save it as JPEG or PNG.',
    isBegunBy: starts('II*\0', 'MM\0*'),
  },
  {
    name: 'a Photoshop picture',
    endings: [],
    instead: 'Save it as JPEG or PNG.',
    isBegunBy: starts('8BPS\0'),
  },
  { name: 'an icon', endings: [], instead: 'Save it as JPEG or PNG.', isBegunBy: starts('\0\0\x01\0') },
  { name: 'a program', endings: [], isBegunBy: (head) => head.startsWith('MZ') && head.includes('\0') },
  {
    name: 'a program',
    endings: [],
    isBegunBy: starts('\x7fELF', '\xcf\xfa\xed\xfe', '\xce\xfa\xed\xfe', '\xca\xfe\xba\xbe'),
  },
  { name: 'a shortcut of Windows', endings: [], isBegunBy: starts('L\0\0\0\x01\x14\x02\0') },
  {
    name: 'a document of an old office program, or one with a password',
    endings: [],
    instead: 'Save it without a password as PDF, .docx, .xlsx or .pptx.',
    isBegunBy: starts('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  },
  {
    name: 'a document in Rich Text Format',
    endings: [],
    instead: 'Save it as PDF or .docx.',
    isBegunBy: starts('{\\rtf'),
  },
  {
    name: 'a packed file',
    endings: [],
    instead: 'Unpack it, and put what is in it here.',
    isBegunBy: starts('\x1f\x8b', 'BZh', '\xfd7zXZ\0', '7z\xbc\xaf\x27\x1c', 'Rar!\x1a\x07', 'MSCF\0'),
  },
  {
    name: 'a recording (WAV)',
    endings: [],
    instead: 'Save it as .mp3.',
    isBegunBy: (head) => head.startsWith('RIFF') && head.startsWith('WAVE', 8),
  },
  {
    name: 'a recording or film (Ogg)',
    endings: [],
    instead: 'Save it as .mp3 or .mp4.',
    isBegunBy: starts('OggS\0'),
  },
  { name: 'a film (WebM)', endings: [], instead: 'Save it as .mp4.', isBegunBy: starts('\x1aE\xdf\xa3') },
];
