import { describe, expect, test } from 'vitest';
import { sampleProject } from '../register/project.fixture.ts';
import { sampleRegister } from '../register/register.fixture.ts';
import type { Organisation } from '../register/model.ts';
import { ledgerEntry } from './ledger.ts';
import { albanian, english } from './view.fixture.ts';

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

  test('one name more is spelt out, and what the project is about stands last', () => {
    const project = sampleProject({
      donors: ['eu'],
      countries: ['AL', 'BA', 'MK', 'ME'],
      themes: ['children', 'prevention'],
    });
    const register = { ...sampleRegister([project]), organisations };
    expect(ledgerEntry(project, register, english).line).toBe(
      'European Union · Albania, Bosnia & Herzegovina, North Macedonia, Montenegro · children, prevention',
    );
  });

  test('a title that is not translated says in which language it is', () => {
    const project = sampleProject({ title: 'Help' });
    const { title, titleLanguage } = ledgerEntry(project, sampleRegister([project]), albanian);
    expect([title, titleLanguage]).toEqual(['Help', 'en']);
  });

  test('without a date it says “undated”, and without facts its line is empty', () => {
    const project = sampleProject({});
    const { from, to, period, phase, line } = ledgerEntry(project, sampleRegister([project]), english);
    expect({ from, to, period, phase, line }).toEqual({
      from: 'undated',
      to: undefined,
      period: 'dates not known',
      phase: undefined,
      line: '',
    });
  });
});
