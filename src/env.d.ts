import type { siteProblems } from './checking/site-register.ts';

declare global {
  namespace App {
    interface Locals {
      siteProblems: typeof siteProblems;
    }
  }
}
