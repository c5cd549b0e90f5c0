import type { RegisterRule, ValueRule } from '../../register/rules/rule-id.ts';
import type { Explanation } from './explanation.ts';

/** Single values, and values that do not go together. */
export const valueExplanations: Readonly<Record<ValueRule | RegisterRule, Explanation>> = {
  'empty-value': {
    what: 'A key has nothing behind its colon.',
    why: 'An empty value could mean "none" or "not known yet". A line that is left out always means "not known".',
    remedy: 'Write the value, or delete the line.',
    example: { wrong: 'end:', right: '(no line at all)' },
  },
  'missing-key': {
    what: 'A line is missing that every such file must have.',
    why: 'Without it the page would have no name, or readers would not know how the project stands.',
    remedy: 'Add the line between the two lines of hyphens.',
    example: { wrong: '---\ntitle: The title\n---', right: '---\ntitle: The title\nstatus: current\n---' },
  },
  'missing-file': {
    what: 'The file names a document or picture that is not there.',
    why: 'Readers would follow a link that leads nowhere.',
    remedy:
      'Put the file into content/documents or content/images, or correct its name. Capital letters count.',
  },
  'too-long': {
    what: 'A text is longer than its place in the pages.',
    why: 'Lists would cut it off, or nobody would read it.',
    remedy: 'Shorten it. What is worth telling at length belongs below the second line of hyphens.',
  },
  'unknown-key': {
    what: 'A key is not one of those that this file can have.',
    why: 'What stands there would never be shown, and most often a key is only misspelt.',
    remedy:
      'Correct the key. Keys are English, and capital letters count. What has no key belongs in the text below.',
    example: { wrong: 'Statusi: completed', right: 'status: completed' },
  },
  'wrong-type': {
    what: 'A value is of another kind: a number where text belongs, one text where a list belongs, and so on.',
    why: 'Each key is shown in its own way, and that needs its own kind of value.',
    remedy:
      'Type what the check suggests. Lists have each item on a line with a hyphen, or all between [ and ].',
    example: { wrong: 'themes: prevention, children', right: 'themes: [prevention, children]' },
  },
  'wrong-value': {
    what: 'A value is not one that this key can have.',
    why: 'Dates must sort, codes must be known and addresses must work, in every language of the site.',
    remedy:
      'Type what the check suggests. Dates are year-month-day as far as they are known: 2014, 2014-07 or 2014-07-15, with ? for doubtful and ~ for about.',
    example: { wrong: 'start: July 2014', right: 'start: 2014-07' },
  },
  'alias-form': {
    what: 'An old address is not written as a path inside this site.',
    why: 'A page is made at that place, which leads to the project. It needs a plain name.',
    remedy:
      'Write what stood behind the name of the old site, without a slash in front, and without ? and #.',
    example: { wrong: 'aliases: [https://example.org/en/node/69]', right: 'aliases: [en/node/69]' },
  },
  'alias-taken': {
    what: 'An old address belongs to another page.',
    why: 'One address can lead to one page only.',
    remedy: 'Delete it here or there.',
  },
  'date-in-future': {
    what: 'A day on which something was read or confirmed is still to come.',
    why: 'Nobody can have done it yet. The year is mostly mistyped.',
    remedy: 'Correct the date.',
  },
  'duplicate-iati-identifier': {
    what: 'Two projects have the same IATI identifier.',
    why: 'An identifier belongs to one activity for ever; other systems would take the two for one.',
    remedy: 'Look the identifiers up, and correct or delete the wrong one.',
  },
  'duplicate-phase': {
    what: 'Two projects are the same phase of the same series.',
    why: 'Readers could not tell which came first. Often a project was entered twice.',
    remedy: 'Correct the phase or the series of one of the two.',
  },
  'duplicate-title': {
    what: 'Two projects have the same title.',
    why: 'They cannot be told apart in a list. Often a project was entered twice.',
    remedy: 'Delete one of the files, or say in the title what sets it apart, such as its phase.',
  },
  'end-before-start': {
    what: 'The project ends before it starts.',
    why: 'One of the two dates is wrong.',
    remedy: 'Correct it, or change the two round.',
    example: { wrong: 'start: 2015-11\nend: 2014-07', right: 'start: 2014-07\nend: 2015-11' },
  },
  'helpline-unconfirmed': {
    what: 'A telephone number was confirmed long ago.',
    why: 'Numbers change, and a wrong one can put a caller in danger.',
    remedy:
      'Ring it and write the day under verifiedOn. Until then delete that line, and the number is not shown.',
  },
  'helpline-without-source': {
    what: 'A helpline names no source.',
    why: 'Somebody may ring the number in need. Where it comes from must be known, whoever confirmed it since.',
    remedy: 'Add the page or paper in which you read the number, with the day on which you read it.',
    example: {
      wrong: 'number: "116 006"',
      right:
        'number: "116 006"\nsources:\n  - title: World Vision, 16 June 2014\n    url: https://worldvision.org/',
    },
  },
  'sources-missing': {
    what: 'The project names no source.',
    why: 'Readers should be able to see where the facts come from.',
    remedy: 'Add the page or report, with the day on which you read it.',
    example: {
      wrong: '(no sources)',
      right:
        'sources:\n  - title: "IOM Albania: project page"\n    url: https://albania.iom.int/\n    accessed: 2026-11-23',
    },
  },
  'wrong-language': {
    what: 'The text seems to be in another language than its file is for.',
    why: 'Two files lie side by side, and a text is easily saved into the wrong one. Readers would get it in a language that they do not read.',
    remedy:
      'Put the text into the other file, or translate it. The guess is rough; a short or mixed text is left alone.',
    example: { wrong: 'tact.sq.md: The project helped …', right: 'tact.sq.md: Projekti ndihmoi …' },
  },
  'status-against-dates': {
    what: 'The status and the dates tell different stories today.',
    why: 'A project that is called current years after its end misleads whoever seeks help or money.',
    remedy:
      'Find out which is wrong. The status is never changed by a program; you say how the project stands.',
    example: { wrong: 'status: current\nend: 2015-11', right: 'status: completed\nend: 2015-11' },
  },
  'unknown-language': {
    what: 'A language of the site is not one that Fieldbook knows.',
    why: 'Every button and heading must be there in each language, or the site cannot be built.',
    remedy:
      'Write a folder for it in src/i18n/languages, after the model of en, or take the language out of site.yml.',
    example: { wrong: 'languages: [en, al]', right: 'languages: [en, sq]' },
  },
  'unknown-organisation': {
    what: 'A donor, partner or counterpart is not in organisations.yml.',
    why: 'One organisation has one name and one page, however many projects it supports.',
    remedy: 'Name one that is there, or add it to organisations.yml.',
    example: { wrong: 'donors: [euroepan-union]', right: 'donors: [european-union]' },
  },
  'unknown-theme': {
    what: 'A theme is not in themes.yml.',
    why: 'Readers filter by themes, so projects on one subject must use the same word.',
    remedy: 'Name one that is there. A new theme is worth it only for several projects.',
  },
  'unseen-translation': {
    what: 'A translation is in a language that the site does not have, or a project is translated into the main one.',
    why: 'No page shows it, so the work on it is lost on readers.',
    remedy:
      'Add the language to "languages" in site.yml, or delete the translation. What is in the main language belongs into the original.',
    example: { wrong: 'languages: [en]', right: 'languages: [en, sq]' },
  },
};
