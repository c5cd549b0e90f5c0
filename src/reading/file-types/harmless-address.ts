/** Web pages, letters and calls, and what is on the same website. */
const harmless = /^(?:(?:https?|mailto|tel):|(?!\/\/)[^:\\/?#]*(?:[/?#]|$))/i;
/** A part of the same file. */
const inside = /^(?!\/)[^:\\]*$/;

/** An address as browsers read it, who pass over what cannot be seen in it. */
export function visibleAddress(address: string): string {
  return address.replace(/[\0- ]/g, '');
}

/** Whether a link to an address starts no program and opens no file: it leads to a page, an e-mail address or a telephone. */
export function isHarmlessAddress(address: string): boolean {
  return harmless.test(visibleAddress(address));
}

/** Whether an address is of something that is in the same file. */
export function isInsideAddress(address: string): boolean {
  const visible = visibleAddress(address);
  return visible.startsWith('#') || (inside.test(visible) && !visible.split('/').includes('..'));
}
