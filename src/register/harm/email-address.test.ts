import { expect, test } from 'vitest';
import { emailAddress } from './email-address.ts';
import { valuesIn } from './harm.fixture.ts';

test.each([
  ['Ana (a.kola@mail.example) and info@ngo.example.', ['a.kola@mail.example', 'info@ngo.example (warning)']],
  ['a.kola (at) mail (dot) example', ['a.kola (at) mail (dot) example']],
  ['Contact@Office.example', []],
  ['[mail](mailto:ana@mail.example)', ['ana@mail.example']],
])('e-mail addresses of people; those of offices warn, our own may stand: %s', (text, values) => {
  expect(valuesIn(emailAddress, text)).toEqual(values);
});
