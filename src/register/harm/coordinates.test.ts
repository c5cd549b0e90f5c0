import { expect, test } from 'vitest';
import { coordinates } from './coordinates.ts';
import { valuesIn } from './harm.fixture.ts';

test.each([
  ['at 41.3275, 19.8187.', ['41.3275, 19.8187']],
  ['41.3275  19.8187', ['41.3275  19.8187']],
  ['41.3275;19.8187', ['41.3275;19.8187']],
  ['(-41.3275, -19.8187)', ['-41.3275, -19.8187']],
  ['41.3275° N, 19.8187° E.', ['41.3275° N, 19.8187° E']],
  ['41.3275N  19.8187E', ['41.3275N  19.8187E']],
  ['41.3275V 19.8187  L', ['41.3275V 19.8187  L']],
  ['41.3275, 19.8187East', ['41.3275, 19.8187']],
  ['41.3275 , 19.8187', ['41.3275 , 19.8187']],
  ['41.3275° N , 19.8187° E', ['41.3275° N , 19.8187° E']],
  ['41.3275N19.8187', []],
  ['41.3275, 19.8187.5', []],
  ['41.3275/19.8187', []],
  ['141.3275, 19.8187', []],
  ['x41.3275, 19.8187', []],
  ['41.32, 19.81', []],
])('two numbers with decimals: %s', (text, values) => {
  expect(valuesIn(coordinates, text)).toEqual(values);
});

test.each([
  ['35.001, 6.001', true],
  ['48.999, 29.999', true],
  ['35.000, 20.500', false],
  ['49.000, 20.500', false],
  ['41.500, 6.000', false],
  ['41.500, 30.000', false],
  ['12.500, 18.750', false],
  // Four decimals are exact, wherever it is; the rougher of the two numbers counts.
  ['90.0000, 180.0000', true],
  ['91.0000, 10.0000', false],
  ['10.0000, 181.0000', false],
  ['60.5000, 20.500', false],
  ['1.0000, 0.5000', true],
  ['0.5000, 1.0000', true],
  ['0.5234, 0.4766', false],
])('rates are no points on the map, unless a place is there: %s', (text, isFound) => {
  expect(valuesIn(coordinates, text)).toEqual(isFound ? [text] : []);
});

test.each([
  [`41°19'39"N`, [`41°19'39"N`]],
  [`N 41° 19.655′`, ['N 41° 19.655′']],
  ['E19°49’', ['E19°49’']],
  [`5 ° 3 '`, [`5 ° 3 '`]],
  [`119°19,5' 39,25 ''`, [`119°19,5' 39,25 ''`]],
  ['41° 19′ 9″ L', ['41° 19′ 9″ L']],
  ['41° 19′ 39.5′′', ['41° 19′ 39.5′′']],
  [`41°19'39"North`, [`41°19'39"`]],
  [`41°19' Next`, [`41°19'`]],
  ['41° in the shade', []],
  ['41°19.', []],
])('degrees and minutes: %s', (text, values) => {
  expect(valuesIn(coordinates, text)).toEqual(values);
});

test.each([
  ['Latitude: 41.3275', ['Latitude: 41.3275']],
  ['lat41.3275', ['lat41.3275']],
  ['lng  =  -9.123', ['lng  =  -9.123']],
  ['gjerësia 41.3275', ['gjerësia 41.3275']],
  ['lat: -41.3275', ['lat: -41.3275']],
  ['lat :41.3275', ['lat :41.3275']],
  ['lat 41.32', []],
  ['plate 41', []],
])('a number that is called so: %s', (text, values) => {
  expect(valuesIn(coordinates, text)).toEqual(values);
});

test.each([
  ['[map](https://maps.example/@41.32,19.81,15z)', ['/@41.32,19.81']],
  ['geo:41.3,19.8', ['geo:41.3,19.8']],
  ['geo:-33.9,18.4', ['geo:-33.9,18.4']],
  ['https://maps.example/?ll=-41.32,-19.81', ['?ll=-41.32,-19.81']],
  ['https://maps.example/?a=b&mlat=41.32&mlon=119.81', ['&mlat=41.32&mlon=119.81']],
  ['https://maps.example/?q=shelter', []],
])('a link to a map: %s', (text, values) => {
  expect(valuesIn(coordinates, text)).toEqual(values);
});

test('a pair of numbers is one place, and others are told in the order of the text', () => {
  expect(valuesIn(coordinates, `41°19'39"N 19°49'7"E`)).toEqual([`41°19'39"N`]);
  expect(valuesIn(coordinates, 'lat 41.3275, then: lon 19.8187')).toEqual(['lat 41.3275']);
  expect(valuesIn(coordinates, 'lat 41.3275, and a: lon 19.8187')).toEqual(['lat 41.3275', 'lon 19.8187']);
  expect(valuesIn(coordinates, '42.1234, 19.8187, far from lat 41.3275, and also geo:40.1,20.2')).toEqual([
    '42.1234, 19.8187',
    'lat 41.3275',
    'geo:40.1,20.2',
  ]);
});
