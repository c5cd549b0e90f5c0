import { expect, test } from 'vitest';
import { heldOutExamples } from '../../register/harm/held-out-examples.fixture.ts';
import { tunedExamples } from '../../register/harm/labelled-examples.fixture.ts';
import { findGrowth } from './growth.fixture.ts';
import { pieces } from './pieces.fixture.ts';
import { everyReader } from './readers.fixture.ts';

test.for(everyReader)('twice the text is twice the work, whatever %s has to look at', async (reader) => {
  const { steep, slowest } = await findGrowth({ readers: [reader], pieces, length: 30_000 });
  console.log(reader, slowest);
  expect(steep).toEqual([]);
});

test('words that look like personal data, again and again, take no longer than others', async () => {
  const words = [...tunedExamples, ...heldOutExamples].flatMap(([text]) => text.split(/\s+/));
  const all = [...new Set(words)].flatMap((word) => [word, `${word} `]);
  const { steep, slowest } = await findGrowth({ readers: ['body'], pieces: all, length: 30_000 });
  console.log(all.length, slowest);
  expect(steep).toEqual([]);
});
