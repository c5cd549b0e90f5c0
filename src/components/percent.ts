/** A place from 0 to 1 as an SVG length, to a hundredth of a per cent. */
export function percent(place: number): string {
  return `${Math.round(place * 10_000) / 100}%`;
}
