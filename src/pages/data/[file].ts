import type { APIRoute } from 'astro';
import type { ExportFormat } from '../../exports/export-format.ts';
import { exportFormats } from '../../exports/formats.ts';
import { register as readRegister } from '../_register.ts';

export const getStaticPaths = () =>
  exportFormats.map((format) => ({ params: { file: format.file }, props: { format } }));

export const GET: APIRoute<{ format: ExportFormat }> = ({ props: { format } }) =>
  new Response(format.write(readRegister()), { headers: { 'Content-Type': format.mediaType } });
