import { SaxesParser } from 'saxes';
import { findCssLoad } from './css-loads.ts';

/** What a drawing may not have. `value` is quoted from it. */
export interface SvgFault {
  readonly kind: SvgFaultKind;
  /** Where it begins, in UTF-16 units. */
  readonly offset: number;
  readonly value: string;
}

export type SvgFaultKind =
  | 'malformed'
  | 'no-drawing'
  | 'encoding'
  | 'doctype'
  | 'style-sheet'
  | 'script'
  | 'handler'
  | 'foreign'
  | 'reference'
  | 'animated-reference'
  | 'deep';

const svgNamespace = 'http://www.w3.org/2000/svg';
/** Elements of other kinds are data of drawing programs, which no browser shows; those of these two are a web page. */
const pageNamespaces = new Set(['http://www.w3.org/1999/xhtml', 'http://www.w3.org/1998/Math/MathML']);
/** Programs, and what binds them to events (SVG 2, 15; SVG Tiny 1.2, 15; XML Events). */
const scriptElements = new Set(['script', 'handler', 'listener']);
/** Attributes that hold an address which is fetched, followed or told of a click (SVG 2, 16.1; HTML, ping; XML Base). */
const addressAttributes = new Set(['href', 'src', 'ping', 'base']);
/** Elements that show a picture, and pictures of dots, which can be inside the file itself. */
const pictureElements = new Set(['image', 'feImage']);
const pictureData = /^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i;

/** The document types that drawing programs write, as the W3C published them: they name a list of elements that no browser loads. */
const standardType =
  /^\s*svg\s+PUBLIC\s+"-\/\/W3C\/\/DTD SVG [\w. ]{1,20}\/\/EN"\s+"http:\/\/www\.w3\.org\/[\w./-]{1,80}"\s*$/;

/** No drawing is deeper; a name is looked up through all elements around it. */
const maxDepth = 256;
/** As many are enough to see what kind of file it is. */
const maxFaults = 50;

/**
 * What in a drawing could run, load or lead elsewhere, in the order of the file: browsers run its scripts when somebody opens it
 * by its address or from a stick. It may refer to its own parts and to pictures that are inside it. Where it is not well-formed,
 * the last is that.
 */
export function findSvgFaults(text: string): SvgFault[] {
  const faults: SvgFault[] = [];
  const parser = new SaxesParser({ xmlns: true });
  /** Where the element begins, and its attributes by name. */
  let start = 0;
  let places = new Map<string, number>();
  let behind = 0;
  let depth = 0;
  /** Styles that are open, by their depth. A browser reads the text in each, without that of elements in it. */
  const styles = new Map<number, { readonly offset: number; text: string }>();
  const report = (kind: SvgFaultKind, offset: number, value: string): void => {
    faults.push({ kind, offset, value: value.slice(0, 100) });
    if (faults.length === maxFaults) throw new Stop();
  };

  parser.on('error', ({ message }) => {
    report('malformed', parser.position - 1, message.replace(/^[\d:]+ /, '').replace(/\.$/, ''));
    throw new Stop();
  });
  parser.on('xmldecl', ({ encoding }) => {
    // A browser reads the file in the encoding that it names, and may see other letters than these.
    if (encoding !== undefined && !/^(?:utf-8|us-ascii)$/i.test(encoding)) report('encoding', 0, encoding);
  });
  parser.on('doctype', (type) => {
    if (!standardType.test(type)) report('doctype', text.indexOf('<!DOCTYPE'), '<!DOCTYPE');
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet')
      report('style-sheet', text.lastIndexOf('<?', parser.position - 1), target);
  });
  parser.on('opentagstart', ({ name }) => {
    behind = parser.position - 1;
    start = behind - name.length - 1;
    places = new Map();
    depth += 1;
    if (depth > maxDepth) {
      report('deep', start, name);
      throw new Stop();
    }
  });
  parser.on('attribute', ({ name }) => {
    places.set(name, text.indexOf(name, behind));
    behind = parser.position;
  });
  parser.on('opentag', ({ name, local, uri, attributes }) => {
    if (depth === 1 && (uri !== svgNamespace || local !== 'svg')) report('no-drawing', start, `<${name}>`);
    if (uri === svgNamespace && local === 'style') styles.set(depth, { offset: start, text: '' });
    if (scriptElements.has(local)) report('script', start, `<${name}>`);
    else if (pageNamespaces.has(uri) || local === 'foreignObject') report('foreign', start, `<${name}>`);
    for (const [key, attribute] of Object.entries(attributes)) {
      const offset = places.get(key) ?? start;
      const kind = faultOf(attribute, local, uri);
      if (kind) report(kind, offset, kind === 'handler' ? key : attribute.value);
    }
  });
  parser.on('closetag', () => {
    const style = styles.get(depth);
    styles.delete(depth);
    depth -= 1;
    if (!style) return;
    const load = findCssLoad(style.text);
    if (load !== undefined) report('reference', style.offset, load);
  });
  const addStyle = (part: string): void => {
    const style = styles.get(depth);
    if (style) style.text += part;
  };
  parser.on('text', addStyle);
  parser.on('cdata', addStyle);

  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return faults;
}

interface Attribute {
  readonly local: string;
  readonly prefix: string;
  readonly value: string;
}

function faultOf(
  { local, prefix, value }: Attribute,
  element: string,
  namespace: string,
): SvgFaultKind | undefined {
  if (prefix === '' && /^on/i.test(local)) return 'handler';
  if (addressAttributes.has(local)) {
    const address = value.trim();
    const isInside = address.startsWith('#') || (pictureElements.has(element) && pictureData.test(address));
    return isInside ? undefined : 'reference';
  }
  if (local === 'attributeName' && /^(?:on|(?:.*:)?(?:href|src))/i.test(value.trim()))
    return 'animated-reference';
  const isStyle = prefix === '' && namespace === svgNamespace;
  return isStyle && findCssLoad(value) !== undefined ? 'reference' : undefined;
}

/** Ends the reading of a file about which enough is known. */
class Stop extends Error {}
