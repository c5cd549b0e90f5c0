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

test.each([
  ['ana@a.b-c.mail.example', ['ana@a.b-c.mail.example']],
  ['ana.kola+x@mail.example,', ['ana.kola+x@mail.example']],
  ['ana@mail', []],
  ['ana@mail.e', []],
  ['ana [at] mail.example', ['ana [at] mail.example']],
  ['ana(në)mail(pikë)example', ['ana(në)mail(pikë)example']],
  ['ana (@) mail [dot] co . example', ['ana (@) mail [dot] co . example']],
  ['ana at mail dot example', ['ana at mail dot example']],
  ['ana dot maria dot kola at mail dot example', ['ana dot maria dot kola at mail dot example']],
  ['ana pikë kola në mail pikë example', ['ana pikë kola në mail pikë example']],
  ['ana at mail dot e', []],
  ['at the dot of ten', []],
])('every way to write them: %s', (text, values) => {
  expect(valuesIn(emailAddress, text)).toEqual(values);
});

test.each([
  'info',
  'office',
  'Contact',
  'press',
  'media',
  'mail',
  'web',
  'library',
  'publication',
  'publications',
  'iomtirana',
])('%s@ngo.example is that of an office', (name) => {
  expect(valuesIn(emailAddress, `${name}@ngo.example`)).toEqual([`${name}@ngo.example (warning)`]);
  expect(valuesIn(emailAddress, `my${name}@ngo.example`)).toEqual([`my${name}@ngo.example`]);
});
