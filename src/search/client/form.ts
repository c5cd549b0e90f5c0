import { facetKeys } from '../../register/lists/facet-keys.ts';
import { defaultSort } from '../../register/lists/sorts.ts';
import { readState, type SearchState } from './state.ts';

/** What the form says now. An order that nobody chose goes with the query; `before` tells whether one was chosen. */
export function readForm(form: HTMLFormElement, before: SearchState): SearchState {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') parameters.append(name, value);
  const isFollowing = before.sort === defaultSort(before.query) && parameters.get('sort') === before.sort;
  if (isFollowing) parameters.delete('sort');
  return readState(parameters.toString());
}

/** Sets every control of the form. Its controls are named as the parts of the address. */
export function writeForm(form: HTMLFormElement, { query, filters, sort }: SearchState): void {
  const field = form.querySelector<HTMLInputElement>('[name="q"]');
  // Writing the same text would move the cursor of somebody who types.
  if (field && field.value.trim() !== query) field.value = query;
  const order = form.querySelector<HTMLSelectElement>('[name="sort"]');
  if (order) {
    for (const option of order.options) option.disabled = option.value === 'relevance' && query === '';
    order.value = sort;
  }
  for (const key of facetKeys) {
    const values = filters[key] ?? [];
    const select = form.querySelector<HTMLSelectElement>(`select[name="${key}"]`);
    if (select) select.value = values[0] ?? '';
    for (const box of form.querySelectorAll<HTMLInputElement>(`input[name="${key}"]`)) {
      box.checked = values.includes(box.value);
      if (box.checked) box.closest('.facet details')?.setAttribute('open', '');
    }
  }
}
