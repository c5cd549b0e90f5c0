import { expect, test } from 'vitest';
import { readTexts } from './texts.ts';
import type { XmlElement } from './xml-stream.ts';

function element(name: string, attributes: Record<string, string>, children: XmlElement[]): XmlElement {
  return { name, attributes, children, text: '', line: 1 };
}

/** A description of a type with a text for each language. */
function description(type: string | undefined, texts: Record<string, string>): XmlElement {
  const narratives = Object.entries(texts).map(([language, text]) => ({
    ...element('narrative', { 'xml:lang': language }, []),
    text,
  }));
  return element('description', type === undefined ? {} : { type }, narratives);
}

const long = 'word '.repeat(60).trim();

const activities: readonly (readonly [string, Record<string, string>, readonly XmlElement[]])[] = [
  ['nothing but a title', { en: 'A  title\n of it' }, []],
  ['neither a title nor a text', {}, []],
  ['a short text', { en: 'A' }, [description(undefined, { en: 'Help *here*.' })]],
  ['a long text', { en: 'A' }, [description('1', { en: `Help *here*. Then ${long}.` })]],
  [
    'several texts of each type',
    { en: 'A' },
    [
      description('4', { en: 'More _text_.' }),
      description('1', { en: 'One.' }),
      description(' 2 ', { en: 'An aim.' }),
      description('2', { en: 'Another *aim*.' }),
      description('1', { en: 'Two.' }),
      description('3', { en: 'Women\n\nand  girls' }),
      description('9', { en: 'Of no type.' }),
    ],
  ],
  [
    'several languages',
    { en: 'A', sq: 'Një' },
    [
      description('1', { en: 'Help.', sq: 'Ndihmë.', fr: 'Aide.' }),
      description('2', { sq: 'Synim.', fr: 'But.' }),
      description('3', { sq: 'Gra' }),
    ],
  ],
  [
    'another language altogether',
    { fr: 'Un', sq: 'Një' },
    [description('1', { fr: 'Aide.', sq: 'Ndihmë.' })],
  ],
  [
    'a title in another language than the text',
    { fr: 'Un' },
    [description('1', { fr: 'Aide.' }), description('1', { en: 'Help.' })],
  ],
];

test('the texts of an activity stand in its languages, the main one always among them', () => {
  const said = activities.map(([name, titles, descriptions]) => {
    const texts = readTexts(
      element('iati-activity', {}, [...descriptions]),
      new Map(Object.entries(titles)),
      'en',
      'en',
    );
    const lines = [...texts].map(([language, text]) => `  ${language} ${JSON.stringify(text)}`);
    return [name, ...lines].join('\n').replaceAll(long, 'word …');
  });
  expect(said.join('\n')).toMatchInlineSnapshot(`
    "nothing but a title
      en {"title":"A title of it","targetGroups":[]}
    neither a title nor a text
      en {"title":"","targetGroups":[]}
    a short text
      en {"title":"A","summary":"Help *here*.","targetGroups":[]}
    a long text
      en {"title":"A","summary":"Help *here*.","body":"Help \\\\*here\\\\*. Then word ….","targetGroups":[]}
    several texts of each type
      en {"title":"A","summary":"One.","body":"One.\\n\\nTwo.\\n\\n## Aims\\n\\nAn aim.\\n\\nAnother \\\\*aim\\\\*.\\n\\nMore \\\\_text\\\\_.","targetGroups":["Women and girls"]}
    several languages
      en {"title":"A","summary":"Help.","targetGroups":[]}
      sq {"title":"Një","summary":"Ndihmë.","body":"## Synimet\\n\\nSynim.","targetGroups":["Gra"]}
      fr {"title":"A","summary":"Aide.","body":"But.","targetGroups":[]}
    another language altogether
      en {"title":"Un","summary":"Aide.","targetGroups":[]}
      sq {"title":"Një","summary":"Ndihmë.","targetGroups":[]}
    a title in another language than the text
      en {"title":"Un","summary":"Help.","targetGroups":[]}
      fr {"title":"Un","summary":"Aide.","targetGroups":[]}"
  `);
});
