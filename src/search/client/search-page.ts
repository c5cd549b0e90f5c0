import { formOf, type Forms } from '../../client/forms.ts';
import { openSearch, type SearchAnswer, type SearchEngine, type SearchHit } from '../engine/open.ts';
import { SearchProblem } from '../engine/problem.ts';
import { readForm, writeForm } from './form.ts';
import { resultRow } from './row.ts';
import { countFilters, isBlank, readState, writeState, type SearchState } from './state.ts';

/** Results written at a time. */
const batchSize = 20;
/** A pause in typing that is taken for the end of a word, in milliseconds. */
const typingPause = 120;

const form = find<HTMLFormElement>('#search');
const all = find<HTMLElement>('#all');
const results = find<HTMLElement>('#results');
const list = find<HTMLElement>('#hits');
const total = find<HTMLElement>('#total');
const failure = find<HTMLElement>('#failure');
const more = find<HTMLButtonElement>('#more');
const clear = find<HTMLButtonElement>('#clear');
const chosen = find<HTMLElement>('#chosen');
const counts = [...form.querySelectorAll<HTMLElement>('[data-count]')].map((element) => {
  const [key = '', value = ''] = (element.dataset['count'] ?? '').split(':');
  return { element, key, value, ofAll: element.textContent ?? '' };
});
const words = form.dataset;

let state = readState(location.search);
let opening: Promise<SearchEngine> | undefined;
/** Counts the questions: an answer to an older one is thrown away. */
let asked = 0;
let typing: ReturnType<typeof setTimeout> | undefined;
let waiting: readonly SearchHit[] = [];

function find<T extends Element>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`The page lacks ${selector}`);
  return element;
}

function engine(): Promise<SearchEngine> {
  opening ??= openSearch(words['root'] ?? './').catch((reason: unknown) => {
    // The next question begins anew: a part that did not come may come later.
    opening = undefined;
    throw reason;
  });
  return opening;
}

/** Shows the answer to `state`, or the page's own list where nothing is asked. */
async function show(): Promise<void> {
  const question = ++asked;
  const filters = countFilters(state);
  chosen.hidden = clear.hidden = filters === 0;
  chosen.textContent = String(filters);
  if (isBlank(state)) return showAll();
  try {
    const answer = await ask(await engine());
    const rows = await takeRows(answer.hits);
    if (question !== asked) return;
    failure.hidden = all.hidden = true;
    results.hidden = false;
    list.replaceChildren(...rows);
    total.textContent = sentence(answer.hits.length);
    for (const { element, key, value } of counts)
      writeCount(element, String(answer.choices[key]?.[value] ?? 0));
  } catch (reason) {
    if (question !== asked) return;
    showAll();
    failure.hidden = false;
    failure.textContent = `${words['failed'] ?? ''} ${reason instanceof Error ? reason.message : ''}`;
    if (!(reason instanceof SearchProblem)) throw reason;
  }
}

function ask(search: SearchEngine): Promise<SearchAnswer> {
  const { query, filters, sort } = state;
  return search.search(query === '' ? null : query, {
    filters,
    ...(sort === 'relevance' ? {} : { sort: { key: sort, direction: sort === 'newest' ? 'desc' : 'asc' } }),
  });
}

function showAll(): void {
  failure.hidden = results.hidden = true;
  all.hidden = false;
  list.replaceChildren();
  total.textContent = sentence(Number(words['total']));
  for (const { element, ofAll } of counts) writeCount(element, ofAll);
}

/** The rows of the next results; the others wait for the button. */
async function takeRows(hits: readonly SearchHit[]): Promise<DocumentFragment[]> {
  const rows = await Promise.all(hits.slice(0, batchSize).map(async (hit) => resultRow(await hit.data())));
  waiting = hits.slice(batchSize);
  more.hidden = waiting.length === 0;
  return rows;
}

async function showMore(): Promise<void> {
  const question = asked;
  const rows = await takeRows(waiting);
  if (question !== asked) return;
  const next = rows[0]?.querySelector('a');
  list.append(...rows);
  // The button may be gone; without this a reader on the keyboard would be thrown to the top of the page.
  next?.focus();
}

function writeCount(element: HTMLElement, text: string): void {
  element.textContent = text;
  element.closest('.value')?.classList.toggle('empty', text === '0');
}

function sentence(n: number): string {
  if (n === 0) return words['none'] ?? '';
  return formOf(JSON.parse(words['forms'] ?? '{"other":"#"}') as Forms, n);
}

/** `replace` while somebody types, so that going back does not mean going back letter by letter. */
function change(next: SearchState, how: 'push' | 'replace'): void {
  state = next;
  writeForm(form, state);
  const address = location.pathname + writeState(state);
  try {
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  } catch {
    // A browser may refuse this for a file; the search itself goes on.
  }
  void show();
}

function restore(): void {
  state = readState(location.search);
  writeForm(form, state);
  void show();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(typing);
  change(readForm(form, state), 'replace');
});
form.addEventListener('input', (event) => {
  clearTimeout(typing);
  const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'search';
  if (isTyping) typing = setTimeout(() => change(readForm(form, state), 'replace'), typingPause);
  else change(readForm(form, state), 'push');
});
clear.addEventListener('click', () => {
  change({ ...state, filters: {} }, 'push');
  form.querySelector('summary')?.focus();
});
more.addEventListener('click', () => void showMore());
// Loading begins with the first sign of interest, not with the page.
form.addEventListener('focusin', () => void engine().catch(() => undefined), { once: true });
addEventListener('popstate', restore);
// A page that the browser kept in memory has its form restored, but perhaps to another state than its address.
addEventListener('pageshow', ({ persisted }) => persisted && restore());

// On a small screen the filters would push the list out of sight.
if (matchMedia('(max-width: 55.99rem)').matches) find<HTMLDetailsElement>('#filters').open = false;
restore();
