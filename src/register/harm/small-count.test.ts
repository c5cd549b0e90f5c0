import { expect, test } from 'vitest';
import { smallCount } from './small-count.ts';
import { valuesIn } from './harm.fixture.ts';

test.each([
  ['3 Nigerian girls were rescued.', ['3 Nigerian girls']],
  ['3 girls from Kukës learned to sew.', ['3 girls (warning)']],
  ['11 Nigerian girls were rescued.', []],
  ['3 victims were helped.', []],
  ['3 women judges from Kukës met victims.', []],
  ['More than 10 women from Kukës were rescued.', []],
  ['| Sex of victims | Number |\n| - | - |\n| Female | 4 |\n| Male | 40 |', ['| Female | 4']],
])('few people with a detail; without a word of harm a warning: %s', (text, values) => {
  expect(valuesIn(smallCount, text)).toEqual(values);
});

test.each([
  ['Among the victims: 3 Vietnamese, in all.', ['3 Vietnamese']],
  ['Two were Romanian and had been trafficked.', ['Two were Romanian']],
  ['Two were Romanian.', []],
  ['Two Romanian, in all.', []],
  ['The shelter took in five (5) of the women.', ['five (5) of the women']],
  ['Pesë gra u strehuan.', ['Pesë gra']],
  ['Një grua u strehua.', []],
  ['Një viktimë nga Kukësi.', ['Një viktimë']],
  ['Një nga viktimat ishte nga Kukësi.', []],
  ['Nga viktimat, një ishte nga Kukësi.', ['një ishte nga K']],
  ['3 victims aged 15', ['3 victims']],
  ['3 victims, under 18', ['3 victims']],
  ['3 victims of the age of 15', ['3 victims']],
  ['3 victims, all women', ['3 victims']],
  ['3 victims, 15-year-olds', ['3 victims']],
  ['3 victims, in the year old laws ended', ['3 victims']],
  ['3 victims, of last year', []],
  ['3 minors from Kukës', ['3 minors (warning)']],
  ['Two persons. In Kukës a victim left.', []],
  ['In phase 3 women from Kukës were rescued.', []],
  ['In phase  3 women from Kukës were rescued.', []],
  ['In class 3 women from Kukës were rescued, over 3 women.', []],
  ['Every 3 women from Kukës were rescued.', []],
  ['One in 3 women from Kukës was rescued.', []],
  ['3 women  judges of Kukës met victims.', []],
  ['3  women judges of Kukës met victims.', []],
  ['3 women, of whom judges of Kukës met victims.', ['3 women']],
])('what counts as a detail, and what as a count: %s', (text, values) => {
  expect(valuesIn(smallCount, text)).toEqual(values);
});

test.each([
  ['Victims rescued – women: 3, men: 40', ['women: 3']],
  ['Victims rescued – women=10', ['women=10']],
  ['Victims rescued – women :  3', ['women :  3']],
  ['Nigerian victims: 3', ['victims: 3']],
  ['Victims rescued – women: 30', []],
  ['Victims rescued – women: 3.5', []],
  ['Women: 3. They were not harmed. Victims came later.', []],
  ['Women: 3', []],
])('a label with a number, in a sentence of harm: %s', (text, values) => {
  expect(valuesIn(smallCount, text)).toEqual(values);
});

const rows = (header: string, ...lines: string[]): string =>
  [header, header.replace(/[^|]+/g, '-'), ...lines].join('\n');

test.each([
  [
    rows('| Nationality of victims | n |', '|Moldova|3|', '| Kosovo |  10  |', '| Italy | 11 |'),
    ['|Moldova|3', '| Kosovo |  10'],
  ],
  [
    rows('| Country | Victims | Note |', '| Moldova | 41 | 3 |', '| Kosovo | 7 | none |'),
    ['| Moldova | 41 | 3', '| Kosovo | 7'],
  ],
  [rows('| Kombësia e viktimave | n |', '| Moldavi | 4'), ['| Moldavi | 4']],
  [rows('| Nationality of staff | n |', '| Moldova | 3 |') + '\n\nVictims were met.', []],
  [rows('| Victims in brief | n |', '| Moldova | 3 |'), []],
  [rows('| Sex of victims | n |', '| 2014 | 3 |'), []],
])('rows of tables of victims by nationality, sex or age: %j', (text, values) => {
  expect(valuesIn(smallCount, text)).toEqual(values);
});
