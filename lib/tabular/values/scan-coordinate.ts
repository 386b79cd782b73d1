const SIDE = '([NSEWO])';
const DEGREES = '(\\d{1,3}(?:[.,]\\d+)?)\\s*(?:°|º|deg)';
const MINUTES = `(?:\\s*(\\d{1,2}(?:[.,]\\d+)?)\\s*['′’])?`;
const SECONDS = `(?:\\s*(\\d{1,2}(?:[.,]\\d+)?)\\s*(?:["″”]|''|′′))?`;
const BEHIND = new RegExp(`^${DEGREES}${MINUTES}${SECONDS}\\s*${SIDE}$`, 'i');
const BEFORE = new RegExp(`^${SIDE}\\s*${DEGREES}${MINUTES}${SECONDS}$`, 'i');
const SIGNED = new RegExp(`^([-−])?${DEGREES}\\s*(\\d{1,2})\\s*['′’]${SECONDS}$`);
const MAX_LENGTH = 32;

/**
 * The decimal degrees of `48°51'24"N`, `W 0° 7.5′` or `-33°52'`; north and east are positive. NaN for what is no latitude
 * or longitude on earth, for a plain number, and for a pair.
 */
export function coordinateDegrees(text: string): number {
  if (text.length < 3 || text.length > MAX_LENGTH || !/[°º]|\ddeg|\d deg/.test(text)) return Number.NaN;
  const behind = BEHIND.exec(text);
  if (behind !== null) return degrees(behind[1], behind[2], behind[3], behind[4]);
  const before = BEFORE.exec(text);
  if (before !== null) return degrees(before[2], before[3], before[4], before[1]);
  const signed = SIGNED.exec(text);
  if (signed === null) return Number.NaN;
  const size = degrees(signed[2], signed[3], signed[4], 'E');
  return signed[1] === undefined ? size : 0 - size;
}

function degrees(whole = '0', minutes = '0', seconds = '0', side = 'E'): number {
  const [d, m, s] = [whole, minutes, seconds].map((part) => Number(part.replace(',', '.'))) as [number, number, number];
  const size = Number((d + m / 60 + s / 3600).toFixed(9));
  // `O` is west in the Romance languages and east in German: it is not read.
  const letter = side.toUpperCase();
  if (letter === 'O' || m >= 60 || s >= 60 || size > (letter === 'N' || letter === 'S' ? 90 : 180)) return Number.NaN;
  return letter === 'S' || letter === 'W' ? 0 - size : size;
}
