import { isMap, isNode, isScalar, parseDocument } from 'yaml';
import { cutFile } from '../reading/frontmatter.ts';
import { keyLines, tidyBody } from './project-file.ts';

/**
 * Sets keys in the frontmatter of a Markdown file, and nothing else: comments, order, quotation marks, line ends and
 * the other values stay byte for byte. A key that is missing comes behind those that `order` has before it. With
 * `body`, that becomes the text. Gives `undefined` where the keys are not written one a line.
 */
export function setFields(
  text: string,
  values: ReadonlyMap<string, unknown>,
  order: readonly string[],
  body?: string,
): string | undefined {
  const file = cutFile(text);
  if (!file) return undefined;
  const { before, after } = file;
  const lineEnd = before.endsWith('\r\n') ? '\r\n' : '\n';
  const toFile = (lf: string): string => lf.replaceAll('\n', lineEnd);
  let yaml = file.keys;
  for (const [key, value] of values) {
    const edited = setKey(yaml, key, toFile(keyLines(key, value)), order);
    if (edited === undefined) return undefined;
    yaml = edited;
  }
  if (body === undefined) return before + yaml + after;
  const fence = /^---[ \t]*/.exec(after)?.[0] ?? '---';
  return `${before}${yaml}${fence}${toFile(`\n\n${tidyBody(body)}\n`)}`;
}

function setKey(yaml: string, key: string, lines: string, order: readonly string[]): string | undefined {
  const { contents } = parseDocument(yaml);
  if (contents !== null && (!isMap(contents) || contents.flow)) return undefined;
  const earlier = new Set(order.slice(0, order.indexOf(key)));
  let position = 0;
  for (const pair of contents?.items ?? []) {
    if (!isScalar(pair.key) || !pair.key.range) return undefined;
    const [first, keyEnd] = pair.key.range;
    const last = isNode(pair.value) && pair.value.range ? pair.value.range[1] : keyEnd;
    const after = first + yaml.slice(first, Math.max(last, keyEnd)).trimEnd().length;
    if (pair.key.value === key) return yaml.slice(0, first) + lines.trimEnd() + yaml.slice(after);
    // Notes behind a value stay with it; those above the next key stay with that.
    if (earlier.has(String(pair.key.value))) position = yaml.indexOf('\n', after) + 1;
  }
  return `${yaml.slice(0, position)}${lines}${yaml.slice(position)}`;
}
