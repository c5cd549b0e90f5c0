/**
 * Offers the archive for download on a website. What it weighs and its checksum stand in a file beside it, since the
 * archive holds this page too and cannot hold its own checksum.
 */
interface Archive {
  readonly file: string;
  readonly size: number;
  readonly sha256: string;
}

const place = document.getElementById('archive');

/** Bytes in the reader's language, in the unit that leaves few digits. */
function formatSize(bytes: number): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
  const value = bytes / (unit === 'kilobyte' ? 1000 : 1_000_000);
  return new Intl.NumberFormat(document.documentElement.dataset['locale'], {
    style: 'unit',
    unit,
    maximumFractionDigits: 1,
  }).format(value);
}

if (place) {
  const words = place.dataset;
  const folder = words['folder'] ?? '';
  const say = (text: string | undefined): void => {
    place.textContent = text ?? '';
  };
  if (location.protocol === 'file:') {
    say(words['isCopy']);
  } else {
    Object.assign(window, {
      fieldbookArchive({ file, size, sha256 }: Archive): void {
        const link = document.createElement('a');
        link.href = folder + file;
        link.className = 'button primary';
        link.download = '';
        link.textContent = (words['download'] ?? '').replace('#', formatSize(size));
        const sum = document.createElement('p');
        sum.className = 'note';
        const code = document.createElement('code');
        code.textContent = sha256;
        sum.append(`${words['checksum'] ?? ''}: `, code);
        place.replaceChildren(link, sum);
      },
    });
    const script = document.createElement('script');
    script.src = `${folder}archive.js`;
    script.onerror = () => say(words['none']);
    document.head.append(script);
  }
}
