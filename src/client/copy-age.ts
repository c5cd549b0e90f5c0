/**
 * Says in the footer how old this copy is, and of what else on the page has grown old: the page does not know what day
 * it is. The constants are written in when the script is bundled; the words are the page's own, since browsers do not
 * know every language.
 */
import { formOf, type Forms } from './forms.ts';

/** The day of this copy, `2026-11-24`, or nothing where it is not known. */
declare const copyDate: string;
/** The same in words, by language. */
declare const copyDateInWords: Readonly<Record<string, string>>;
declare const oldAfterMonths: number;

interface Ages {
  readonly today: string;
  readonly day: Forms;
  readonly month: Forms;
  readonly year: Forms;
}

/** Mean length of a month, in days. */
const month = 365.25 / 12;

const ageNote = document.getElementById('copy-age');

if (ageNote && copyDate !== '') {
  const words = ageNote.dataset;
  const days = Math.max(0, Math.floor((new Date().getTime() - Date.parse(copyDate)) / 86_400_000));
  const age = inWords(days, JSON.parse(words['ages'] ?? '{}') as Ages);
  const { lang } = document.documentElement;
  const date = Object.hasOwn(copyDateInWords, lang) ? copyDateInWords[lang] : undefined;
  ageNote.textContent = (words['age'] ?? '').replace('#date', date ?? copyDate).replace('#age', age);
  ageNote.hidden = false;
  const warning = document.getElementById('copy-old');
  if (warning) warning.hidden = days < oldAfterMonths * month;
}

const today = new Date().toISOString().slice(0, 10);
for (const note of document.querySelectorAll<HTMLElement>('[data-old-after]')) {
  note.hidden = today <= (note.dataset['oldAfter'] ?? '');
}

function inWords(days: number, ages: Ages): string {
  if (days === 0) return ages.today;
  if (days < 2 * month) return formOf(ages.day, days);
  const months = Math.floor(days / month);
  return months < 24 ? formOf(ages.month, months) : formOf(ages.year, Math.floor(months / 12));
}
