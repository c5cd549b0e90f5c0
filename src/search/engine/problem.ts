/** Why a search could not be carried out. */
export type SearchProblemKind = 'missing-part' | 'damaged-part' | 'unsupported';

const explanations = {
  'missing-part': (part) => `A part of the search is missing from this copy: search/${part}.`,
  'damaged-part': (part) => `A part of the search is damaged in this copy: search/${part}.`,
  unsupported: (part) => `This browser does not allow what the search needs: ${part}.`,
} as const satisfies Record<SearchProblemKind, (part: string) => string>;

/**
 * The search cannot answer. `part` is the file's name below `search/`, or, where the browser is at fault, what
 * it refused. The message is a whole English sentence; an interface in another language goes by `kind`.
 */
export class SearchProblem extends Error {
  override readonly name = 'SearchProblem';
  readonly kind: SearchProblemKind;
  readonly part: string;

  constructor(kind: SearchProblemKind, part: string) {
    super(explanations[kind](part));
    this.kind = kind;
    this.part = part;
  }
}
