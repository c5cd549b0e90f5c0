import { splitList, splitReferences } from '../../register/keys/csv-cells.ts';
import type { CsvColumn } from '../../register/keys/csv-columns.ts';
import { readDate } from '../../checking/meant/read-date.ts';
import { isSlug } from '../../register/keys/fields.ts';
import type { Theme } from '../../register/model.ts';
import { truthMeant } from '../../checking/meant/truth-meant.ts';
import { countryMeant } from '../../checking/meant/country-meant.ts';
import type { OrganisationFinder } from '../organisations.ts';
import { statusMeant } from '../../checking/meant/status-meant.ts';

/** Turns cells into what an editor would write in a project's file; what makes no sense stays as it is. */
export interface CellReader {
  readonly read: (column: CsvColumn, cell: string) => unknown;
}

interface Vocabulary {
  readonly finder: OrganisationFinder;
  readonly themes: ReadonlyMap<string, Theme>;
}

export function createCellReader({ finder, themes }: Vocabulary): CellReader {
  const themeSlugs = new Map([...themes.values()].map(({ slug, title }) => [title.toLowerCase(), slug]));
  const organisation = (name: string): string => {
    const known = finder.find(name);
    if (known !== undefined) return known;
    // What is written like a key was meant as one, and the check says that it is not there.
    return isSlug(name) ? name : finder.add({ name, type: 'other' });
  };
  return {
    read: ({ form }, cell) => {
      switch (form) {
        case 'slug':
        case 'text':
        case 'quote':
        case 'code':
        case 'phase':
        case 'series':
          return cell;
        case 'status':
          return statusMeant(cell) ?? cell;
        case 'switch':
          return truthOf(cell);
        case 'date':
        case 'day':
          return readDate(cell)?.edtf ?? cell;
        case 'amount':
          return numberOf(cell);
        case 'currency':
          return cell.toUpperCase();
        case 'names':
        case 'texts':
        case 'addresses':
          return splitList(cell);
        case 'codes':
          return splitCodes(cell);
        case 'countries':
          return splitCodes(cell).map((name) => countryMeant(name) ?? name);
        case 'themes':
          return splitCodes(cell).map((name) => themeSlugs.get(name.toLowerCase()) ?? name);
        case 'organisations':
          return splitList(cell).map(organisation);
        case 'documents':
          return splitReferences(cell).map(documentOf);
        case 'sources':
          return splitReferences(cell).map(sourceOf);
        default:
          return form satisfies never;
      }
    },
  };
}

/** Codes have no commas in them, so people's commas separate them too. */
function splitCodes(cell: string): string[] {
  return splitList(cell.replaceAll(',', ';'));
}

type Reference = ReturnType<typeof splitReferences>[number];

function documentOf({ title, target, note }: Reference): object {
  const isAddress = target !== undefined && /^https?:/i.test(target);
  return { title, ...(target && { [isAddress ? 'url' : 'file']: target }), ...(note && { language: note }) };
}

function sourceOf({ title, target, note }: Reference): object {
  return { title, ...(target && { url: target }), ...(note && { accessed: readDate(note)?.edtf ?? note }) };
}

/** A number as people and programs write it: `20500`, `20 500`, `20,500.00`. */
function numberOf(cell: string): unknown {
  const digits = cell.replace(/[\s']/g, '').replace(/,(?=\d{3}(?:\D|$))/g, '');
  return /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(digits) ? Number(digits) : cell;
}

function truthOf(cell: string): unknown {
  return /^x$/i.test(cell) || (truthMeant(cell) ?? cell);
}
