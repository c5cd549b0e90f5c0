import { positionAt, problemAt, type ContentProblem } from '../reading/problem.ts';
import type { YamlPart } from '../reading/yaml-file.ts';

const names: Readonly<Record<string, string>> = {
  '\u00AD': 'a soft hyphen',
  '\u200B': 'a space without width',
  '\u2060': 'a word joiner',
  '\uFEFF': 'a byte order mark',
};

/** Joiners are left alone: some scripts and pictographs need them. */
const hidden = /[\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g;

/** Characters that cannot be seen: a search does not find the word that has one, and some turn text round. */
export function findHiddenCharacters({ file, text }: Pick<YamlPart, 'file' | 'text'>): ContentProblem[] {
  return [...text.matchAll(hidden)].map(({ 0: sign, index }) => {
    const before = /\S{0,20}$/.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? '';
    const after = /^\S{0,20}/.exec(text.slice(index + 1, index + 21))?.[0] ?? '';
    const word = (before + after).replace(hidden, '');
    const name = names[sign] ?? 'a mark that changes the direction of writing';
    return problemAt(
      { file, ...positionAt(text, index) },
      {
        rule: 'hidden-character',
        level: 'error',
        message: `There is ${name} here, which cannot be seen; it often comes along from Word or a web page.`,
        value: word === '' ? undefined : word,
        advice: word === '' ? 'Delete it.' : `Type the word anew: ${word}`,
      },
    );
  });
}

/** Letters of two or three bytes that a program took for as many letters, once or for good. */
const garbled =
  /\u00C3[\u0080-\u00BF]|\u00C2[\u0080-\u00BF]|\u00E2\u0080[\u0080-\u00BF]|\u00E2\u20AC.|\uFFFD/;

/** The first place where letters were lost because a program read the file in a wrong encoding and saved it. */
export function findGarbledLetters({ file, text }: Pick<YamlPart, 'file' | 'text'>): ContentProblem[] {
  const match = garbled.exec(text);
  if (!match) return [];
  const lost = match[0] === '\uFFFD';
  return [
    problemAt(
      { file, ...positionAt(text, match.index) },
      {
        rule: 'not-utf-8',
        level: 'error',
        message: lost
          ? 'A letter was lost here when the file was saved in another encoding.'
          : `"${match[0]}" was one letter before a program read the file in a wrong encoding and saved it.`,
        value: match[0],
        advice: 'Restore the version before that, or type the letters anew, here and below.',
      },
    ),
  ];
}
