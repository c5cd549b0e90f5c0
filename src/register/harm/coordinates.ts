import { spansOf, type Detector } from './harm.ts';

/** Two numbers with three decimals or more: within about a hundred metres. A letter or a degree sign makes them sure. */
const decimal =
  /(?<![\w.,])@?(-?\d{1,2}\.\d{3,})°?(?:\s*[NSV])?(?:\s*[,;]\s*|\s+)(-?\d{1,3}\.\d{3,})(?!\d|\.\d)°?(?:\s*[EWL](?!\w))?/gi;
const inMinutes =
  /(?:[NSEWVL]\s?)?\d{1,3}\s?°\s?\d{1,2}(?:[.,]\d+)?\s?['’′](?:\s?\d{1,2}(?:[.,]\d+)?\s?(?:["”″]|''|′′))?(?:\s*[NSEWVL](?!\w))?/g;
const labelled = /(?:latitude|longitude|gjerësia|gjatësia|lat|lon|lng)\s*(?:[:=]\s*)?-?\d{1,3}\.\d{3,}/gi;
const mapLink = /(?:geo:|[/?&](?:@|q=|ll=|mlat=))-?\d{1,2}\.\d+(?:,|&mlon=)-?\d{1,3}\.\d+/gi;

/** Places on the map. */
export const coordinates: Detector = {
  rule: 'coordinates',
  level: 'error',
  why: 'leads to a point on the map, which may be a home or a shelter.',
  advice: 'Write the town or the region instead.',
  find(text) {
    const found = [
      ...spansOf(text.raw, mapLink),
      ...spansOf(text.plain, decimal).filter(({ match: [, latitude, longitude] }) =>
        isOnMap(latitude, longitude),
      ),
      ...spansOf(text.plain, inMinutes),
      ...spansOf(text.plain, labelled),
    ];
    // A pair of numbers is one place.
    return found
      .toSorted((a, b) => a.start - b.start)
      .filter(({ start }, index, all) => start - (all[index - 1]?.end ?? -100) > 8);
  },
};

/**
 * Rates come in pairs too. With three decimals only a pair counts that lies between Italy and the Black Sea; with more,
 * any but one near zero, where there is only sea.
 */
function isOnMap(latitude = '', longitude = ''): boolean {
  const [north, east] = [Math.abs(Number(latitude)), Math.abs(Number(longitude))];
  const isExact = [latitude, longitude].every((number) => /\.\d{4}/.test(number));
  return isExact
    ? north <= 90 && east <= 180 && (north >= 1 || east >= 1)
    : north > 35 && north < 49 && east > 6 && east < 30;
}
