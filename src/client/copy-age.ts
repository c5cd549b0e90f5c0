import { localeOf } from '../i18n/locales.ts';

/**
 * Says in the footer how old this copy is. The page cannot: it does not know what day it is. The constants are written
 * in when the script is bundled; the words are the page's own.
 */
declare const COPY_DATE: string;
declare const OLD_AFTER_MONTHS: number;

const ageNote = document.getElementById('copy-age');

if (ageNote && COPY_DATE !== '') {
  const words = ageNote.dataset;
  const language = localeOf(document.documentElement.lang);
  const made = new Date(COPY_DATE);
  const now = new Date();
  const days = Math.max(0, Math.floor((now.getTime() - made.getTime()) / 86_400_000));
  const months = Math.floor(days / 30.44);
  const ago = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const age =
    months < 2
      ? ago.format(-days, 'day')
      : months < 24
        ? ago.format(-months, 'month')
        : ago.format(-Math.floor(months / 12), 'year');
  const date = made.toLocaleDateString(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const isOld = months >= OLD_AFTER_MONTHS;
  ageNote.textContent = (words['age'] ?? '').replace('#date', date).replace('#age', age);
  ageNote.hidden = false;
  ageNote.classList.toggle('old', isOld);
  const warning = document.getElementById('copy-old');
  if (warning) warning.hidden = !isOld;
}
