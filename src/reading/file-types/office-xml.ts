import { SaxesParser } from 'saxes';

/** Who is told of a part, in its order. Names are without prefix, as programs that write documents choose prefixes freely. */
export interface OfficeXmlReader {
  readonly element: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly text?: (text: string, parent: string) => void;
  readonly end?: (name: string) => void;
}

/** No part that a program writes is deeper. */
const maxDepth = 1_000;

/**
 * Reads a part of a document, which is XML in UTF-8. `false` where it is not, or not well-formed, or declares letters of its own;
 * then the reader was told of what is in front of that.
 */
export function readOfficeXml(bytes: Buffer, reader: OfficeXmlReader): boolean {
  const xml = decode(bytes);
  if (xml === undefined) return false;
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  const open: string[] = [];
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(?:utf-8|us-ascii)$/i.test(encoding)) throw new Unreadable();
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw new Unreadable();
  });
  parser.on('error', () => {
    throw new Unreadable();
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name);
    open.push(local);
    if (open.length > maxDepth) throw new Unreadable();
    reader.element(local, tellingOf(local, attributes));
  });
  const tell = (text: string): void => reader.text?.(text, open.at(-1) ?? '');
  parser.on('text', tell);
  parser.on('cdata', tell);
  parser.on('closetag', () => {
    const name = open.pop();
    if (name !== undefined) reader.end?.(name);
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
  return true;
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The attributes that matter to any reader of parts; a sheet has millions of others. */
const telling = new Set(
  'ContentType Type Target TargetMode href src action datasource macro macro-name formula condition expression instr'.split(
    ' ',
  ),
);

function tellingOf(
  element: string,
  attributes: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const found = Object.entries(attributes).flatMap(([key, value]) => {
    const name = localName(key);
    // The value of a condition is a formula; elsewhere in a sheet it is a number.
    return telling.has(name) || element === 'condition' ? [[name, value] as const] : [];
  });
  return new Map(found);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

class Unreadable extends Error {}
