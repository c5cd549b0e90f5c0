/**
 * A text by which a title sorts as its language has it, where only bytes are compared: each letter of `alphabet`, which
 * may have more than one character (Albanian `dh`, `xh`), becomes its place. Other accents are dropped, digits come
 * first, and everything else counts as a space.
 */
export function collationKey(text: string, alphabet: readonly string[]): string {
  const letters = [...alphabet].sort((a, b) => b.length - a.length);
  const places = new Map(alphabet.map((letter, place) => [letter, String.fromCharCode(65 + place)]));
  let rest = text.toLowerCase().normalize('NFC');
  let key = '';
  while (rest !== '') {
    const letter = letters.find((candidate) => rest.startsWith(candidate));
    const character = letter ?? String.fromCodePoint(rest.codePointAt(0) ?? 0);
    const plain = character.normalize('NFKD').replace(/\p{M}/gu, '');
    key += places.get(character) ?? places.get(plain) ?? (/\d/.test(plain) ? plain : ' ');
    rest = rest.slice(character.length);
  }
  return key.replace(/ +/g, ' ').trim();
}
