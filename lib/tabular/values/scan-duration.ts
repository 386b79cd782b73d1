import { unitMeaning } from './units';

/** How long something took, as text that is more than one number and its unit. */
export interface Duration {
  readonly seconds: number;
  /** The smallest unit that is written, in seconds. */
  readonly smallest: number;
  /** `parts`: `1h 20m`, `PT1H20M`. `clock`: `1:20:05`, which may be a time of day. `short`: `12:30`, of which nobody knows whether it is minutes or hours. */
  readonly form: 'parts' | 'clock' | 'short';
}

const CLOCK = /^(\d{1,4}):([0-5]\d):([0-5]\d)(?:[.,](\d{1,6}))?$/;
const SHORT = /^(\d{1,4}):([0-5]\d)(?:[.,](\d{1,6}))?$/;
const PART = /(\d+(?:[.,]\d+)?)\s*(\p{L}{1,8})\.?(?:\s*(?:,|and|und|et|y)?\s*)/uy;
const ISO = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const MAX_LENGTH = 40;
const SECONDS = { d: 86_400, h: 3600, min: 60, s: 1 } as const;

/** Takes `1h 20m`, `1 hr 20 mins`, `1:20:05`, `PT1H20M` apart; null for what is no duration. A single number with a unit (`90 min`) is none of these. */
export function scanDuration(text: string): Duration | null {
  if (text.length < 4 || text.length > MAX_LENGTH) return null;
  const first = text.charCodeAt(0);
  if (first === 80) return fromIso(text);
  if (first < 48 || first > 57) return null;
  if (!text.includes(':')) return fromParts(text);
  const [, hours, minutes, seconds, fraction = ''] = CLOCK.exec(text) ?? [];
  if (hours !== undefined) {
    const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(`${seconds}.${fraction || 0}`);
    return { seconds: total, smallest: 1, form: 'clock' };
  }
  const [, whole, rest] = SHORT.exec(text) ?? [];
  return whole === undefined ? null : { seconds: Number(whole) * 60 + Number(rest), smallest: 1, form: 'short' };
}

function fromParts(text: string): Duration | null {
  let seconds = 0;
  let smallest = Number.POSITIVE_INFINITY;
  let parts = 0;
  PART.lastIndex = 0;
  while (PART.lastIndex < text.length) {
    const match = PART.exec(text);
    const size = match === null ? null : secondsIn(match[2] ?? '');
    // Each part is smaller than the one before: `1h 20m`, never `20m 1h`.
    if (match === null || size === null || size >= smallest) return null;
    seconds += Number((match[1] ?? '').replace(',', '.')) * size;
    smallest = size;
    parts++;
  }
  return parts < 2 ? null : { seconds: Number(seconds.toPrecision(15)), smallest, form: 'parts' };
}

/** `m` is metres elsewhere; among hours and seconds it is minutes. */
function secondsIn(word: string): number | null {
  if (/^m$/i.test(word)) return SECONDS.min;
  const { dimension, factor } = unitMeaning(/^[HDS]$/.test(word) ? word.toLowerCase() : word);
  if (dimension === 'time' && factor !== undefined) return factor;
  const lower = unitMeaning(word.toLowerCase());
  return lower.dimension === 'time' ? (lower.factor ?? null) : null;
}

function fromIso(text: string): Duration | null {
  const match = ISO.exec(text);
  if (match === null) return null;
  const sizes = [SECONDS.d, SECONDS.h, SECONDS.min, SECONDS.s];
  let seconds = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (const [i, size] of sizes.entries()) {
    const part = match[i + 1];
    if (part === undefined) continue;
    seconds += Number(part) * size;
    smallest = size;
  }
  return Number.isFinite(smallest) ? { seconds, smallest, form: 'parts' } : null;
}
