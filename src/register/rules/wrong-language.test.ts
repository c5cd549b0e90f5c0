import { expect, test } from 'vitest';
import { inShort, sampleInput } from './input.fixture.ts';
import { wrongLanguage } from './wrong-language.ts';

const english =
  'The project helped people who were trafficked to return and to settle in safety and with dignity, and it trained the staff of shelters.';
const albanian =
  'Projekti i ndihmoi njerëzit që ishin trafikuar të ktheheshin dhe të vendoseshin me siguri e me dinjitet, dhe trajnoi punonjësit.';

function found(original: string, translated: string): string[] {
  const input = sampleInput({ a: {} });
  const translation = { title: 'Titulli', file: 'content/projects/a.sq.md', body: translated };
  const projects = input.projects.map((project) => ({
    ...project,
    body: original,
    translations: new Map([['sq', translation]]),
  }));
  return inShort(wrongLanguage({ ...input, projects }));
}

test('each text in its own file is well', () => {
  expect(found(english, albanian)).toEqual([]);
});

test('two texts that changed places are both a warning', () => {
  expect(found(albanian, english)).toMatchInlineSnapshot(`
    [
      "a title warning wrong-language: The text seems to be in Albanian, but this file is for English. – Put the text into the other file, or translate it.",
      "a.sq title warning wrong-language: The text seems to be in English, but this file is for Albanian. – Put the text into the other file, or translate it.",
    ]
  `);
});
