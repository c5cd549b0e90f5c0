import { isGivenName, isGivenNameAlone } from './given-names.ts';
import { spansOf, type Detector, type HarmContext, type Span } from './harm.ts';
import { sentenceAt, victim } from './words.ts';

const harmedPerson = /victim|surviv|trafficked|exploited|viktim|mbijetuar|trafikuar/gi;
/** One to three capitalised words in a row; longer rows are titles. */
const capitalised =
  /(?<![A-Za-zÀ-ɏ’'-])[A-ZÀ-ÖØ-ÞČĆŠŽĐŁŚŹŻĞŞİ][a-zß-ɏ’'-]+(?: [A-ZÀ-ÖØ-ÞČĆŠŽĐŁŚŹŻĞŞİ][A-Za-zÀ-ɏ’'-]+)*/g;

/** Somebody says openly that the name is not the real one. */
const changed =
  /not (?:her|his|their|the) real name|names? (?:(?:has|have|was|were|is|been) )*changed|pseudonym|em(?:ri|rat|rin) (?:është |janë |i |e |u |të )*ndryshuar|ndryshua(?:r|m) emri/i;

const partsOfNames =
  /^(?:Action|Administrata|Anti|Agency|Agjencia|Aid|AIDS|Albania|Albanian|Article|Asylum|Border|Centre|Center|Child|Children|Coalition|Combating|Commission|Committee|Convention|Council|Counter|Day|Department|Drejtoria|Europe|European|Federata|Fondacioni|Forum|Saint|Square|Stiftung|Street|Unit|Foundation|Fund|Gazeta|Group|Guard|Help|Home|Human|Immigration|International|Inter|Kodi|Koalicioni|Komisioni|Komiteti|Konventa|Kosovo|Law|Mechanism|Mekanizmi|Migration|Minister|Ministria|Ministry|Nations|National|Needs|Network|North|Northern|Office|Organizata|Plan|Police|Policia|Programme|Project|Projekti|Protocol|Protection|Qendra|Qeveria|Referral|Republic|Republika|Return|Rights|Rrjeti|School|Service|Shoqata|Society|South|Southern|State|Strategjia|Strategy|Support|System|Team|Trafficking|Trust|United|Union|University|Universiteti|Victim|Vision|Western|Women|World|Zyra)/;

/** What people in office are called; they speak and act in public. */
const office =
  /(?:minist(?:er|ri|rja)|ambasador(?:ja|i)?|ambassador|president\p{L}*|kryetar\p{L}*|mayor|prosecutor|prokuror\p{L}*|judge|gjyqtar\p{L}*|coordinator|koordinator\p{L}*|director|drejtor\p{L}*|deputy|deputet\p{L}*|commissioner|komisioner\p{L}*|rapporteur|professor|prof\.|dr\.|spokes\p{L}+|zëdhënës\p{L}*|head|shef\p{L}*|expert|ekspert\p{L}*|chief|officer)(?: of [\p{L} ]{2,40})?,?\s*$/iu;
const officeBehind =
  /^,?\s+(?:(?:of|from|at|nga|e|i|pranë)\s+(?:the\s+)?\p{Lu}{2,}|(?:the )?(?:head of|minister|director|judge|prosecutor|coordinator|drejtor|ministr|koordinator))/u;

/** "victim Ana Kola", "survivor named …". */
const behindVictim = new RegExp(
  String.raw`(?<!\p{L})(?:${victim})(?: of trafficking| e trafikimit)?[,(]?\s*\(?(?:(?:is |was )?(?:named|called)|me emrin|e quajtur)?\s*$`,
  'iu',
);
/** "Ana Kola, a victim", "Ana Kola was trafficked". */
const beforeVictim = new RegExp(
  String.raw`^(?:, (?:a|një) (?:[\p{L}-]+ ){1,6})?[,(]?\s*\(?(?:(?:who|is|was|had|has|been|a|an|the|një|është|ishte|e|i|former|young|adult)\s+)*(?:${victim}|trafficked|exploited|trafikuar)(?!\p{L})`,
  'iu',
);
const called = /(?:(?:was|is) called|quhe[tj]|me emrin|named)\s*$/;
/** "Oksana K." */
const initial = /^ \p{Lu}\.(?! ?\p{Lu}\.)/u;
/** "Ana Kola’s story" */
const story = /^[’']s (?:story|case|life|testimony|journey|family|mother|father|parents|children)\b/;

/** A person's name in a sentence about victims. */
export const victimName: Detector = {
  rule: 'victim-name',
  level: 'error',
  why: 'reads like the name of a person in a sentence about victims. A name in print follows her or him for ever.',
  advice:
    'Delete the name: write "a woman", "a survivor". Git keeps old versions, so do it before you commit.',
  find(text, context) {
    const spans: (readonly Span[])[] = [];
    let done = 0;
    for (const { start } of spansOf(text.raw, harmedPerson)) {
      if (start < done) continue;
      const { plain } = text;
      const sentence = sentenceAt(plain, start);
      done = sentence.end;
      spans.push(namesIn(plain.slice(sentence.start, sentence.end), sentence.start, context));
    }
    return spans.flat();
  },
};

function namesIn(sentence: string, offset: number, { names }: HarmContext): Span[] {
  if (changed.test(sentence)) return [];
  return spansOf(sentence, capitalised).flatMap(({ start, match: [run] }) => {
    const words = run.split(' ');
    // The first word of a sentence has its capital for that alone.
    const [first = ''] = words;
    const rest = !isGivenName(first) && isGivenName(words[1] ?? '') ? words.slice(1) : words;
    const name = rest.join(' ').replace(/[’']s?$/, '');
    const from = start + run.length - rest.join(' ').length;
    const before = sentence.slice(Math.max(0, from - 60), from);
    const after = sentence.slice(from + name.length, from + name.length + 80);
    return isName(rest, before, after) && !names.includes(name.toLowerCase())
      ? [{ start: offset + from, end: offset + from + name.length }]
      : [];
  });
}

function isName(words: readonly string[], before: string, after: string): boolean {
  const [first = ''] = words;
  const isAlone = words.length === 1;
  if (isAlone && !isGivenNameAlone(first)) return false;
  if (words.length > 3 || words.some((word) => partsOfNames.test(word))) return false;
  const isFullName = isAlone ? initial.test(after) : isGivenName(first) || story.test(after);
  if (isFullName) return !isInOffice(before, after);
  const isApposed = behindVictim.test(before) || beforeVictim.test(after) || called.test(before);
  return isApposed && !isInOffice(before, after);
}

function isInOffice(before: string, after: string): boolean {
  return office.test(before) || officeBehind.test(after);
}
