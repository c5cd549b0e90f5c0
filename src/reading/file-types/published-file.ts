import { positionAt, problemAt, type ContentProblem, type Position } from '../problem.ts';
import { decodeText } from '../source-text.ts';
import type { FileType } from './file-type.ts';
import type { OfficeFault } from './office-fault.ts';
import { findOfficeFaults } from './office-faults.ts';
import { readOfficeDocument } from './office.ts';
import { findPdfActions, type PdfAction } from './pdf-actions.ts';
import { readPdfObjects } from './pdf-objects.ts';
import type { PictureFault } from './picture-form.ts';
import { endingOf, typeOfContent, typeOfName } from './recognise.ts';
import { findSvgFaults, type SvgFault } from './svg.ts';
import { findTableFormulas } from './table-formulas.ts';
import { endsAsZip } from './zip.ts';

/** What is in a file besides what its type says. */
export type FileFault =
  | { readonly kind: 'form'; readonly form: PictureFault }
  /** It is an archive as well. */
  | { readonly kind: 'archive' }
  | { readonly kind: 'action'; readonly action: PdfAction }
  | { readonly kind: 'office'; readonly fault: OfficeFault }
  | { readonly kind: 'drawing'; readonly fault: SvgFault; readonly at: Position }
  /** A cell of a table is a formula. */
  | { readonly kind: 'formula'; readonly value: string; readonly at: Position };

/** A file of `documents/` or `images/`, as far as the check of its type needs it. */
export interface PublishedFile {
  /** What it is by its content. */
  readonly type: FileType;
  /** Looked for only where the content is what the name promises. */
  readonly faults: readonly FileFault[];
  /** Why a text cannot be read. */
  readonly problems: readonly ContentProblem[];
}

/** No table or drawing that readers can use is longer; a drawing takes longer to read. */
const maxTable = 5_000_000;
const maxDrawing = 1_000_000;

/** Reads what a file is. `file` is its name in problems. */
export function readPublishedFile(bytes: Buffer, file: string): PublishedFile {
  const type = typeOfContent(bytes);
  const promised = typeOfName(file);
  const isAsPromised = type === promised || (promised?.isText === true && !promised.isPicture && type.isText);
  if (!promised || !isAsPromised) return { type, faults: [], problems: [] };
  if (!promised.isText) return { type, faults: faultsOf(bytes, promised), problems: [] };
  const most = promised.isPicture ? maxDrawing : maxTable;
  const source =
    bytes.length > most ? { problem: refuseLength(bytes.length, most, file) } : decodeText(bytes, file);
  if ('problem' in source) return { type: promised, faults: [], problems: [source.problem] };
  return { type: promised, faults: textFaults(source.text, promised, file), problems: [] };
}

function faultsOf(bytes: Buffer, { endings, follow }: FileType): FileFault[] {
  const form = follow?.(bytes);
  if (form) return [{ kind: 'form', form }];
  const office = readOfficeDocument(bytes);
  if (office?.ending !== undefined && endings.includes(office.ending)) {
    return findOfficeFaults(bytes).map((fault) => ({ kind: 'office', fault }));
  }
  if (endsAsZip(bytes)) return [{ kind: 'archive' }];
  if (!endings.includes('pdf')) return [];
  return findPdfActions(readPdfObjects(bytes)).map((action) => ({ kind: 'action', action }));
}

function textFaults(text: string, { isPicture }: FileType, file: string): FileFault[] {
  if (isPicture) {
    return findSvgFaults(text).map((fault) => ({
      kind: 'drawing',
      fault,
      at: positionAt(text, fault.offset),
    }));
  }
  if (endingOf(file) !== 'csv') return [];
  return findTableFormulas(text).map(({ offset, value }) => ({
    kind: 'formula',
    value,
    at: positionAt(text, offset),
  }));
}

function refuseLength(length: number, most: number, file: string): ContentProblem {
  const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);
  const message = `The file has ${megabytes(length)} MB. ${most === maxDrawing ? 'A drawing' : 'A text or table'} here has at most ${megabytes(most)} MB.`;
  const advice =
    most === maxDrawing
      ? 'Simplify it, or save it as PNG.'
      : 'Divide it, or leave out what readers do not need.';
  return problemAt({ file }, { rule: 'file-too-large', level: 'error', message, advice });
}
