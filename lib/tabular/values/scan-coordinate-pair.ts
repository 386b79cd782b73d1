import { coordinateDegrees } from './scan-coordinate';

/** Two decimal degrees, in the order in which they are written. */
export interface CoordinatePair {
  readonly first: number;
  readonly second: number;
  /** Which is the latitude, where the text itself says so: by its letters, or as a point of well-known text, which begins with the longitude. */
  readonly latitude: 'first' | 'second' | 'unsaid';
}

const WELL_KNOWN = /^(?:SRID=\d+;\s*)?POINT\s*Z?\s*\(\s*(\S+)\s+(\S+)(?:\s+\S+)?\s*\)$/i;
const BRACKETS = /^[([{]\s*(.*\S)\s*[)\]}]$/s;
const PLAIN = String.raw`[-+−]?\d{1,3}(?:\.\d+)?`;
const COMMA = String.raw`[-+−]?\d{1,3},\d+`;
const POINTS = new RegExp(`^(${PLAIN})\\s*°?(?:\\s*[,;/|]\\s*|\\s+)(${PLAIN})\\s*°?$`);
const COMMAS = new RegExp(`^(${COMMA})\\s*°?(?:\\s*[;/|]\\s*|\\s+)(${COMMA})\\s*°?$`);
const BEFORE = /^([NSEW][^NSEW]*?)\s*[,;/|]?\s*([NSEW][^NSEW]*)$/;
const BEHIND = /^([^NSEW]*[NSEW])\s*[,;/|]?\s*([^NSEW]*[NSEW])$/;
const LATITUDE = /[NS]/i;
const MAX_LENGTH = 80;

/** Takes `48.2, 16.37`, `48°12′N 16°22′E`, `N 48.2 E 16.37` or `POINT(16.37 48.2)` apart; null for anything that is no pair of degrees. */
export function scanCoordinatePair(text: string): CoordinatePair | null {
  if (text.length < 3 || text.length > MAX_LENGTH || !/\d/.test(text)) return null;
  const wellKnown = WELL_KNOWN.exec(text);
  if (wellKnown !== null) return pairOf(wellKnown, 'second');
  const bare = BRACKETS.exec(text)?.[1] ?? text;
  const plain = POINTS.exec(bare) ?? COMMAS.exec(bare);
  return plain === null ? letteredPair(bare) : pairOf(plain, 'unsaid');
}

function pairOf([, a = '', b = '']: RegExpExecArray, latitude: CoordinatePair['latitude']): CoordinatePair | null {
  const [first, second] = [numberOf(a), numberOf(b)];
  const isOnEarth =
    Math.abs(first) <= 180 && Math.abs(second) <= 180 && Math.min(Math.abs(first), Math.abs(second)) <= 90;
  return isOnEarth ? { first, second, latitude } : null;
}

function letteredPair(text: string): CoordinatePair | null {
  const [, a = '', b = ''] = BEFORE.exec(text) ?? BEHIND.exec(text) ?? [];
  const [first, second] = [lettered(a.trim()), lettered(b.trim())];
  if (first === undefined || second === undefined || first.isLatitude === second.isLatitude) return null;
  return { first: first.degrees, second: second.degrees, latitude: first.isLatitude ? 'first' : 'second' };
}

function lettered(text: string): { degrees: number; isLatitude: boolean } | undefined {
  if (text === '') return undefined;
  const letter = /[NSEW]/i.exec(text)?.[0];
  if (letter === undefined) return undefined;
  const isLatitude = LATITUDE.test(letter);
  const plain = /^(?:[NSEW]\s*)?(\d{1,3}(?:[.,]\d+)?)\s*°?\s*[NSEW]?$/i.exec(text)?.[1];
  const size = plain === undefined ? coordinateDegrees(text) : numberOf(plain);
  if (Number.isNaN(size) || Math.abs(size) > (isLatitude ? 90 : 180)) return undefined;
  const isNegative = plain !== undefined && /[SW]/i.test(letter);
  return { degrees: isNegative && size !== 0 ? -size : size, isLatitude };
}

/** As JavaScript writes it; −0 becomes 0. */
function numberOf(text: string): number {
  return Number(text.replace('−', '-').replace(',', '.')) + 0;
}
