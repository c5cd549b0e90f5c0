import { isCurrent, isStatus } from '../../register/keys/status.ts';
import type { HitData } from '../engine/messages.ts';

/** One result as a row of the ledger: the page's own template, filled in. */
export function resultRow({ url, title, meta, excerpt }: HitData): DocumentFragment {
  const status = meta['status'] ?? '';
  const row = copyOf('row');
  const link = row.querySelector('a');
  if (link) {
    link.href = url;
    link.textContent = title;
    if (meta['lang'] !== undefined) link.lang = meta['lang'];
    if (meta['phase'] !== undefined) link.after(spanOf('phase', meta['phase']));
  }
  const dates = row.querySelector('.dates');
  const [spoken, seen] = dates?.children ?? [];
  if (spoken) spoken.textContent = meta['period'] ?? '';
  if (seen) {
    seen.textContent = meta['from'] ?? '';
    if (meta['to'] !== undefined) seen.append(spanOf('to', meta['to']));
  }
  row.querySelector('.line')?.append(copyOf(`status-${status}`), spanOf('about', meta['line'] ?? ''));
  row.querySelector('.row')?.classList.toggle('current', isStatus(status) && isCurrent(status));
  const text = document.createElement('p');
  text.className = 'excerpt';
  // The engine has escaped everything but its own <mark>.
  text.innerHTML = excerpt;
  row.querySelector('.what')?.append(text);
  return row;
}

function copyOf(template: string): DocumentFragment {
  const element = document.getElementById(template);
  return element instanceof HTMLTemplateElement
    ? (element.content.cloneNode(true) as DocumentFragment)
    : document.createDocumentFragment();
}

function spanOf(className: string, text: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = text;
  return span;
}
