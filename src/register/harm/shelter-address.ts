import { spansOf, type Detector } from './harm.ts';

const shelter =
  /shelter|safe house|reception cent|streh|shtëpi\p{L}{0,6} (?:e |të )?sigurt|qendr\p{L}{0,6} (?:për|e) viktim/iu;

const streets = new RegExp(
  [
    // Rruga e Kavajës 112, Rr. "Luigj Gurakuqi", Bulevardi Zogu I
    String.raw`(?<!\p{L})(?:[Rr]rug(?:a|ës|ën)|[Rr]r\.|[Bb]ulevardi[nt]?|B(?:ul|lv)\.|[Ss]heshi[nt]?)\s+(?:(?:e|i|të)\s+)?[“”"„]?(?!Ballkan)\p{Lu}[\p{L}\d .”"]*`,
    String.raw`(?<!\p{L})[Ll]agj(?:ja|jen|es|jes|e)\s+(?:nr\.\s*)?[“"]?[\p{Lu}\d]`,
    String.raw`(?<!\p{L})(?:Via|Viale|Piazza|Corso|Odos)\s+\p{Lu}\p{L}+(?:\s+\d+)?`,
    // Sami Frashëri Street 31, 24 Garden Street, Park Road
    String.raw`(?:(?<!\d)\d+[a-z]?,?\s+)?(?:\p{Lu}[\p{L}.]{1,30}\s){1,4}(?:Street|Road|Avenue|Boulevard|Lane|Square|St\.|Rd\.|Ave\.)(?!\s+\p{Lu})(?:[\s,]+(?:no\.\s*|nr\.\s*)?\d+)?`,
  ].join('|'),
  'gu',
);
/** A street named so near a shelter may be where it is. */
const near = 150;

/** A street address near a word for a shelter. */
export const shelterAddress: Detector = {
  rule: 'shelter-address',
  level: 'error',
  why: 'is a street named beside a shelter. Whoever looks for a woman or child there could find them.',
  advice: 'Delete the address. Name at most the region, and only if the shelter agrees.',
  find({ raw }) {
    if (!shelter.test(raw)) return [];
    return spansOf(raw, streets).filter(({ start, end }) => shelter.test(nearBy(raw, start, end)));
  },
};

/** The text around a place, within its paragraph. */
function nearBy(text: string, start: number, end: number): string {
  const before =
    text
      .slice(Math.max(0, start - near), start)
      .split(/\n\s*\n/)
      .at(-1) ?? '';
  const after = text.slice(end, end + near).split(/\n\s*\n/, 1)[0] ?? '';
  return `${before} ${after}`;
}
