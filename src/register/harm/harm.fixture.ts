import type { Detector } from './harm.ts';
import { readHarmText } from './harm.ts';
import { exampleContext } from './labelled-examples.fixture.ts';

/** What a detector finds in a text, as it stands there; with its level where that is not the detector's. */
export function valuesIn(detector: Detector, text: string): string[] {
  return detector
    .find(readHarmText(text), exampleContext)
    .map(
      ({ start, end, level }) =>
        `${text.slice(start, end).trim()}${level === undefined ? '' : ` (${level})`}`,
    );
}
