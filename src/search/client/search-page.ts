import { formOf, type Forms } from '../../client/forms.ts';
import type { HitData } from '../engine/messages.ts';
import { openQuick } from '../engine/open-quick.ts';
import { openSearch, type SearchAnswer, type SearchEngine, type SearchHit } from '../engine/open.ts';
import { SearchProblem } from '../engine/problem.ts';
import type { QuickSearch } from '../engine/quick.ts';
import { readForm, writeForm } from './form.ts';
import { resultRow } from './row.ts';
import { showRows } from './rows.ts';
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

let state = readState(location.search);
let opening: Promise<SearchEngine> | undefined;
let openingQuick: Promise<QuickSearch> | undefined;
/** The full search answers quickly once it has answered. */
let isAwaited = true;
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
  if (isAwaited) void showQuickly(state, question);
  try {
    const answer = await ask(await engine());
    const rows = await takeNext(answer.hits);
    if (question !== asked) return;
    isAwaited = results.hidden = false;
    failure.hidden = all.hidden = true;
    results.removeAttribute('aria-busy');
    showRows(list, rows);
    suggestion.hidden = answer.suggestion === undefined;
    suggested.textContent = answer.suggestion ?? '';
    total.textContent = sentence(answer.hits.length);
    for (const { element, key, value } of counts)
      writeCount(element, String(answer.choices[key]?.[value] ?? 0));
  } catch (reason) {
    if (question !== asked) return;
    // What titles tell may come later than the failure, and must not cover the list.
    asked += 1;
    showAll();
    failure.hidden = false;
    failure.textContent = `${words['failed'] ?? ''} ${reason instanceof Error ? reason.message : ''}`;
    if (!(reason instanceof SearchProblem)) throw reason;
  }
}

/** Shows what titles and summaries tell, until the full answer takes its place. It is neither counted nor spoken. */
async function showQuickly(wanted: SearchState, question: number): Promise<void> {
  if (wanted.query === '' || wanted.sort !== 'relevance' || countFilters(wanted) > 0) return;
  const hits = (await quick())(wanted.query);
  if (question !== asked || !isAwaited || hits.length === 0) return;
  results.setAttribute('aria-busy', 'true');
  results.hidden = false;
  failure.hidden = suggestion.hidden = all.hidden = more.hidden = true;
  total.textContent = '';
  showRows(list, hits.slice(0, batchSize));
}

function quick(): Promise<QuickSearch> {
  openingQuick ??= openQuick(words['root'] ?? './');
  return openingQuick;
}

function ask(search: SearchEngine): Promise<SearchAnswer> {
  const { query, filters, sort } = state;
  return search.search(query === '' ? null : query, {
    filters,
    ...(sort === 'relevance' ? {} : { sort: { key: sort, direction: sort === 'newest' ? 'desc' : 'asc' } }),
  });
}

function showAll(): void {
  failure.hidden = suggestion.hidden = results.hidden = true;
  all.hidden = false;
  list.replaceChildren();
  total.textContent = sentence(Number(words['total']));
  for (const { element, ofAll } of counts) writeCount(element, ofAll);
}

/** The next results to be shown; the others wait for the button. */
async function takeNext(hits: readonly SearchHit[]): Promise<readonly HitData[]> {
  const next = await Promise.all(hits.slice(0, batchSize).map((hit) => hit.data()));
  waiting = hits.slice(batchSize);
  more.hidden = waiting.length === 0;
  return next;
}

async function showMore(): Promise<void> {
  const question = asked;
  const rows = (await takeNext(waiting)).map(resultRow);
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
  const next = readForm(form, state);
  const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'search';
  if (!isTyping) return change(next, 'push');
  if (isAwaited) void showQuickly(next, ++asked);
  typing = setTimeout(() => change(readForm(form, state), 'replace'), typingPause);
});
clear.addEventListener('click', () => {
  change({ ...state, filters: {} }, 'push');
  form.querySelector('summary')?.focus();
});
more.addEventListener('click', () => void showMore());
suggested.addEventListener('click', () => {
  change({ ...state, query: suggested.textContent }, 'push');
  form.querySelector<HTMLInputElement>('[name="q"]')?.focus();
});
// A few kilobytes come after the page, so that the first key finds them.
if (document.readyState === 'complete') void quick();
else addEventListener('load', () => void quick(), { once: true });
// Loading the rest begins with the first sign of interest.
form.addEventListener('focusin', () => void engine().catch(() => undefined), { once: true });
addEventListener('popstate', restore);
// A page that the browser kept in memory has its form restored, but perhaps to another state than its address.
addEventListener('pageshow', ({ persisted }) => persisted && restore());

// Beside the list the filters stand open; above it, on a small screen, they would push it out of sight.
if (matchMedia('(min-width: 56rem)').matches) find<HTMLDetailsElement>('#filters').open = true;
restore();
