import { formOf, type Forms } from '../../client/forms.ts';
import { openQuick } from '../engine/open-quick.ts';
import { openSearch } from '../engine/open.ts';
import { readForm, writeForm } from './form.ts';
import { resultRow } from './row.ts';
import { showRows } from './rows.ts';
import { openSession, type Searches, type SearchView } from './session.ts';
import { countFilters, readState, writeState, type SearchState } from './state.ts';

/** A pause in typing that is taken for the end of a word, in milliseconds. */
const typingPause = 120;

const form = find<HTMLFormElement>('#search');
const all = find<HTMLElement>('#all');
const results = find<HTMLElement>('#results');
const list = find<HTMLElement>('#hits');
const total = find<HTMLElement>('#total');
const failure = find<HTMLElement>('#failure');
const suggestion = find<HTMLElement>('#suggestion');
const suggested = find<HTMLButtonElement>('#suggestion button');
const more = find<HTMLButtonElement>('#more');
const clear = find<HTMLButtonElement>('#clear');
const chosen = find<HTMLElement>('#chosen');
const counts = [...form.querySelectorAll<HTMLElement>('[data-count]')].map((element) => {
  const [key = '', value = ''] = (element.dataset['count'] ?? '').split(':');
  return { element, key, value, ofAll: element.textContent ?? '' };
});
const words = form.dataset;

const root = words['root'] ?? './';

let state = readState(location.search);
let typing: ReturnType<typeof setTimeout> | undefined;

function find<T extends Element>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`The page lacks ${selector}`);
  return element;
}

const view: SearchView = {
  showAll: () => {
    failure.hidden = suggestion.hidden = results.hidden = true;
    all.hidden = false;
    list.replaceChildren();
    total.textContent = sentence(Number(words['total']));
    for (const { element, ofAll } of counts) writeCount(element, ofAll);
  },
  showQuick: (hits) => {
    results.setAttribute('aria-busy', 'true');
    results.hidden = false;
    failure.hidden = suggestion.hidden = all.hidden = more.hidden = true;
    total.textContent = '';
    showRows(list, hits);
  },
  showAnswer: ({ hits, hasMore, total: found, suggestion: instead, choices }) => {
    results.hidden = false;
    failure.hidden = all.hidden = true;
    results.removeAttribute('aria-busy');
    showRows(list, hits);
    more.hidden = !hasMore;
    suggestion.hidden = instead === undefined;
    suggested.textContent = instead ?? '';
    total.textContent = sentence(found);
    for (const { element, key, value } of counts) {
      const ofKey = (Object.hasOwn(choices, key) ? choices[key] : undefined) ?? {};
      writeCount(element, String((Object.hasOwn(ofKey, value) ? ofKey[value] : undefined) ?? 0));
    }
  },
  addHits: (hits, hasMore) => {
    const rows = hits.map(resultRow);
    const next = rows[0]?.querySelector('a');
    for (const row of rows) list.append(row);
    more.hidden = !hasMore;
    // The button may be gone; without this a reader on the keyboard would be thrown to the top of the page.
    next?.focus();
  },
  showFailure: (reason) => {
    failure.hidden = false;
    failure.textContent = `${words['failed'] ?? ''} ${reason instanceof Error ? reason.message : ''}`;
  },
};

/** The search of a register that has no project yet, and so no index. */
const ofNothing: Searches = {
  open: () =>
    Promise.resolve({
      search: () => Promise.resolve({ hits: [], filters: {}, totalFilters: {}, choices: {} }),
    }),
  openQuick: () => Promise.resolve(() => []),
};

const session = openSession(
  view,
  words['total'] === '0' ? ofNothing : { open: () => openSearch(root), openQuick: () => openQuick(root) },
);

function writeCount(element: HTMLElement, text: string): void {
  element.textContent = text;
  element.closest('.value')?.classList.toggle('empty', text === '0');
}

function sentence(n: number): string {
  if (n === 0) return words['none'] ?? '';
  return formOf(JSON.parse(words['forms'] ?? '{"other":"#"}') as Forms, n);
}

/** Shows `state` in the form, and its answer. */
function show(): void {
  writeForm(form, state);
  const filters = countFilters(state);
  chosen.hidden = clear.hidden = filters === 0;
  chosen.textContent = String(filters);
  void session.ask(state);
}

/** `replace` while somebody types, so that going back does not mean going back letter by letter. */
function change(next: SearchState, how: 'push' | 'replace'): void {
  state = next;
  const address = location.pathname + writeState(state);
  try {
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch {
    // A browser may refuse this for a file; the search itself goes on.
  }
  show();
}

function restore(): void {
  state = readState(location.search);
  show();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(typing);
  change(readForm(form, state), 'replace');
});
form.addEventListener('input', (event) => {
  clearTimeout(typing);
  const next = readForm(form, state);
  const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'search';
  if (!isTyping) return change(next, 'push');
  void session.guess(next);
  typing = setTimeout(() => change(readForm(form, state), 'replace'), typingPause);
});
clear.addEventListener('click', () => {
  change({ ...state, filters: {} }, 'push');
  form.querySelector('summary')?.focus();
});
more.addEventListener('click', () => void session.showMore());
suggested.addEventListener('click', () => {
  change({ ...state, query: suggested.textContent }, 'push');
  form.querySelector<HTMLInputElement>('[name="q"]')?.focus();
});
// A few kilobytes come after the page, so that the first key finds them.
if (document.readyState === 'complete') session.loadQuick();
else addEventListener('load', session.loadQuick, { once: true });
// Loading the rest begins with the first sign of interest.
form.addEventListener('focusin', session.load, { once: true });
addEventListener('popstate', restore);
// A page that the browser kept in memory has its form restored, but perhaps to another state than its address.
addEventListener('pageshow', ({ persisted }) => persisted && restore());

// Beside the list the filters stand open; above it, on a small screen, they would push it out of sight.
if (matchMedia('(min-width: 56rem)').matches) find<HTMLDetailsElement>('#filters').open = true;
restore();
