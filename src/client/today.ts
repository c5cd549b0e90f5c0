/** Draws today into the timeline: the page itself does not know what day it is. */

const svgNamespace = 'http://www.w3.org/2000/svg';

const chart = document.querySelector<HTMLElement>('.timeline');
const todayNote = document.getElementById('today');

if (chart && todayNote) {
  const now = new Date();
  const first = Number(chart.dataset['first']);
  const last = Number(chart.dataset['last']);
  const start = Date.UTC(first, 0, 1);
  const place = (now.getTime() - start) / (Date.UTC(last + 1, 0, 1) - start);
  const isInside = place >= 0 && place <= 1;
  // Browsers do not know every language, so the page brings its months.
  const months = JSON.parse(todayNote.dataset['months'] ?? '[]') as string[];
  const month = `${months[now.getMonth()] ?? ''} ${now.getFullYear()}`;
  const words = isInside ? todayNote.dataset['inside'] : todayNote.dataset['beyond'];
  todayNote.textContent = (words ?? '').replace('#', month);
  todayNote.hidden = false;
  if (isInside) for (const plot of chart.querySelectorAll('.plot')) plot.append(lineAt(place));
}

function lineAt(place: number): SVGLineElement {
  const line = document.createElementNS(svgNamespace, 'line');
  const x = `${place * 100}%`;
  line.setAttribute('class', 'today-line');
  line.setAttribute('x1', x);
  line.setAttribute('x2', x);
  line.setAttribute('y1', '0');
  line.setAttribute('y2', '100%');
  return line;
}
