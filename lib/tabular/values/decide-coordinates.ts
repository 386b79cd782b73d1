import { isMissingToken } from './missing';
import { nameWords } from './name-words';
import { type CoordinatePair, scanCoordinatePair } from './scan-coordinate-pair';
import { toleratedWeight, weightOfValues } from './weigh';

/** How a column of pairs of coordinates is read. */
export interface CoordinateConvention {
  readonly latitude: 'first' | 'second';
  /** What that rests on: the values, or nothing but that most write the latitude first. */
  readonly certainty: 'said' | 'proved' | 'assumed';
  /** Share of the values that are pairs, 0–1. */
  readonly share: number;
  readonly cells: number;
}

const PAIR_SHARE = 0.95;
const FEWEST_VALUES = 3;
/** Decimals that pairs have on the average which are coordinates; pairs of marks have one or two. */
const DECIMALS = 3;
const PLACE_WORDS = new Set(
  'coordinate coordinates coords coord latlng latlon lnglat lonlat lat lon lng long latitude longitude geo gps geom geometry location position point koordinaten standort ubicación coordenadas coordonnées'.split(
    ' ',
  ),
);

/**
 * Decides whether a column holds latitudes and longitudes together, and which comes first: as the values say, or as one beyond 90 degrees
 * proves; else the latitude. Null when less than 95 % are pairs, or they may be pairs of anything.
 */
export function decideCoordinates(
  dictionary: readonly string[],
  counts: ArrayLike<number>,
  name = '',
): CoordinateConvention | null {
  const total = weightOfValues(dictionary, counts);
  let left = toleratedWeight(total, PAIR_SHARE);
  const pairs: CoordinatePair[] = [];
  let cells = 0;
  let decimals = 0;
  for (const [code, text] of dictionary.entries()) {
    const count = counts[code] ?? 0;
    if (count === 0 || isMissingToken(text)) continue;
    const pair = scanCoordinatePair(text.trim());
    if (pair === null) {
      left -= count;
      if (left < 0) return null;
      continue;
    }
    pairs.push(pair);
    cells += count;
    decimals += /[.,](\d+)\D*$/.exec(text)?.[1]?.length ?? 0;
  }
  if (pairs.length === 0) return null;
  const written = pairs.find(({ latitude }) => latitude !== 'unsaid')?.latitude;
  const isNamed = nameWords(name).some((word) => PLACE_WORDS.has(word));
  const isSure =
    written !== undefined || isNamed || (pairs.length >= FEWEST_VALUES && decimals >= DECIMALS * pairs.length);
  if (!isSure) return null;
  const isBeyond = (side: 'first' | 'second') =>
    pairs.some((pair) => pair.latitude === 'unsaid' && Math.abs(pair[side]) > 90);
  const facts = { share: cells / total, cells };
  if (written === 'first' || written === 'second') return { ...facts, latitude: written, certainty: 'said' };
  if (isBeyond('first') && isBeyond('second')) return null;
  if (isBeyond('first')) return { ...facts, latitude: 'second', certainty: 'proved' };
  return { ...facts, latitude: 'first', certainty: isBeyond('second') ? 'proved' : 'assumed' };
}

/** Latitude and longitude of one value in decimal degrees; undefined when it is none. What the value itself says goes before the column's order. */
export function parseCoordinates(
  text: string,
  order: CoordinateConvention['latitude'],
): { latitude: number; longitude: number } | undefined {
  const pair = scanCoordinatePair(text.trim());
  if (pair === null) return undefined;
  const isFirst = (pair.latitude === 'unsaid' ? order : pair.latitude) === 'first';
  const [latitude, longitude] = isFirst ? [pair.first, pair.second] : [pair.second, pair.first];
  return Math.abs(latitude) > 90 ? undefined : { latitude, longitude };
}
