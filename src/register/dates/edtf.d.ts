/** The part of the `edtf` package that `dates.ts` uses; the package has no types of its own. */
declare module 'edtf' {
  /** A set of digits of `YYYYMMDD`; `value` is 0 where none is marked. */
  interface DigitMask {
    readonly value: number;
  }

  interface ExtendedDate {
    readonly uncertain: DigitMask;
    readonly approximate: DigitMask;
    /** First and last millisecond of the stated span, in UTC since 1970. */
    readonly min: number;
    readonly max: number;
    /** The date written out again. */
    readonly edtf: string;
  }

  /** Throws where the text is not a date of this level and type. */
  export default function edtf(
    text: string,
    constraints: { level: 0 | 1 | 2; types: ['Date'] },
  ): ExtendedDate;
}
