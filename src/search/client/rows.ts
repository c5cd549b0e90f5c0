import type { HitData } from '../engine/messages.ts';
import { resultRow } from './row.ts';

/**
 * Makes the rows of `list` those of `hits`. A row that is there already stays the same element, only its excerpt is
 * written anew, so that a link keeps its focus and nothing flickers when a better answer follows the first.
 */
export function showRows(list: HTMLElement, hits: readonly HitData[]): void {
  const focused = document.activeElement;
  const present = new Map([...list.children].map((row) => [addressOf(row), row] as const));
  for (const [at, hit] of hits.entries()) {
    const next = resultRow(hit);
    const row = present.get(addressOf(next));
    const place = list.children[at] ?? null;
    if (row === undefined) {
      list.insertBefore(next, place);
    } else {
      const [old, fresh] = [row, next].map((item) => item.querySelector('.excerpt'));
      if (old && fresh && old.innerHTML !== fresh.innerHTML) old.replaceWith(fresh);
      if (row !== place) list.insertBefore(row, place);
    }
  }
  while (list.children.length > hits.length) list.lastElementChild?.remove();
  // Moving an element takes its focus away.
  if (focused instanceof HTMLElement && list.contains(focused)) focused.focus();
}

function addressOf(row: ParentNode): string {
  // As written: an address in a template is not resolved.
  return row.querySelector('a')?.getAttribute('href') ?? '';
}
