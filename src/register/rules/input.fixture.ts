import { sampleProject } from '../project.fixture.ts';
import { siteSchema } from '../keys/schema.ts';
import type { Finding, RuleInput } from './rule.ts';

/** What a rule gets in tests: these projects, by slug, one theme, two organisations, and today as the last day of 2026. */
export function sampleInput(
  projects: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  more: Partial<RuleInput> = {},
): RuleInput {
  return {
    projects: Object.entries(projects).map(([slug, frontmatter]) => sampleProject(frontmatter, slug)),
    themes: new Map([['prevention', { slug: 'prevention', title: 'Prevention' }]]),
    organisations: new Map(
      ['iom', 'european-union'].map((slug) => [slug, { slug, name: slug, type: 'multilateral' }]),
    ),
    helplines: [],
    site: siteSchema.parse({ title: 'Projects', languages: ['en', 'sq'] }),
    folder: 'content',
    pages: ['about.html'],
    pageTranslations: [],
    languages: ['en', 'sq'],
    tellingWords: new Map([
      ['en', new Set(['the', 'and', 'to', 'were', 'with', 'of'])],
      ['sq', new Set(['të', 'dhe', 'i', 'me', 'që', 'e'])],
    ]),
    today: '2026-12-31',
    ...more,
  };
}

/** Findings as short lines: the file's slug and the key, the level and the rule, the message, and what to type or to do. */
export function inShort(findings: readonly Finding[]): string[] {
  return findings.map(({ file, path, level, rule, message, replacement, advice }) => {
    const name = file.replace(/^content\/(projects\/)?/, '').replace(/\.md$/, '');
    const rest = replacement === undefined ? ` – ${advice ?? ''}` : ` → ${replacement}`;
    return `${name} ${path.join('.')} ${level} ${rule}: ${message}${rest}`;
  });
}
