import { expect, test } from 'vitest';
import { shelterAddress } from './shelter-address.ts';
import { valuesIn } from './harm.fixture.ts';

test.each([
  ['Strehëza, Rruga Ismail Qemali 8', ['Rruga Ismail Qemali 8']],
  ['The shelter is at 24 Garden Street.', ['24 Garden Street']],
  ['IOM, Rruga Ismail Qemali 8\n\nShelters were helped.', []],
])('a street is found only near a shelter, within the paragraph: %s', (text, values) => {
  expect(valuesIn(shelterAddress, text)).toEqual(values);
});

test.each([
  ['Strehëza', true],
  ['A shelter', true],
  ['The safe house', true],
  ['A reception centre', true],
  ['Shtëpi sigurt', true],
  ['Shtëpia e sigurt', true],
  ['Shtëpitë të sigurta', true],
  ['Qendra për viktimat', true],
  ['Shtëpixxxxxx të sigurta', true],
  ['Shtëpixxxxxxx të sigurta', false],
  ['Qendrxxxxxx e viktimave', true],
  ['Qendrxxxxxxx e viktimave', false],
  ['Qendrat e viktimave', true],
  ['The office', false],
  ['Qendra e rinisë', false],
])('%s in a street', (place, isFound) => {
  expect(valuesIn(shelterAddress, `${place}, Rruga Kavaja`)).toEqual(isFound ? ['Rruga Kavaja'] : []);
});

test('near is within one hundred and fifty signs of the paragraph, before or behind', () => {
  const street = 'Rruga Kavaja,';
  const far = (signs: number): string => 'x'.repeat(signs);
  expect(valuesIn(shelterAddress, `shelter ${far(141)} ${street}`)).toEqual(['Rruga Kavaja']);
  expect(valuesIn(shelterAddress, `shelter ${far(143)} ${street}`)).toEqual([]);
  expect(valuesIn(shelterAddress, `${street} ${far(140)} shelter`)).toEqual(['Rruga Kavaja']);
  expect(valuesIn(shelterAddress, `${street} ${far(150)} shelter`)).toEqual([]);
  expect(valuesIn(shelterAddress, `shelter\n \t\n${street}\n\nshelter`)).toEqual([]);
  expect(valuesIn(shelterAddress, `shelter\nx\n${street}`)).toEqual(['Rruga Kavaja']);
  expect(valuesIn(shelterAddress, `${street}\nx\nshelter`)).toEqual(['Rruga Kavaja']);
});
