import { rmSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { readVocabularyFiles } from '../reading/content-files.ts';
import { checkVocabularies } from './check-vocabularies.ts';
import { writeContent } from './content.fixture.ts';

test('a list that is wrong throughout is looked at until a thousand problems are found', () => {
  const themes = Array.from({ length: 1_100 }, (_, n) => `k${String(n)}:\n  description: A\n`).join('');
  const folder = writeContent({ 'themes.yml': themes });
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { problems, ...checked } = checkVocabularies(readVocabularyFiles(folder));
  expect(problems).toHaveLength(1_001);
  expect(checked.themes).toBeUndefined();
});
