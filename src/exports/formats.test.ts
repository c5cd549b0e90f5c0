import { expect, test } from 'vitest';
import { exportFormats } from './formats.ts';

test('the published formats, each under an address that stays', () => {
  expect(exportFormats.map(({ file, mediaType }) => [file, mediaType])).toEqual([
    ['projects.csv', 'text/csv; charset=utf-8'],
  ]);
});
