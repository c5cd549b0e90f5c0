import type { APIRoute } from 'astro';
import { projectsCsv } from '../../exports/csv.ts';
import { register as readRegister } from '../_register.ts';

export const GET: APIRoute = () =>
  new Response(projectsCsv(readRegister()), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
