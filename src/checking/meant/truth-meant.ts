import { anyOf } from './guess-words.ts';

const yes = new RegExp(`^(?:${anyOf((guesses) => guesses.yes)}|true|1)$`, 'i');
const no = new RegExp(`^(?:${anyOf((guesses) => guesses.no)}|false|0)$`, 'i');

/** Yes or no, in any language that we know; `undefined` for anything else. */
export function truthMeant(text: string): boolean | undefined {
  if (yes.test(text)) return true;
  return no.test(text) ? false : undefined;
}
