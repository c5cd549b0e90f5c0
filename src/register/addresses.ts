/**
 * Where things stand in the site, from its root. Addresses are permanent: other sites link to them.
 * They name whole files, since a folder opens no page on a stick.
 */

/** A project's page. */
export const projectAddress = (slug: string): string => `/projects/${slug}.html`;

/** A theme's page. */
export const themeAddress = (slug: string): string => `/themes/${slug}.html`;

/** A country's page, from its ISO 3166-1 alpha-2 code. */
export const countryAddress = (code: string): string => `/countries/${code.toLowerCase()}.html`;

/** An organisation's page. */
export const organisationAddress = (slug: string): string => `/organisations/${slug}.html`;

/** A series' page. */
export const seriesAddress = (slug: string): string => `/series/${slug}.html`;

/** A year's page. */
export const yearAddress = (year: number | string): string => `/years/${year}.html`;

/** A page of the project list; the first has no number. */
export const listAddress = (page = 1): string => (page === 1 ? '/projects.html' : `/projects-${page}.html`);

/** A page of the timeline; the first has no number. */
export const timelineAddress = (page = 1): string =>
  page === 1 ? '/timeline.html' : `/timeline-${page}.html`;

/** Where "Exit this page" leads in a copy without a network: a page about something else. */
export const exitPageAddress = '/units.html';
