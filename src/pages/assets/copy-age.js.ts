import type { APIRoute } from 'astro';
import { copyAgeScript } from '../_scripts/scripts.ts';

export const GET: APIRoute = () =>
  new Response(copyAgeScript(), { headers: { 'Content-Type': 'text/javascript' } });
