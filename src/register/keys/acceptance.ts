import { z } from 'zod';
import { lineOfText } from './fields.ts';
import type { HarmRule } from '../harm/harm.ts';

/** Rules on personal data in texts. An exception names the very words, so that it covers no others. */
export const harmRules = [
  'email-address',
  'phone-number',
  'identity-number',
  'coordinates',
  'shelter-address',
  'victim-name',
  'initials-with-age',
  'age-with-origin',
  'small-count',
] as const satisfies readonly HarmRule[];

/** Rules on what is stored in pictures and documents. */
const fileRules = [
  'picture-location',
  'picture-device',
  'picture-person',
  'picture-author',
  'document-author',
] as const;

/** Rules that ask for a judgement. What they find has sense sometimes; what all others find never has. */
export const acceptableRules = [
  ...harmRules,
  ...fileRules,
  'date-in-future',
  'duplicate-phase',
  'duplicate-title',
  'sources-missing',
  'status-against-dates',
] as const;

const wordsNeeded: ReadonlySet<string> = new Set(harmRules);

/** Problems that an editor has looked at and accepts, each with the reason. Delete an entry when it is no longer needed. */
export const acceptSchema = z.array(
  z
    .strictObject({
      rule: z.enum(acceptableRules).describe("The rule's name, as the check prints it."),
      reason: lineOfText.meta({
        description: 'Why it is right here, for whoever reads the file later.',
        examples: ['Why it is right here'],
      }),
      value: lineOfText
        .meta({ examples: ['The words that the check quotes'] })
        .optional()
        .describe('The words that the check quotes; without them the exception is for the whole file.'),
    })
    .refine(({ rule, value }) => value !== undefined || !wordsNeeded.has(rule), {
      path: ['value'],
      message: 'The words that are accepted are missing.',
    }),
);

/** One exception. */
export type Acceptance = z.output<typeof acceptSchema>[number];
