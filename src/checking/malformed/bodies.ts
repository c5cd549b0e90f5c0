/** Texts below the keys, as they are pasted. */
export const bodies: Readonly<Record<string, string>> = {
  'a picture pasted as data': '![x](data:image/png;base64,AAAA)',
  'a table of Word as HTML': '<table><tr><td>x</td></tr></table>',
  'a line break as HTML': 'One<br>two',
  'a link without an address': '[the report]()',
  'a link to a file on the disk': '[the report](file:///C:/report.pdf)',
  'a link to a path of Windows': '[the report](C:\\report.pdf)',
  'a link to a project that is misspelt': 'See [A](aa.md).',
  'a heading of the first level': '# Aims',
  'a soft hyphen in a word': 'Traf\u00ADficking',
  'a comment': '<!-- to do -->',
};
