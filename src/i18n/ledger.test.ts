import { describe, expect, test } from 'vitest';
import { sampleProject } from '../register/project.fixture.ts';
import { sampleRegister } from '../register/register.fixture.ts';
import type { Organisation } from '../register/model.ts';
import { ledgerEntry } from './ledger.ts';
import { organisationName } from './vocabulary.ts';
import { english } from './view.fixture.ts';

const organisation = (slug: string, name: string, short?: string): [string, Organisation] => [
  slug,
  { slug, name, short, type: 'other' },
];
const organisations = new Map([
  organisation('usaid', 'United States Agency for International Development', 'USAID'),
  organisation('eu', 'European Union', 'EU'),
]);

describe('a row says when, what, who and where', () => {
  test('a phase stands beside the title, and many countries are counted', () => {
    const project = sampleProject({
      title: 'Protecting migrants – PHASE III',
      phase: 'III',
      start: '2014-07',
      end: '2015-11',
      donors: ['usaid', 'eu'],
      countries: ['AL', 'BA', 'MK', 'ME', 'RS'],
    });
    const register = { ...sampleRegister([project]), organisations };
    expect(ledgerEntry(project, register, english)).toMatchInlineSnapshot(`
      {
        "address": "/projects/a-project.html",
        "from": "Jul 2014",
        "isCurrent": false,
        "isDraft": false,
        "line": "USAID, European Union · Albania, Bosnia & Herzegovina, North Macedonia and 2 more",
        "period": "July 2014 – November 2015",
        "phase": "Phase III",
        "status": "completed",
        "statusLabel": "Completed",
        "title": "Protecting migrants",
        "titleLanguage": undefined,
        "to": "Nov 2015",
      }
    `);
  });

  test('without a date it says “undated”, and without facts its line is empty', () => {
    const project = sampleProject({});
    const { from, to, period, line } = ledgerEntry(project, sampleRegister([project]), english);
    expect({ from, to, period, line }).toEqual({
      from: 'undated',
      to: undefined,
      period: 'dates not known',
      line: '',
    });
  });
});

test('a short name is better spelt out than abbreviated', () => {
  const register = { ...sampleRegister([]), organisations };
  expect([organisationName(register, 'usaid', 'en'), organisationName(register, 'eu', 'en')]).toEqual([
    'USAID',
    'European Union',
  ]);
  expect(() => organisationName(register, 'nobody', 'en')).toThrow('No organisation nobody in the register');
});
