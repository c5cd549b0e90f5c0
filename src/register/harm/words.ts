/** Patterns of words in English and Albanian, as sources of regular expressions. */

/** One person who was harmed. */
export const victim = String.raw`victim|survivor|trafficked (?:girl|boy|woman|man|child|person)|viktim(?:a|ë|ës|ën)|(?:e|i|të) mbijetuar(?:a|i|ës|ën|it|in)?`;

/** Any word that says that people were harmed or need protection. */
export const harmed =
  /victim|surviv|trafficked|exploited|rescued|shelter|viktim|mbijetuar|trafikuar|shfrytëzuar|shpëtuar|streh/i;

/** Stems of nationalities in Albanian. */
const albanianNationalities =
  'shqiptar|nigerian|moldav|rumun|ukrainas|serb|maqedonas|kosovar|malazez|boshnjak|kroat|bullgar|grek|italian|turk|rus|bjellorus|gjerman|angle|frëng|spanjoll|polak|vietnamez|kinez|filipinas|sirian|irakian|afgan|iranian|pakistanez|maroken|algjerian|tunizian|egjiptian|rom|egjiptas';

/** Nationalities; in English as far as they have no common ending, in Albanian by their stems. */
const nationalities = [
  String.raw`(?!Europe|Balkan|Human|Woman|Urban|Christian|Mediterranean)\p{Lu}\p{Ll}+(?:an|ese|ish)`,
  'Roma|Greek|Serb|Croat|Kosovar|Iraqi|Afghan|Pakistani|Bangladeshi|Thai|French|Dutch|Czech|Filipin[ao]|Uzbek|Kazakh|Kyrgyz|Swiss',
  String.raw`(?:${albanianNationalities})(?!\p{Ll}*(?:isht|ëri))\p{Ll}{0,4}`,
].join('|');

/** A place behind its preposition; months are none. */
const place = String.raw`(?:[Ff]rom|[Ii]n|[Nn]ear|at|to|[Nn]ga|[Nn]ë|pranë|prej)\s+(?!January|February|March|April|May|June|July|August|September|October|November|December|Phase|Article|Target|Annex)(?:the\s+)?\p{Lu}\p{Ll}+`;

/** Where a person comes from or is: a nationality or a place. */
export const origin = new RegExp(String.raw`(?<![\p{L}-])(?:${nationalities}|${place})(?!\p{L})`, 'u');

/** Nationalities and origins that stand alone, behind "were" or in a cell of a table. */
export const nationality = nationalities;

/** The sentence around a place in a text. Ends of lines that begin a list item, a heading, a key or a row are ends. */
export function sentenceAt(text: string, at: number): { readonly start: number; readonly end: number } {
  let start = at;
  while (start > 0 && at - start < maxSentence && !isBoundary(text, start)) start -= 1;
  let end = at + 1;
  while (end < text.length && end - at < maxSentence && !isBoundary(text, end)) end += 1;
  return { start, end };
}

const maxSentence = 300;
const newItem = /^\s*(?:\n|[-*#|>]|\d+\.\s|[\w-]+:)/;
const closed = /[\p{L}\d)”"’]{3}(?<!prof)[.!?][)”"’*]?$/iu;
const opens = /[\p{Lu}“"(*[]/u;

/** Whether a sentence begins here. */
function isBoundary(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before === 10) return newItem.test(text.slice(at, at + 40));
  return before === 32 && opens.test(text.charAt(at)) && closed.test(text.slice(Math.max(0, at - 6), at - 1));
}
