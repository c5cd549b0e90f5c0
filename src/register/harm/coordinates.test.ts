import { expect, test } from 'vitest';
import { coordinates } from './coordinates.ts';
import { valuesIn } from './harm.fixture.ts';

test.each([
  ['at 41.3275, 19.8187.', ['41.3275, 19.8187']],
  ['[map](https://maps.example/@41.32,19.81,15z)', ['/@41.32,19.81']],
  ['12.500, 18.750', []],
  ['0.5234, 0.4766', []],
])('points on the map, also in links: %s', (text, values) => {
  expect(valuesIn(coordinates, text)).toEqual(values);
});
