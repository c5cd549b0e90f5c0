import { describe, expect, test } from 'vitest';
import { createOrganisationFinder, extendOrganisations } from './organisations.ts';

const known = new Map([
  ['iom', { name: 'International Organization for Migration', short: 'IOM', type: 'multilateral' as const }],
  ['shelter', { name: 'Strehëza – Tirana', type: 'national-ngo' as const }],
  ['twin', { name: 'IOM', type: 'other' as const }],
]);

describe('an organisation', () => {
  test('is found by each of its names, however it is written', () => {
    const { find } = createOrganisationFinder(known);
    const names = [
      'iom',
      'I.O.M.',
      'international organization  for MIGRATION',
      'strehEZA tirana',
      'Twin',
      '',
      '–',
      'UN',
    ];
    expect(names.map((name) => find(name))).toEqual([
      'iom',
      'iom',
      'iom',
      'shelter',
      'twin',
      undefined,
      undefined,
      undefined,
    ]);
    expect(find(undefined, 'nobody', 'shelter', 'iom')).toBe('shelter');
    expect(find()).toBeUndefined();
  });

  test('that is new has a key of its own, and is known from then on by all of its names', () => {
    const { find, add, added, names: offered } = createOrganisationFinder(known);
    const type = 'other' as const;
    const keys = [
      add({ name: 'Save the Children', type }, 'GB-1', undefined),
      add({ name: 'Another one', short: 'IOM', type }, 'AL-1'),
      add({ name: 'A third', short: 'i.o.m', type }),
      add({ name: 'A fourth', short: 'IOM', type }),
      add({ name: `${'Long '.repeat(12)}and longer`, type }),
      add({ name: `${'Longer'.repeat(10)} and longer`, type }),
      add({ name: 'Дом', type }),
    ];
    expect(keys).toMatchInlineSnapshot(`
      [
        "save-the-children",
        "iom-2",
        "i-o-m",
        "iom-3",
        "long-long-long-long-long-long-long-long-long-long-long-long",
        "longerlongerlongerlongerlongerlongerlongerlongerlongerlonger",
        "organisation",
      ]
    `);
    expect([...added.keys()]).toEqual(keys);
    expect(offered).toMatchInlineSnapshot(`
      [
        "iom",
        "IOM",
        "shelter",
        "twin",
      ]
    `);
    const names = ['save THE children', 'gb-1', 'iom-2', 'another one', 'al 1', 'IOM', 'дом'];
    expect(names.map((name) => find(name))).toMatchInlineSnapshot(`
      [
        "save-the-children",
        "save-the-children",
        "iom-2",
        "iom-2",
        "iom-2",
        "iom",
        "organisation",
      ]
    `);
  });

  test('has its key at once, however many names give the same one', () => {
    let asked = 0;
    const counting = Object.assign(new Map<string, never>(), {
      has: () => {
        asked += 1;
        return false;
      },
    });
    const { add } = createOrganisationFinder(counting);
    const keys = Array.from({ length: 1000 }, (_, at) =>
      add({ name: String.fromCodePoint(0x4e00 + at), type: 'other' }),
    );
    expect([new Set(keys).size, keys.at(-1)]).toEqual([1000, 'organisation-1000']);
    expect(asked).toBeLessThan(3000);
  });
});

describe('the list of organisations', () => {
  const entry = {
    name: 'New: one',
    short: 'N',
    type: 'other',
    country: 'AL',
    url: 'https://example.org',
  } as const;

  const lists = [
    ['none', undefined],
    ['empty', ''],
    ['with lines', 'iom: { name: IOM, type: multilateral }\n# The end.\n'],
    ['without a last line end', 'iom: { name: IOM, type: multilateral }'],
    ['with the line ends of Windows', 'iom:\r\n  name: IOM # short\r\n'],
    ['with the line ends of Windows, but for the last', 'iom:\r\n  name: IOM'],
    ['with braces around nothing', '{}\n'],
    ['with braces and a long line', `{ iom: { name: ${'Long '.repeat(30)}name } }`],
    ['with braces around all', '{ iom: { name: IOM }, unicef: { name: UNICEF } } # all\n'],
  ] as const;

  test('grows at its end, and stays byte for byte before it', () => {
    const more = [
      ['new', entry],
      ['newer', { name: 'Newer', type: 'other' }],
    ] as const;
    const added = lists.map(([name, before]) => {
      const extended = extendOrganisations(before, more);
      expect(extended?.before).toBe(before);
      expect(extended?.proposed).toBe(extended?.after);
      return `${name}: ${JSON.stringify(extended?.after)}`;
    });
    expect(added.join('\n')).toMatchInlineSnapshot(`
      "none: "new:\\n  name: \\"New: one\\"\\n  short: N\\n  type: other\\n  country: AL\\n  url: https://example.org\\n\\nnewer:\\n  name: Newer\\n  type: other\\n"
      empty: "new:\\n  name: \\"New: one\\"\\n  short: N\\n  type: other\\n  country: AL\\n  url: https://example.org\\n\\nnewer:\\n  name: Newer\\n  type: other\\n"
      with lines: "iom: { name: IOM, type: multilateral }\\n# The end.\\n\\nnew:\\n  name: \\"New: one\\"\\n  short: N\\n  type: other\\n  country: AL\\n  url: https://example.org\\n\\nnewer:\\n  name: Newer\\n  type: other\\n"
      without a last line end: "iom: { name: IOM, type: multilateral }\\n\\nnew:\\n  name: \\"New: one\\"\\n  short: N\\n  type: other\\n  country: AL\\n  url: https://example.org\\n\\nnewer:\\n  name: Newer\\n  type: other\\n"
      with the line ends of Windows: "iom:\\r\\n  name: IOM # short\\r\\n\\r\\nnew:\\r\\n  name: \\"New: one\\"\\r\\n  short: N\\r\\n  type: other\\r\\n  country: AL\\r\\n  url: https://example.org\\r\\n\\r\\nnewer:\\r\\n  name: Newer\\r\\n  type: other\\r\\n"
      with the line ends of Windows, but for the last: "iom:\\r\\n  name: IOM\\r\\n\\r\\nnew:\\r\\n  name: \\"New: one\\"\\r\\n  short: N\\r\\n  type: other\\r\\n  country: AL\\r\\n  url: https://example.org\\r\\n\\r\\nnewer:\\r\\n  name: Newer\\r\\n  type: other\\r\\n"
      with braces around nothing: "new:\\n  name: \\"New: one\\"\\n  short: N\\n  type: other\\n  country: AL\\n  url: https://example.org\\n\\nnewer:\\n  name: Newer\\n  type: other\\n"
      with braces and a long line: "iom: { name: Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long Long name }\\n\\nnew:\\n  name: \\"New: one\\"\\n  short: N\\n  type: other\\n  country: AL\\n  url: https://example.org\\n\\nnewer:\\n  name: Newer\\n  type: other\\n"
      with braces around all: "iom: { name: IOM }\\nunicef: { name: UNICEF }\\n# all\\n\\nnew:\\n  name: \\"New: one\\"\\n  short: N\\n  type: other\\n  country: AL\\n  url: https://example.org\\n\\nnewer:\\n  name: Newer\\n  type: other\\n""
    `);
  });

  test('stays as it is where there is nothing to add', () => {
    expect(extendOrganisations('iom: { name: IOM }\n', [])).toBeUndefined();
  });
});
