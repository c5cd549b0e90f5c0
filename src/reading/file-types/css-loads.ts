/** What may stand in an address of a style: a part of the same file, or a picture of dots or a font that is inside it. */
const insideAddress =
  /^(?:#|data:(?:image\/(?:png|jpe?g|gif|webp|avif)|font\/[\w-]{1,20}|application\/(?:x-)?font-[\w-]{1,20})[;,])/i;

/** Whatever makes a browser fetch something: `url(…)`, and what takes an address as a string (CSS Values 4, 4.5; CSS Images 4, 2). */
const load = /url\(\s*["']?([^"')]*)|@import\b|\b(?:image|image-set|src)\(/gi;

/**
 * The first piece of a style, `url(https://…`, that would be fetched from outside of the file; `undefined` where there is none.
 * Comments are read as if they were in use: in a string their signs mean nothing, and telling the two apart is not worth a fault.
 */
export function findCssLoad(css: string): string | undefined {
  for (const [whole, address = ''] of withoutEscapes(css).matchAll(load)) {
    if (!insideAddress.test(address)) return whole;
  }
  return undefined;
}

/** `u\72l(` is read as `url(` (CSS Syntax 3, 4.3.7). */
function withoutEscapes(css: string): string {
  return css.replace(/\\(?:([\da-f]{1,6})\s?|([^]))/gi, (_, hex: string | undefined, letter: string) =>
    hex === undefined ? letter : String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)),
  );
}
