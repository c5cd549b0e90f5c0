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
