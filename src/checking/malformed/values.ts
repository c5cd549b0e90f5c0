/** All other values as people get them wrong. */
export const values: Readonly<Record<string, string>> = {
  'a phase in words': 'title: A project\nstatus: completed\nphase: third',
  'a phase that is nothing': 'title: A\nstatus: completed\nphase: 0',
  'half a phase': 'title: A project\nstatus: completed\nphase: 2.5',
  'a phase with its word': 'title: A project\nstatus: completed\nphase: Phase IV',
  'a phase that is no numeral': 'title: A project\nstatus: completed\nphase: IIII',
  'a phase of many': 'title: A project\nstatus: completed\nphase: 1-3',
  'a series in words': 'title: A project\nstatus: completed\nseries: Safe Migration',
  'a series in capitals': 'title: A project\nstatus: completed\nseries: CARE',
  'a summary that is too long':
    'title: A project\nstatus: completed\nsummary: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'a summary that is a list': 'title: A project\nstatus: completed\nsummary:\n  - x',
  'themes in words': 'title: A project\nstatus: completed\nthemes: [Child protection]',
  'themes that are not there': 'title: A project\nstatus: completed\nthemes: [childern, health]',
  'one theme for a list': 'title: A project\nstatus: completed\nthemes: children',
  'themes with commas': 'title: A project\nstatus: completed\nthemes: prevention, children',
  'themes in curly quotation marks': 'title: A project\nstatus: completed\nthemes: [“children”]',
  'countries in words': 'title: A project\nstatus: completed\ncountries: [Albania, Kosova, Atlantis]',
  'countries in small letters': 'title: A project\nstatus: completed\ncountries: [al, xk]',
  'countries of three letters': 'title: A project\nstatus: completed\ncountries: [ALB]',
  'the United Kingdom': 'title: A project\nstatus: completed\ncountries: [UK]',
  'a country for a list': 'title: A project\nstatus: completed\ncountries: AL',
  'places with semicolons': 'title: A project\nstatus: completed\nplaces: Tirana; Durrës',
  'a place that is a number': 'title: A project\nstatus: completed\nplaces: [Tirana, 5]',
  'an empty place': 'title: A project\nstatus: completed\nplaces:\n  - Tirana\n  -',
  'organisations by name': 'title: A project\nstatus: completed\ndonors: [European Union]\npartners: [IOM]',
  'an organisation that is not there': 'title: A project\nstatus: completed\ndonors: [eu]',
  'target groups in one sentence':
    'title: A project\nstatus: completed\ntargetGroups: Women, children and young people',
  'results with bullets': 'title: A project\nstatus: completed\nresults: • One • Two',
  'a result with keys': 'title: A project\nstatus: completed\nresults:\n  - a: b',
  'a budget without its keys': 'title: A project\nstatus: completed\nbudget: 50,000 EUR',
  'a budget in words': 'title: A project\nstatus: completed\nbudget: about fifty thousand',
  'an amount with commas':
    'title: A project\nstatus: completed\nbudget: { amount: "1,234,567.50", currency: EUR }',
  'an amount with points': 'title: A project\nstatus: completed\nbudget: { amount: 50.000, currency: EUR }',
  'an amount in the form of the Continent':
    'title: A project\nstatus: completed\nbudget: { amount: "1.234,50", currency: EUR }',
  'an amount that could be two':
    'title: A project\nstatus: completed\nbudget: { amount: "1.234", currency: EUR }',
  'an amount with its currency':
    'title: A project\nstatus: completed\nbudget: { amount: 500 EUR, currency: EUR }',
  'a negative amount': 'title: A project\nstatus: completed\nbudget: { amount: -5, currency: EUR }',
  'a currency in words': 'title: A project\nstatus: completed\nbudget: { amount: 5, currency: euros }',
  'a currency by its sign': 'title: A project\nstatus: completed\nbudget: { amount: 5, currency: "€" }',
  'a currency that is none': 'title: A project\nstatus: completed\nbudget: { amount: 5, currency: XXE }',
  'a budget without its currency': 'title: A project\nstatus: completed\nbudget: { amount: 5 }',
  'a document with neither address nor file':
    'title: A project\nstatus: completed\ndocuments:\n  - title: Report',
  'a document with both':
    'title: A project\nstatus: completed\ndocuments:\n  - title: Report\n    url: https://example.org\n    file: a.pdf',
  'a document that is not there':
    'title: A project\nstatus: completed\ndocuments:\n  - title: Report\n    file: report.pdf',
  'a document by its path':
    'title: A project\nstatus: completed\ndocuments:\n  - title: Report\n    file: C:\\reports\\a.pdf',
  'a document that is only an address':
    'title: A project\nstatus: completed\ndocuments:\n  - https://example.org/a.pdf',
  'a document in a language that is none':
    'title: A project\nstatus: completed\ndocuments:\n  - title: R\n    url: https://example.org\n    language: English',
  'an address without its beginning':
    'title: A project\nstatus: completed\ndocuments:\n  - title: R\n    url: www.example.org',
  'an address with a space':
    'title: A project\nstatus: completed\ndocuments:\n  - title: R\n    url: https://example.org/a b',
  'an address as a Markdown link':
    'title: A project\nstatus: completed\ndocuments:\n  - title: R\n    url: "[R](https://example.org/r)"',
  'an address of another kind':
    'title: A project\nstatus: completed\ndocuments:\n  - title: R\n    url: ftp://example.org',
  'goals without quotation marks': 'title: A project\nstatus: completed\nsdgs: [8.10, 5.2]',
  'goals in words': 'title: A project\nstatus: completed\nsdgs: [SDG 8, "Goal 16", decent work]',
  'a goal that is none': 'title: A project\nstatus: completed\nsdgs: ["18", "8.99"]',
  'an identifier with a space': 'title: A project\nstatus: completed\niatiIdentifier: XM-DAC 1',
  'an old address with the site':
    'title: A project\nstatus: completed\naliases: [https://albania.iom.int/node/69]',
  'an old address that is taken': 'title: A project\nstatus: completed\naliases: [projects.html, about]',
  'one old address for a list': 'title: A project\nstatus: completed\naliases: en/node/69',
  'draft in words': 'title: A project\nstatus: completed\ndraft: yes',
  'draft in Albanian': 'title: A project\nstatus: completed\ndraft: po',
  'draft in quotation marks': 'title: A project\nstatus: completed\ndraft: "true"',
  'an end before the start': 'title: A project\nstatus: completed\nstart: 2015-11\nend: 2014-07',
  'eight mistakes at once':
    'titel: A\nstatus: Completed\nstart: July 2014\nend: 30 February 2015\nthemes: childern\ncountries: [Albania]\nphase: third\ncolour: red',
};
