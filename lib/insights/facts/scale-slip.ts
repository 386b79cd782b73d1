import { median } from '@/lib/stats/quantile';

/** So many times the middle of the others is another scale. */
const FAR = 6;
/** In the group this share at least is on it, in the others hardly any; the rest of the group is like the others. */
const PART = 0.03;
const HARDLY = 0.01;
const ALIKE = 2;

/**
 * Whether a part of a group is on another scale while the rest is as everywhere: cents among dollars rather than a group that differs.
 * Only of positive values.
 */
export function isScaleSlip(codes: Int32Array, values: Float64Array, group: number): boolean {
  const own: number[] = [];
  const others: number[] = [];
  for (let i = 0; i < codes.length; i++) {
    const value = values[i] as number;
    if ((codes[i] as number) < 0 || Number.isNaN(value)) continue;
    (codes[i] === group ? own : others).push(value);
  }
  const middle = median(Float64Array.from(others));
  if (!(middle > 0) || own.length === 0) return false;
  const isFar = (value: number) => value > FAR * middle;
  const far = own.filter(isFar).length;
  const near = median(Float64Array.from(own.filter((value) => !isFar(value))));
  const isAlike = near < ALIKE * middle && near > middle / ALIKE;
  // A group that is larger throughout has values in between, another scale has a gap.
  const between = own.filter((value) => !isFar(value) && value > (FAR / 2) * middle).length;
  return (
    isAlike && 3 * between < far && far >= PART * own.length && others.filter(isFar).length <= HARDLY * others.length
  );
}
