import type { Register } from '../register/model.ts';

/** A format in which other systems get the whole register, as a file of the site. */
export interface ExportFormat {
  /** The file below `data/`. Its address is permanent. */
  readonly file: string;
  /** As a server says it (RFC 6838), with the character set. */
  readonly mediaType: string;
  readonly write: (register: Register) => string;
}
