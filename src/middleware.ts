import { defineMiddleware } from 'astro:middleware';
import { siteProblems } from './checking/site-register.ts';

/** Lets the layout ask what is wrong in the content, once the page has read it. Only the preview asks. */
export const onRequest = defineMiddleware(({ locals }, next) => {
  locals.siteProblems = siteProblems;
  return next();
});
