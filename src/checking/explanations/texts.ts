import type { HarmRule } from '../../register/harm/harm.ts';
import type { TextRule } from '../../register/rules/rule-id.ts';
import type { Explanation } from './explanation.ts';

const oneMistake = 'What is published stays in copies for ever, and one person recognised is one too many.';

/** The text below the keys, and what in any text could expose a person. */
export const textExplanations: Readonly<Record<TextRule | HarmRule, Explanation>> = {
  'broken-link': {
    what: 'A link in the text leads nowhere.',
    why: 'Readers would see an error page, and copies on a stick must hold together.',
    remedy: 'Link to the file of a project, or to a whole address that begins with https://.',
    example: { wrong: '[TACT](tact)', right: '[TACT](tact.md)' },
  },
  'heading-level': {
    what: 'A heading has a single #.',
    why: "That is the size of the page's title, which is there already. Screen readers would announce two titles.",
    remedy: 'Begin headings in the text with two #.',
    example: { wrong: '# Aims', right: '## Aims' },
  },
  'image-from-elsewhere': {
    what: 'A picture would be loaded from another website.',
    why: 'That site would learn who reads the page, and without a network there would be a hole in it.',
    remedy: 'Put the picture into content/images. Make sure that it may be used.',
    example: { wrong: '![A class](https://example.org/a.jpg)', right: '![A class](../images/a.jpg)' },
  },
  'image-without-words': {
    what: 'A picture has no words for people who cannot see it.',
    why: 'Screen readers read them aloud, and they stand in for a picture that does not load.',
    remedy: 'Say between the brackets what the picture shows.',
    example: { wrong: '![](../images/a.jpg)', right: '![Students at a workshop in Vlora](../images/a.jpg)' },
  },
  'page-code': {
    what: 'A page holds something that would be run as a program.',
    why: 'Pages are written in a form of Markdown that can hold programs. Ours must not: nothing that an editor writes is ever run.',
    remedy:
      'Write a brace as \\{ and the sign < as \\<. The blocks <Archive />, <CopyFacts />, <CopyCheck /> and <span id="name" /> are allowed.',
    example: { wrong: 'Ask for {this}', right: 'Ask for \\{this}' },
  },
  'raw-html': {
    what: 'There is HTML in the text.',
    why: 'Texts are written in Markdown alone, so that nothing in them can break a page or run a program.',
    remedy: 'Write it in Markdown: **bold**, *italic*, [words](address).',
    example: { wrong: '<b>important</b>', right: '**important**' },
  },
  'text-too-complex': {
    what: 'A text is longer than 200,000 characters, a part of it has thousands of signs or dozens of levels, or a list has more lines and signs than 80,000 and is not in the plain form "key: value".',
    why: 'It was put there by mistake, and the site could take minutes to read it.',
    remedy: 'Delete what does not belong there; put a long text into a document in content/documents.',
  },
  'unsafe-link': {
    what: "A link could run a program or lead to the reader's own files.",
    why: 'Readers trust our links.',
    remedy: 'Link to an address that begins with https://, or delete the link.',
  },
  'email-address': {
    what: 'There is an e-mail address in the text.',
    why: `It reaches a person, and may reach them through somebody who watches them. ${oneMistake}`,
    remedy: 'Delete it. The address of the office belongs in site.yml, under contact.',
  },
  'phone-number': {
    what: 'There is a telephone number in the text.',
    why: `It may be somebody's own, and numbers in running text are never checked again. ${oneMistake}`,
    remedy: 'Delete it. Numbers to call belong in helplines.yml, once somebody has rung them.',
  },
  'identity-number': {
    what: 'Something looks like the number of an identity card or passport.',
    why: `It names one person beyond doubt. ${oneMistake}`,
    remedy: 'Delete it.',
  },
  coordinates: {
    what: 'There are coordinates in the text.',
    why: `They lead to a door, perhaps that of a shelter. ${oneMistake}`,
    remedy: 'Name the town or the region instead.',
  },
  'shelter-address': {
    what: 'A street stands near the word shelter.',
    why: `Those who threaten the people inside read this site too. ${oneMistake}`,
    remedy: 'Delete the street. The name of the town is enough.',
  },
  'victim-name': {
    what: 'A name stands near a word such as victim or viktimë.',
    why: `Somebody who was trafficked can be recognised by it. ${oneMistake}`,
    remedy: 'Delete the name, also a changed one, unless it is the name of an official or an author.',
  },
  'initials-with-age': {
    what: 'Initials stand together with an age.',
    why: `People who know the case know the person. ${oneMistake}`,
    remedy: 'Write "a person" or "an adult".',
    example: { wrong: 'A.K., 17, returned in May.', right: 'One person returned in that year.' },
  },
  'age-with-origin': {
    what: 'An age stands together with a nationality or a place.',
    why: `Few people fit such a description. ${oneMistake}`,
    remedy: 'Leave out the age, or the place.',
    example: { wrong: 'a 17-year-old from Puka', right: 'a young person' },
  },
  'small-count': {
    what: 'A number below eleven says how many people of one kind there were.',
    why: `Nobody hides in so small a group. ${oneMistake}`,
    remedy: 'Write "fewer than eleven", "a few", or add groups together.',
    example: { wrong: '3 girls from Nigeria', right: 'a small number of people from abroad' },
  },
};
