import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';

/** An element of an activity, with what is inside it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

/** Why a file is not read any further, with the line. */
export class XmlRefusal extends Error {
  readonly line: number;
  readonly advice: string | undefined;

  constructor(line: number, message: string, advice?: string) {
    super(message);
    this.line = line;
    this.advice = advice;
  }
}

export interface StreamOptions {
  /** The elements to give, one by one; all directly below the root. */
  readonly element: string;
  /** Children of such an element that are kept; of thousands of transactions none is. */
  readonly keep: ReadonlySet<string>;
  /** Called once, with the root. */
  readonly onRoot?: (root: Pick<XmlElement, 'name' | 'attributes' | 'line'>) => void;
}

/** No element of an activity is deeper, and no text of it longer. */
const maxDepth = 50;
const maxText = 4_000_000;
/** What is kept of all activities together stays in memory until the files are written. */
const maxTexts = 20_000_000;
/** Parts of one activity that are kept, with all inside them. */
const maxElements = 20_000;
/** The root of a file comes early. */
const maxProlog = 65_536;

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/**
 * Reads an XML file in pieces and gives its elements one by one, so that a file may be larger than the memory. It
 * opens nothing else: a document type, the only place in which a file can declare entities, is refused, so nothing
 * expands and nothing is fetched. Throws `XmlRefusal`.
 */
export async function* streamElements(path: string, options: StreamOptions): AsyncGenerator<XmlElement> {
  const builder = createBuilder(options);
  let prolog = '';
  for await (const text of decodedPieces(path)) {
    if (!builder.hasRoot()) {
      prolog += text;
      refuseProlog(prolog);
    }
    yield* builder.write(text);
  }
  yield* builder.close();
}

/** The text of a file in the encoding that its first bytes tell; UTF-8 where they tell none. */
async function* decodedPieces(path: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const piece of createReadStream(path)) {
      const bytes: Uint8Array = piece as Buffer;
      decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
      yield decoder.decode(bytes, { stream: true });
    }
    yield decoder?.decode() ?? '';
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) {
      const message = 'The file is not written in the encoding that it names, or in none that is known.';
      throw new XmlRefusal(1, message, 'Save it again with the encoding UTF-8.');
    }
    throw error;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^(?:\xEF\xBB\xBF)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1] ?? 'utf-8';
}

function refuseProlog(prolog: string): void {
  const bare = prolog.replace(/<!--[^]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
  const doctype = bare.indexOf('<!DOCTYPE');
  const root = bare.search(/<[A-Za-z_]/);
  if (doctype !== -1 && (root === -1 || doctype < root)) {
    throw new XmlRefusal(
      bare.slice(0, doctype).split('\n').length,
      'The file begins with a document type (<!DOCTYPE …>), which can declare entities or load other files. It is not read.',
      'Delete the document type; an IATI file has none.',
    );
  }
  if (root === -1 && prolog.length > maxProlog) {
    throw new XmlRefusal(1, 'This is not XML: there is no element in it.');
  }
}

interface Builder {
  readonly hasRoot: () => boolean;
  readonly write: (text: string) => XmlElement[];
  readonly close: () => XmlElement[];
}

function createBuilder({ element, keep, onRoot }: StreamOptions): Builder {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let isRooted = false;
  let sinceEvent = 0;
  let kept = 0;
  let keptOfAll = 0;
  let elements = 0;
  /** The elements that are being built, outermost first; empty where nothing is kept. */
  const open: OpenElement[] = [];
  let skipBelow = Infinity;
  let done: XmlElement[] = [];

  const refuseLength = (length: number): void => {
    if (length > maxText) {
      throw new XmlRefusal(
        parser.line,
        `A text has more than ${String(maxText)} characters. The file is not read further.`,
      );
    }
  };

  parser.on('error', (error) => {
    const message = error.message.replace(/\.$/, '');
    throw new XmlRefusal(parser.line, `The file is not well-formed XML: ${message}.`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    sinceEvent = 0;
    depth += 1;
    const { line } = parser;
    if (depth > maxDepth)
      throw new XmlRefusal(line, 'The elements are nested too deeply. The file is not read further.');
    if (depth === 1) {
      isRooted = true;
      onRoot?.({ name, attributes, line });
    }
    if (depth > skipBelow) return;
    const isWanted = open.length > 0 ? open.length > 1 || keep.has(name) : depth === 2 && name === element;
    if (!isWanted) {
      // Only inside an element that is kept there are parts to skip.
      if (open.length > 0) skipBelow = depth;
      return;
    }
    const child: OpenElement = { name, attributes, children: [], text: '', line };
    elements = open.length === 0 ? 0 : elements + 1;
    if (elements > maxElements) {
      const message = `The activity has more than ${String(maxElements)} parts. The file is not read further.`;
      throw new XmlRefusal(line, message);
    }
    open.at(-1)?.children.push(child);
    open.push(child);
  });
  parser.on('closetag', () => {
    sinceEvent = 0;
    depth -= 1;
    if (depth + 1 >= skipBelow) {
      if (depth + 1 === skipBelow) skipBelow = Infinity;
      return;
    }
    const closed = open.pop();
    if (closed && open.length === 0) {
      done.push(closed);
      kept = 0;
    }
  });
  const addText = (text: string): void => {
    sinceEvent = 0;
    const current = open.at(-1);
    if (!current || depth >= skipBelow) return;
    kept += text.length;
    refuseLength(kept);
    keptOfAll += text.length;
    if (keptOfAll > maxTexts) {
      const message = `The texts of the activities have more than ${String(maxTexts)} characters. The file is not read further.`;
      throw new XmlRefusal(parser.line, message, 'Divide it into several files.');
    }
    current.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);

  const take = (): XmlElement[] => {
    const taken = done;
    done = [];
    return taken;
  };
  return {
    hasRoot: () => isRooted,
    write: (text) => {
      sinceEvent += text.length;
      parser.write(text);
      refuseLength(sinceEvent);
      return take();
    },
    close: () => {
      parser.close();
      return take();
    },
  };
}
