import { expect, test } from 'vitest';
import { findHarm } from './find-harm.ts';
import { heldOutExamples } from './held-out-examples.ts';
import { exampleContext, tunedExamples, type LabelledExample } from './labelled-examples.ts';

interface Score {
  readonly examples: number;
  readonly precision: number;
  readonly recall: number;
}

/** Counts labels, one a rule and example: those found, those missed, and those that nobody gave. */
function measure(examples: readonly LabelledExample[]): Score & { readonly mistakes: readonly string[] } {
  const mistakes: string[] = [];
  let right = 0;
  let labels = 0;
  let found = 0;
  for (const [text, ...expected] of examples) {
    const rules = new Set(findHarm(text, exampleContext).map(({ rule }) => rule));
    const missed = expected.filter((rule) => !rules.has(rule));
    const wrong = [...rules].filter((rule) => !expected.includes(rule));
    labels += expected.length;
    found += rules.size;
    right += expected.length - missed.length;
    mistakes.push(
      ...missed.map((rule) => `missed ${rule}: ${text}`),
      ...wrong.map((rule) => `wrong ${rule}: ${text}`),
    );
  }
  return { examples: examples.length, precision: right / found, recall: right / labels, mistakes };
}

const tuned = measure(tunedExamples);
const heldOut = measure(heldOutExamples);
const inPercent = ({ examples, precision, recall }: Score) => ({
  examples,
  'precision %': Math.round(precision * 1000) / 10,
  'recall %': Math.round(recall * 1000) / 10,
});

test('the set is large enough, and a third of it was held out', () => {
  console.table({ tuned: inPercent(tuned), 'held out': inPercent(heldOut) });
  expect(tuned.examples + heldOut.examples).toBeGreaterThanOrEqual(150);
  expect(heldOut.examples / (tuned.examples + heldOut.examples)).toBeGreaterThan(0.3);
});

test('the detectors find what they were tuned to find, and nothing else', () => {
  expect(tuned.mistakes).toEqual([]);
});
