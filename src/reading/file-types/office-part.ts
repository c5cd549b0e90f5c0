import { isHarmlessAddress, isInsideAddress } from './harmless-address.ts';
import type { OfficeFault } from './office-fault.ts';
import { fieldSeparator, findFieldFaults, findFormulaFaults } from './office-fields.ts';
import { faultOfRelationship } from './office-relationships.ts';
import { readOfficeXml } from './office-xml.ts';

/** Elements that are programs, or call them (OpenDocument 1.3, part 3, 3.12 and 14.3.3). */
const macroElements = new Set(['script', 'execute-macro', 'applet']);
/** Elements that fetch what they show from another program, a file or a collection of data. */
const loadingElements = new Set(
  'dde-source dde-link dde-connection dde-connection-decl ddeLink oleLink mailMerge'.split(' '),
);
/** Elements whose address is followed when somebody clicks; all others show what is there. */
const linkElements = new Set(
  'a event-listener shape rect roundrect oval line polyline arc curve group'.split(' '),
);
/** What happens in a presentation when something is clicked, and calls no program (OpenDocument 1.3, part 3, 19.407; MS-OI29500). */
const plainActions = new Set(
  `none previous-page next-page first-page last-page last-visited-page hide show stop fade-out sound
  ppaction://hlinksldjump ppaction://hlinkshowjump ppaction://hlinkfile ppaction://hlinkpres ppaction://customshow
  ppaction://noaction ppaction://media`.split(/\s+/),
);
const fieldTexts = new Set(['instrText', 'delInstrText']);
const formulaTexts = new Set(
  'f formula formula1 formula2 definedName calculatedColumnFormula totalsRowFormula'.split(' '),
);

/** Looks into a part of a document for what does more than being read. `report` is told of it in its order. */
export function lookIntoPart(bytes: Buffer, report: (fault: OfficeFault) => void): void {
  let instructions = '';
  let formula = '';
  const reportAll = (faults: readonly (OfficeFault | undefined)[]): void => {
    for (const fault of faults) if (fault) report(fault);
  };
  const isRead = readOfficeXml(bytes, {
    element: (name, attributes) => {
      if (name === 'Relationship') reportAll([faultOfRelationship(attributes)]);
      if (name === 'fldChar') instructions += fieldSeparator;
      if (name === 'fldSimple')
        instructions += `${fieldSeparator}${attributes.get('instr') ?? ''}${fieldSeparator}`;
      if (formulaTexts.has(name)) formula = '';
      reportAll([...faultsOfElement(name, attributes)]);
    },
    text: (text, parent) => {
      if (fieldTexts.has(parent)) instructions += text;
      else if (formulaTexts.has(parent)) formula += text;
    },
    end: (name) => {
      if (formulaTexts.has(name)) reportAll(findFormulaFaults(formula));
    },
  });
  reportAll(findFieldFaults(fieldSeparator + instructions));
  if (!isRead) report({ kind: 'unread' });
}

function* faultsOfElement(name: string, attributes: ReadonlyMap<string, string>): Generator<OfficeFault> {
  const valueOf = (key: string): string => attributes.get(key) ?? '';
  const action = valueOf('action').toLowerCase();
  const isAction = name === 'event-listener' || (name.startsWith('hlink') && action !== '');
  const callsMacro = `${valueOf('macro')}${valueOf('macro-name')}` !== '';
  if (macroElements.has(name) || callsMacro || (isAction && !plainActions.has(action.replace(/\?.*/, '')))) {
    yield { kind: 'macros' };
  }
  if (loadingElements.has(name)) yield { kind: 'loads', target: name };
  if (name === 'submission') yield { kind: 'loads', target: action };
  if (name === 'encryption-data') yield { kind: 'unread' };
  for (const place of [valueOf('src'), valueOf('datasource')]) {
    if (!isInsideAddress(place)) yield { kind: 'loads', target: place };
  }
  yield* faultsOfAddress(name, valueOf('href'));
  for (const key of ['formula', 'condition', 'expression', 'value']) yield* findFormulaFaults(valueOf(key));
}

function* faultsOfAddress(name: string, href: string): Generator<OfficeFault> {
  // Where a template was is told to nobody, as long as it was on this computer.
  if (name === 'template' && !/^(?:https?:|file:\/\/[^/]|[\\/]{2})/i.test(href)) return;
  if (!linkElements.has(name)) {
    if (!isInsideAddress(href)) yield { kind: 'loads', target: href };
  } else if (!isHarmlessAddress(href)) yield { kind: 'leads', target: href };
}
