import { expect, test } from 'vitest';
import { isLeaving } from './leavings.ts';

test.each([
  '.DS_Store',
  'images/.DS_Store',
  '._map.png',
  'documents/._Report 2014.pdf',
  '.Trashes/501/key.pem',
  '.Spotlight-V100/',
  '.fseventsd/0000',
  '__MACOSX/a/b.jpg',
  'Icon\r',
  'Thumbs.db',
  'thumbs.DB',
  'ehthumbs.db',
  'Desktop.ini',
  'System Volume Information/IndexerVolumeGuid',
  '$RECYCLE.BIN/S-1-5-21/desktop.txt',
  '.directory',
  '.Trash-1000/files/a.jpg',
  '.nfs000000000012ab',
  '~$Report.docx',
  '.~lock.people.ods#',
  'projects/.tact.md.swp',
  'projects/.#tact.md',
  '#tact.md#',
])('%j is left by a system or program', (path) => {
  expect(isLeaving(path)).toBe(true);
});

test.each([
  'a.jpg',
  '.env',
  '.git/config',
  '.htaccess',
  '..',
  '_._a',
  'my.DS_Store',
  'Thumbs.db.pdf',
  'autorun.inf',
  '~draft.md',
  '~$',
  '$recycle',
  'trash-1000',
  'lock.a#',
  'a.swp',
  '.#',
  '#a',
  '##',
  '',
])('%j is not', (path) => {
  expect(isLeaving(path)).toBe(false);
});
