import { expect, test } from 'vitest';
import { findPdfAction } from './pdf-actions.ts';

test.each([
  ['<</S/JavaScript/JS(app.alert\\(1\\))>>', 'script'],
  ['<< /Type /Action /S /JavaScript /JS 5 0 R >>', 'script'],
  ['<</S\n/J#61vaScript>>', 'script'],
  ['<</S/#4AavaScript>>', 'script'],
  ['<</S/#4a#41vaScript>>', undefined],
  ['<</S/Launch/F(cmd.exe)>>', 'launch'],
  ['<</S/URI/URI(https://example.org)>>', undefined],
  ['<</Subtype/JavaScriptless>>', undefined],
  ['<</S/JavaScripts>>', undefined],
  ['(JavaScript) Launch', undefined],
])('%s', (text, action) => {
  expect(findPdfAction(text)).toBe(action);
});
