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
