import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/**
 * What axe finds to mend on the page that is open, one text a rule. Loads the page again, without its policy, which refuses
 * scripts from anywhere but the site, and so axe.
 */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  await page.setBypassCSP(true);
  await page.reload();
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
  });
}
