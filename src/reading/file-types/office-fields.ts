import { isHarmlessAddress } from './harmless-address.ts';
import type { OfficeFault } from './office-fault.ts';

/** What begins and separates fields in `findFieldFaults`: no letter of XML. */
export const fieldSeparator = '\0';

/** Fields that fetch what they show, or start a program for it (ECMA-376, part 1, 17.16.5, and those of older versions of Word). */
const loadingField =
  /\0\s*(?:DDE|DDEAUTO|INCLUDE|INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|DATABASE|RD|PRINT)(?![a-z\d])[^\0]*/gi;
const linkField = /\0\s*HYPERLINK(?![a-z\d])([^\0]*)/gi;
/** A switch with what belongs to it, or an address. */
const linkPart = /\\[lot]\s*(?:"[^"]*"?|\S*)|\\\S|"([^"]*)"?|([^\s"\\]\S*)/gi;

/** What the fields of a part of a text do; `instructions` are their codes, each behind the separator. */
export function findFieldFaults(instructions: string): OfficeFault[] {
  const loads = [...instructions.matchAll(loadingField)].map(([code]) => ({
    kind: 'loads' as const,
    target: code.slice(1).trim(),
  }));
  const leads = [...instructions.matchAll(linkField)].flatMap(([, code = '']) =>
    [...code.matchAll(linkPart)]
      .map(([, quoted, bare]) => quoted ?? bare ?? '')
      .filter((address) => !isHarmlessAddress(address))
      .map((target) => ({ kind: 'leads' as const, target })),
  );
  return [...loads, ...leads];
}

const telling = /\||WEBSERVICE|DDE|RTD|IMAGE|CALL|REGISTER|EXEC|HYPERLINK/i;
const loadingFunction = /(?<![A-Z\d])(?:WEBSERVICE|DDE|RTD|IMAGE|CALL|REGISTER|REGISTER\.ID|EXEC)\s*\(/i;
/** `program|topic!item`. */
const dynamicExchange = /[A-Z\d]\s*\|\s*(?:'[^']*'|[^\s!'(),;|]+)\s*!/i;
const linkFunction = /HYPERLINK\s*\(\s*"((?:[^"]|"")*)"/gi;

/** What a formula of a table does besides counting (MS-XLSX and OpenFormula name the functions). */
export function findFormulaFaults(formula: string): OfficeFault[] {
  if (!telling.test(formula)) return [];
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  if (loadingFunction.test(bare) || dynamicExchange.test(bare)) return [{ kind: 'loads', target: formula }];
  return [...formula.matchAll(linkFunction)].flatMap(([, target = '']) =>
    isHarmlessAddress(target) ? [] : [{ kind: 'leads', target }],
  );
}
