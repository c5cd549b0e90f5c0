import type { APIRoute } from 'astro';
import { exitScript } from '../_scripts/scripts.ts';

export const GET: APIRoute = () =>
  new Response(exitScript(), { headers: { 'Content-Type': 'text/javascript' } });
