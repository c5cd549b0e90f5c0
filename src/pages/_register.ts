import { siteRegister } from '../checking/site-register.ts';

/** The register that the pages show: drafts only in the preview. */
export const register = () => siteRegister({ includeDrafts: import.meta.env.DEV });
