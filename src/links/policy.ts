import { hash } from 'node:crypto';

/** The source expression that allows one inline script or style in a Content-Security-Policy (CSP3, hash-source). */
export function hashSource(content: string): string {
  const normalised = content.replaceAll('\r\n', '\n');
  return `'sha256-${hash('sha256', normalised, 'base64')}'`;
}

/**
 * Adds a source to a directive of a policy. A directive that is absent begins with what it fell back to (`default-src`), so
 * that the addition allows one thing more and nothing less.
 */
export function allowSource(policy: string, directive: string, source: string): string {
  const directives = policy
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const find = (name: string) => directives.find((text) => text.split(/\s/)[0]?.toLowerCase() === name);
  const existing = find(directive);
  if (existing?.includes(source) === true) return policy;
  const fallback = find('default-src')?.replace(/^\S+/, directive);
  const base = (existing ?? fallback ?? directive).replace(/(?<!\s)\s*'none'/i, '');
  const added = `${base} ${source}`;
  return (
    existing === undefined
      ? [...directives, added]
      : directives.map((text) => (text === existing ? added : text))
  ).join('; ');
}
