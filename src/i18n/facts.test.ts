import { describe, expect, test } from 'vitest';
import { valueOf } from '../register/keys/key-values.ts';
import type { ProjectKey } from '../register/keys/schema.ts';
import type { Organisation, Project } from '../register/model.ts';
import { sampleProject } from '../register/project.fixture.ts';
import { sampleRegister } from '../register/register.fixture.ts';
import { factsOf, valueInWords } from './facts.ts';
import { albanian, english } from './view.fixture.ts';
import type { View } from './view.ts';

const iom: Organisation = {
  slug: 'iom',
  name: 'International Organization for Migration',
  short: 'IOM',
  type: 'multilateral',
  translations: { sq: { name: 'Organizata Ndërkombëtare për Migracionin' } },
};

/** One line a fact: its name, its language where that is not the page's, and its values. */
function say(project: Project, view: View = english): string {
  const register = { ...sampleRegister([project]), organisations: new Map([['iom', iom]]) };
  return factsOf(project, register, view)
    .map(({ label, values, language, isInline }) => {
      const texts = values.map(({ text, address }) =>
        address === undefined ? text : `${text} <${address}>`,
      );
      return `${label}${language === undefined ? '' : ` (${language})`}: ${texts.join(isInline ? ', ' : ' | ')}`;
    })
    .join('\n')
    .replaceAll('\u00A0', ' ');
}

const whole = sampleProject({
  title: 'Help – Phase III',
  status: 'current',
  start: '2014-07',
  end: '2016~',
  publishedDates: 'July 2014 to 2016',
  phase: 3,
  series: 'help',
  summary: 'A summary.',
  themes: ['prevention', 'children'],
  countries: ['AL', 'XK'],
  places: ['Tirana', 'Vlora'],
  donors: ['iom'],
  partners: ['iom'],
  counterparts: ['iom'],
  targetGroups: ['Women and girls', 'Officials'],
  budget: { amount: 20500, currency: 'EUR' },
  sdgs: ['8.7', '5'],
  iatiIdentifier: 'XM-1',
  sources: [{ title: 'Page' }],
  reviewed: '2026-11-23',
});

describe('the facts of a project', () => {
  test('say when, who, where and what about, and lead to the pages about it', () => {
    expect(say(whole)).toMatchInlineSnapshot(`
      "Status: Current
      Dates: July 2014 – about 2016
      As published: “July 2014 to 2016”
      Phase: III
      Series: Help </series/help.html>
      Funded by: International Organization for Migration </organisations/iom.html>
      Partners: International Organization for Migration </organisations/iom.html>
      Counterparts: International Organization for Migration </organisations/iom.html>
      Countries: Albania </countries/al.html>, Kosovo </countries/xk.html>
      Places: Tirana, Vlora
      For whom: Women and girls | Officials
      Budget: EUR 20,500
      Themes: prevention </themes/prevention.html>, children </themes/children.html>
      Development goals: 8.7, 5
      IATI identifier: XM-1"
    `);
  });

  test('are in the language of the page, and what is not translated says which it is', () => {
    expect(say(whole, albanian)).toMatchInlineSnapshot(`
      "Statusi: Në vazhdim
      Datat: korrik 2014 – rreth vitit 2016
      Siç janë publikuar (en): „July 2014 to 2016“
      Faza: III
      Seria: Help </sq/series/help.html>
      Financuar nga: Organizata Ndërkombëtare për Migracionin </sq/organisations/iom.html>
      Partnerët: Organizata Ndërkombëtare për Migracionin </sq/organisations/iom.html>
      Institucionet homologe: Organizata Ndërkombëtare për Migracionin </sq/organisations/iom.html>
      Vendet: Shqipëri </sq/countries/al.html>, Kosovë </sq/countries/xk.html>
      Qytete dhe zona (en): Tirana, Vlora
      Për kë (en): Women and girls | Officials
      Buxheti: 20 500 EUR
      Temat: prevention </sq/themes/prevention.html>, children </sq/themes/children.html>
      Objektivat e zhvillimit: 8.7, 5
      Identifikuesi IATI: XM-1"
    `);
  });

  test('have the original title beside a translation', () => {
    const translation = { title: 'Ndihmë – Faza III', file: 'a.sq.md', body: '' };
    const needless = { ...translation, title: 'Help – Phase 3' };
    const translated = {
      ...whole,
      translations: new Map([
        ['sq', translation],
        ['en', needless],
      ]),
    };
    expect(say(translated, albanian).split('\n')[0]).toBe('Titulli origjinal (en): Help – Phase III');
    expect(say(translated)).toBe(say(whole));
  });

  test('leave out what is not known, and say so of the dates', () => {
    expect(say(sampleProject({}))).toBe('Status: Completed\nDates: dates not known');
  });
});

describe('a value in words', () => {
  const text = (key: ProjectKey, view = english) => {
    const values = valueInWords(valueOf(key, whole), sampleRegister([whole]), view);
    return values.map((value) => value.text);
  };

  test('is in the language of the page, whatever its kind', () => {
    expect([text('summary'), text('end'), text('reviewed')]).toEqual([
      ['A summary.'],
      ['about 2016'],
      ['23 November 2026'],
    ]);
    expect([text('end', albanian), text('reviewed', albanian)]).toEqual([
      ['rreth vitit 2016'],
      ['23 nëntor 2026'],
    ]);
  });

  test('is nothing where other parts of the page show it, and where the register does not know it', () => {
    expect(text('donors')).toEqual([]);
    const elsewhere: readonly ProjectKey[] = ['aliases', 'documents', 'sources', 'draft', 'accept'];
    const values = sampleProject({
      aliases: ['node/1'],
      documents: [{ title: 'Report', file: 'a.pdf' }],
      sources: [{ title: 'Page' }],
      draft: true,
      accept: [{ rule: 'sources-missing', reason: 'x' }],
    });
    for (const key of elsewhere) {
      expect(valueInWords(valueOf(key, values), sampleRegister([values]), english), key).toEqual([]);
    }
    const series = { kind: 'series', value: 'another' } as const;
    expect(valueInWords(series, sampleRegister([whole]), english)).toEqual([]);
    expect(valueInWords(undefined, sampleRegister([whole]), english)).toEqual([]);
  });
});
