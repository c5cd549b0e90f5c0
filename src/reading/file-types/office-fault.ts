/** What a document does besides being read. */
export type OfficeFault =
  | { readonly kind: 'macros' }
  /** Something from elsewhere is loaded. */
  | { readonly kind: 'loads'; readonly target: string }
  /** A link starts a program, or opens a file. */
  | { readonly kind: 'leads'; readonly target: string }
  /** There is a file in it that is no part of a plain document, or of which it cannot be said. */
  | { readonly kind: 'holds'; readonly target: string }
  /** It has so much in it, or is so damaged, that not all of it is looked at. */
  | { readonly kind: 'unread' };
