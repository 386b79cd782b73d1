import { nice, ticks } from 'd3-array';

/** Beyond this, differences of two values would overflow; nearer to zero than its inverse, quotients would. */
const FARTHEST = 1e300;
const NEAREST = 1e-290;

function clamp(value: number): number {
  return Math.abs(value) < NEAREST ? 0 : Math.min(FARTHEST, Math.max(-FARTHEST, value));
}

/**
 * Round numbers that enclose min and max, about `count` of them, ascending, at least two: the first and the last are the ends of
 * the axis. All equal values get room around them.
 */
export function axisTicks(min: number, max: number, count = 5): number[] {
  let from = Number.isFinite(min) ? clamp(Math.min(min, max)) : 0;
  let to = Number.isFinite(max) ? clamp(Math.max(min, max)) : 1;
  if (!(to - from > Math.max(Math.abs(from), Math.abs(to)) * 1e-9)) {
    const room = Math.abs(from) * 0.1;
    [from, to] = from === 0 ? [0, 1] : [from - room, to + room];
  }
  const wanted = Math.max(1, count);
  const [low, high] = nice(from, to, wanted);
  const found = ticks(low, high, wanted);
  return found.length >= 2 ? found : [low, high];
}

/** Powers of ten that enclose min and max, both above 0; with their double and fivefold where there are few. */
export function logTicks(min: number, max: number, count = 6): number[] {
  const first = Math.floor(Math.log10(min) + 1e-9);
  const last = Math.max(first + 1, Math.ceil(Math.log10(max) - 1e-9));
  const step = Math.ceil((last - first) / Math.max(2, count));
  const found: number[] = [];
  for (let power = first; power < last + step; power += step) {
    found.push(Number(`1e${power}`));
    if (last - first <= 2 && power < last) found.push(Number(`2e${power}`), Number(`5e${power}`));
  }
  return found.filter((tick) => tick > 0 && Number.isFinite(tick));
}
