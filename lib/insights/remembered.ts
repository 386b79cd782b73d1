import { countCodes } from '@/lib/charts/prepare/selection';
import { type GroupMoments, groupMoments } from '@/lib/stats/group-moments';
import { type Moments, moments } from '@/lib/stats/moments';

/** Columns never change: what several candidates ask of the same arrays is computed once, and forgotten with them. */
const ofValues = new WeakMap<Float64Array, Moments>();
const ofGroups = new WeakMap<Int32Array, WeakMap<Float64Array, GroupMoments>>();
const ofCodes = new WeakMap<Int32Array, Uint32Array>();

/** `moments`, remembered with the values. */
export function momentsOf(values: Float64Array): Moments {
  const known = ofValues.get(values);
  if (known !== undefined) return known;
  const found = moments(values);
  ofValues.set(values, found);
  return found;
}

/** `groupMoments`, remembered with groups and values. */
export function momentsBy(groups: Int32Array, size: number, values: Float64Array): GroupMoments {
  const known = ofGroups.get(groups) ?? new WeakMap<Float64Array, GroupMoments>();
  ofGroups.set(groups, known);
  const before = known.get(values);
  if (before !== undefined) return before;
  const found = groupMoments(groups, size, values);
  known.set(values, found);
  return found;
}

/** Rows of each group, remembered with the groups. */
export function sizesOf(groups: Int32Array, size: number): Uint32Array {
  const known = ofCodes.get(groups);
  if (known !== undefined) return known;
  const found = countCodes(groups, size, null);
  ofCodes.set(groups, found);
  return found;
}
