import type { Level } from '../level.ts';
import { oneLine } from '../text/plain-text.ts';
import { ageWithOrigin } from './age-with-origin.ts';
import { coordinates } from './coordinates.ts';
import { emailAddress } from './email-address.ts';
import { readHarmText, type Detector, type HarmContext, type HarmRule } from './harm.ts';
import { identityNumber } from './identity-number.ts';
import { initialsWithAge } from './initials-with-age.ts';
import { phoneNumber } from './phone-number.ts';
import { shelterAddress } from './shelter-address.ts';
import { smallCount } from './small-count.ts';
import { victimName } from './victim-name.ts';

/** All detectors, those of the surest signs first: of two findings that overlap, the first is reported. */
const detectors: readonly Detector[] = [
  emailAddress,
  coordinates,
  phoneNumber,
  identityNumber,
  shelterAddress,
  victimName,
  initialsWithAge,
  ageWithOrigin,
  smallCount,
];

/** Personal data found in a text, with words for the editor. */
export interface Harm {
  readonly rule: HarmRule;
  readonly level: Level;
  /** Where it begins, in UTF-16 units. */
  readonly start: number;
  /** As it stands in the text, on one line. */
  readonly value: string;
  readonly message: string;
  readonly advice: string;
}

/** Looks for everything in a text that could expose a person, in the order of the text. */
export function findHarm(raw: string, context: HarmContext): Harm[] {
  const text = readHarmText(raw);
  let taken: Uint8Array | undefined;
  const found = detectors.flatMap((detector) => {
    const { rule, level, why, advice } = detector;
    return detector.find(text, context).flatMap((span): Harm[] => {
      const { start, end } = span;
      taken ??= new Uint8Array(raw.length);
      if (taken.subarray(start, end).includes(1)) return [];
      taken.fill(1, start, end);
      const value = oneLine(raw.slice(start, end));
      return [{ rule, level: span.level ?? level, start, value, message: `"${value}" ${why}`, advice }];
    });
  });
  return found.toSorted((a, b) => a.start - b.start);
}
