/** A cell of a table that a spreadsheet takes for a formula. */
export interface TableFormula {
  /** Where it begins, in UTF-16 units. */
  readonly offset: number;
  readonly value: string;
}

/** Between cells, in one language or another. */
const separators = ',;\t';
/** Whatever the first line says is between cells, for Excel. */
const ownSeparator = /^"?sep=([^\r\n])/i;
/**
 * What begins as a formula, and is not a number, a telephone or a word: OWASP, CSV Injection. Behind the signs of a number it counts
 * where it calls a function, `-a(`, or a program, `+a|b!c`. Excel reads the wide signs of East Asia as the narrow ones.
 */
const formula = /^[\t\r\n]*(?:[=＝]\s*[^=＝\s]|[+\-@＋－＠](?=\S)(?:[^]*[a-z_.]\s*\(|[^|]*\|[^!]*!))/i;
/** As many are enough to see what kind of table it is. */
const maxFormulas = 10;

/** The cells of a table of text that are formulas, whose text may be in quotation marks (RFC 4180). */
export function findTableFormulas(text: string): TableFormula[] {
  const between = `${separators}${ownSeparator.exec(text)?.[1]?.replace(/[\]^\\-]/, '\\$&') ?? ''}\r\n`;
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"?)?([^${between}]*)(?:[${between}]|$)`, 'y');
  const found: TableFormula[] = [];
  while (cell.lastIndex < text.length && found.length < maxFormulas) {
    const offset = cell.lastIndex;
    const [, quoted = '', plain = ''] = cell.exec(text) ?? [];
    const value = quoted + plain;
    if (formula.test(value)) found.push({ offset, value: value.slice(0, 100) });
  }
  return found;
}
