import { expect, test } from 'vitest';
import { identityNumber } from './identity-number.ts';
import { valuesIn } from './harm.fixture.ts';

test.each([
  ['J50101123A and J55101123A', ['J50101123A', 'J55101123A']],
  ['J51301123A has no such month, J50132123A no such day', []],
  ['passport no. BA1234567', ['BA1234567']],
  ['project BA1234567', []],
])('numbers in which a birthday fits, and documents named as such: %s', (text, values) => {
  expect(valuesIn(identityNumber, text)).toEqual(values);
});

test.each([
  ['J50131123A', true],
  ['J51201123A', true],
  ['J56212123A', true],
  ['J53101123A', true],
  ['J54231123A', true],
  ['J58112123A', true],
  ['J50001123A', false],
  ['J51301123A', false],
  ['J53001123A', false],
  ['J54301123A', false],
  ['J50100123A', false],
  ['J50132123A', false],
  ['U50101123A', false],
  ['J50101123X', false],
  ['j50101123a', true],
])('in %s there is a birthday: %s', (number, isFound) => {
  expect(valuesIn(identityNumber, number)).toEqual(isFound ? [number] : []);
});

test.each([
  ['J50101123A.4 is a reference', []],
  ['J50101123A. Then', ['J50101123A']],
  ['10/J50101123A', []],
  ['Me pasaportën BD2345678', ['BD2345678']],
  ['Pasaporta nr. BD2345678A', ['BD2345678A']],
  ['passports: B 123456', ['B 123456']],
  ['ID card no. 031245678', ['031245678']],
  ['ID  card 031245678', []],
  ['ID: 031245678', ['031245678']],
  ['NID 031245678.', ['031245678']],
  ['identity card  (number:  031245678)', ['031245678']],
  ['travel document is BD2345678', ['BD2345678']],
  ['letërnjoftimin me numër 031245678', ['031245678']],
  ['letër njoftim 031245678', ['031245678']],
  ['letër njoftimi 031245678', ['031245678']],
  ['me numër personal 031245678', ['031245678']],
  ['numrin personal 031245678', ['031245678']],
  ['kartën e identitetit nr. 031245678', ['031245678']],
  ['kartë identiteti 031245678', ['031245678']],
  ['numri personal 031245678', ['031245678']],
  ['nr. personal 031245678', ['031245678']],
  ['passport 0312456789', []],
  ['passport BD2345678-9', []],
  ['passport control in 2012', []],
])('documents are known by the word before their numbers: %s', (text, values) => {
  expect(valuesIn(identityNumber, text)).toEqual(values);
});
