import { expect, test } from 'vitest';
import { isPdfString, readPdfObjects } from './pdf-objects.ts';
import { packedObjects, samplePdf } from './pdf.fixture.ts';

/** The strings that are objects, each with its number. */
function strings(...pieces: readonly (string | Buffer)[]): string[] {
  return readPdfObjects(samplePdf(...pieces))
    .objects.filter(isPdfString)
    .map(({ number, text }) => `${String(number)} ${text.slice(0, 4)}`);
}

test.each<[string, (string | Buffer)[], string[]]>([
  [
    'where objects begin',
    ['7 0 obj(abcd)', '\n0008 1  obj  <4142>', '9 0 obj\0\n%a\n'],
    ['7 (abc', '8 <414', '9 %a\n'],
  ],
  [
    'where their number cannot be told',
    ['7 0%\nobj(abcd)', '\na7 0 obj(efgh)', '7\n\robj(ijkl)'],
    ['undefined (abc', 'undefined (efg', 'undefined (ijk'],
  ],
  ['nowhere else', ['7 0 xobj(a)', 'endobj(a)', ' obj(a)', '(a)', '7 0 obj<</A(a)>>', '7 0 obj 1 (a)'], []],
  ['packed', [packedObjects('<<>>(ab)<41>', { numbers: '6 0 7 4 8 8 ' })], ['7 (ab)', '8 <41>']],
  ['packed, where a number is alone', [packedObjects('(ab)', { numbers: '7 0 8 ' })], ['7 (ab)']],
  ['packed, with numbers in them', [packedObjects('(ab) 9 0')], ['6 (ab)']],
  [
    'packed, behind a list that begins with a sign',
    [packedObjects('(ab)', { numbers: '/ 7 0 ' })],
    ['7 (ab)'],
  ],
  ['long', [`7 0 obj(${'a'.repeat(9_000)})`], ['7 (aaa']],
])('strings that are objects: %s', (_, pieces, found) => {
  expect(strings(...pieces)).toEqual(found);
});

test('no more is kept of a string than an address has', () => {
  const [string] = readPdfObjects(samplePdf(`7 0 obj(${'a'.repeat(9_000)})`)).objects;
  expect(string?.text).toHaveLength(4_000);
});

test('what is damaged ends the reading, and what is in front of it stays', () => {
  const objects = readPdfObjects(
    samplePdf(
      '5 0 obj<</F(a)>>stream\n',
      packedObjects('(a)'),
      '7 0 obj(b)',
      '8 0 obj<<',
      packedObjects('(c)'),
    ),
  );
  expect(objects).toMatchObject({ isHidden: true, isElsewhere: true });
  expect(objects.objects.filter(isPdfString)).toMatchObject([{ number: 6 }, { number: 7 }]);
  expect(objects.texts).toHaveLength(2);
});

/** Some thousands are for the objects themselves, of which the time of each thing is a part. */
const most = 30_000_000;
test.each<[string, isTangled: boolean, () => (string | Buffer)[]]>([
  ['objects as long as are read', false, () => [packedObjects(' '.repeat(most - 1_250))]],
  ['longer ones', true, () => [packedObjects(' '.repeat(most - 1_150))]],
  ['one that unpacks to more', true, () => [packedObjects(' '.repeat(most))]],
  [
    'many places in them',
    true,
    () => [packedObjects(' '.repeat(most - 2_100), { numbers: '1 0 '.repeat(50) })],
  ],
  ['a comment as long, and more', true, () => [`5 0 obj<<>>%${'a'.repeat(most)}`]],
  ['a string as long', true, () => [`5 0 obj<</A(${'a'.repeat(most)})>>`]],
  [
    'many objects beside them',
    true,
    () => [packedObjects(' '.repeat(most - 3_500)), '1 0 obj()'.repeat(100)],
  ],
  [
    'fewer objects beside them',
    false,
    () => [packedObjects(' '.repeat(most - 3_500)), '1 0 obj()'.repeat(50)],
  ],
])('%s: too much is %s', { tags: ['long'] }, (_, isTangled, pieces) => {
  const read = () => readPdfObjects(samplePdf(...pieces()));
  if (isTangled) expect(read).toThrow('too much');
  else expect(read().texts).toHaveLength(2);
});
