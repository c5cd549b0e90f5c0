/**
 * The quick way out. The page is covered before the next one loads, and replaced in the history as far as a script can:
 * older entries stay, and the help page says so.
 */

/** Presses of Shift, each within this time of the one before, in milliseconds. */
const patience = 5000;
const pressesNeeded = 3;

const exitLink = document.querySelector<HTMLAnchorElement>('#exit');
const offline = document.querySelector<HTMLAnchorElement>('#exit-offline');
const announcement = document.getElementById('exit-status');

let presses = 0;
let last = -Infinity;
/** Shift is down, and no other key has been pressed with it. */
let isAlone = false;

function leave(): void {
  document.documentElement.classList.add('leaving');
  document.title = exitLink?.dataset['leaving'] ?? '';
  const address = location.protocol === 'file:' ? offline?.href : exitLink?.href;
  if (address !== undefined) location.replace(address);
}

exitLink?.addEventListener('click', (event) => {
  // Opened in another tab, this page would stay behind.
  if (event.button !== 0) return;
  event.preventDefault();
  leave();
});

addEventListener('keydown', (event) => {
  if (event.repeat) return;
  isAlone = event.key === 'Shift';
  if (!isAlone) presses = 0;
});

addEventListener('pointerdown', () => {
  isAlone = false;
});

addEventListener('keyup', (event) => {
  if (event.key !== 'Shift' || !isAlone) return;
  isAlone = false;
  presses = event.timeStamp - last <= patience ? presses + 1 : 1;
  last = event.timeStamp;
  if (presses >= pressesNeeded) return leave();
  if (announcement)
    announcement.textContent = (exitLink?.dataset['pressed'] ?? '').replace('#', String(presses));
});
