import { csvFormat } from './csv.ts';
import type { ExportFormat } from './export-format.ts';

/** Every format in which the register is published, each in a file of its own beside this one. */
export const exportFormats: readonly ExportFormat[] = [csvFormat];
