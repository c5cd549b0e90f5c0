import type { APIRoute, GetStaticPaths } from 'astro';
import { scripts } from '../_scripts/scripts.ts';

export const getStaticPaths = (() =>
  scripts().map(({ file, code }) => ({
    params: { script: file.replace(/\.js$/, '') },
    props: { code },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ code: string }> = ({ props }) =>
  new Response(props.code, { headers: { 'Content-Type': 'text/javascript' } });
