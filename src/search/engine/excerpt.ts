const escapes: ReadonlyMap<string, string> = new Map(
  Object.entries({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }),
);

/**
 * Pagefind's excerpt as safe HTML: its `<mark>` elements stay, all else is text. Pagefind escapes angle
 * brackets but not ampersands, so its escapes are undone first.
 */
export function safeExcerpt(excerpt: string): string {
  return excerpt
    .split(/(<\/?mark>)/)
    .map((piece, index) => (index % 2 === 1 ? piece : escapeText(piece)))
    .join('');
}

function escapeText(piece: string): string {
  return piece
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/[&<>"]/g, (character) => escapes.get(character) ?? character);
}
