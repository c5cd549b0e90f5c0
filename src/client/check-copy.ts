import { compareWithList, readList } from './file-list.ts';

/** Checks the folder that a reader chooses against its SHA256SUMS, in the browser. Nothing is sent anywhere. */
const input = document.querySelector<HTMLInputElement>('#copy-folder');
const output = document.getElementById('copy-result');

if (input && output) {
  const words = output.dataset;
  input.closest<HTMLElement>('[hidden]')?.removeAttribute('hidden');
  input.addEventListener('change', () => void check([...(input.files ?? [])], output, words));
}

async function check(files: readonly File[], output: HTMLElement, words: DOMStringMap): Promise<void> {
  const say = (text: string | undefined): void => {
    output.textContent = text ?? '';
  };
  // A folder of many may have been chosen: the list nearest to its top is the copy's.
  const list = files
    .filter(({ name }) => name === 'SHA256SUMS')
    .sort((a, b) => a.webkitRelativePath.length - b.webkitRelativePath.length)[0];
  if (!list) return say(words['noList']);
  const top = list.webkitRelativePath.slice(0, -list.name.length);
  const inside = new Map(
    files
      .filter(({ webkitRelativePath }) => webkitRelativePath.startsWith(top))
      .map((file) => [file.webkitRelativePath.slice(top.length), file] as const),
  );
  const sums = readList(await list.text());
  const difference = await compareWithList(sums, inside, (done) =>
    say((words['checking'] ?? '').replace('#done', String(done)).replace('#total', String(sums.size))),
  );
  const entries = (['missing', 'changed', 'extra'] as const).flatMap((kind) =>
    difference[kind].map((path) => `${words[kind] ?? kind}: ${path}`),
  );
  if (entries.length === 0) return say((words['whole'] ?? '').replace('#total', String(sums.size)));
  const verdict = document.createElement('p');
  verdict.textContent = words['broken'] ?? '';
  const all = document.createElement('ul');
  for (const text of entries) {
    const item = document.createElement('li');
    item.textContent = text;
    all.append(item);
  }
  output.replaceChildren(verdict, all);
}
