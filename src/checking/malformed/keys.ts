/** Keys that are unknown or missing, and texts that are none. */
export const keys: Readonly<Record<string, string>> = {
  'a key in Albanian': 'Titulli: Një projekt\nStatusi: completed',
  'more keys in Albanian':
    'title: A project\nstatus: completed\nfillimi: 2014\nmbarimi: 2015\nfaza: 2\ndonatorët: [iom]\nburimet: []',
  'keys in capitals': 'TITLE: A\nSTATUS: completed',
  'keys with a capital': 'Title: A\nStatus: completed',
  'keys with spaces or underscores':
    'title: A project\nstatus: completed\ntarget groups: [Women]\npublished_dates: July 2014',
  'keys that are misspelt': 'titel: A\nstauts: completed\nsumary: x',
  'keys in the singular':
    'title: A project\nstatus: completed\ntheme: [children]\ncountry: [AL]\ndonor: [iom]\nsource: []',
  'keys of other programs':
    'title: A project\nstatus: completed\ndate: July 2014\ntags: [children]\ndescription: x\nauthor: X',
  'keys for the dates in other words':
    'title: A project\nstatus: completed\nstartDate: 2014\nend_date: 2015\nfrom: 2014',
  'a key of a source that is unknown':
    'title: A project\nstatus: completed\ndocuments:\n  - name: Report\n    link: https://example.org',
  'a key of the budget that is unknown':
    'title: A project\nstatus: completed\nbudget: { sum: 5, currency: EUR }',
  'no title': 'status: completed',
  'no status': 'title: A',
  'a title with nothing behind it': 'title:\nstatus: completed',
  'a title of spaces': 'title: "  "\nstatus: completed',
  'a title that is a number': 'title: 2014\nstatus: completed',
  'a title that is true': 'title: true\nstatus: completed',
  'a title that is a list': 'title: [A, B]\nstatus: completed',
  'a title that has keys': 'title:\n  en: A\n  sq: B\nstatus: completed',
  'a title with a soft hyphen': 'title: Traf\u00ADficking\nstatus: completed',
  'a title with a character without width': 'title: Shel\u200Bters\nstatus: completed',
  'a title that turns the text round': 'title: Shelters \u202Egnikciffart\nstatus: completed',
};
