import type { ColumnSketch } from './column-sketch';
import type { NameLikeness } from './name-table';

/** What is seen of a pair of columns; each 0–1, or 0 where nothing can be said. The order is that of the weights. */
export const FEATURES = [
  'name_dice',
  'name_contained',
  'name_fuzzy',
  'name_same',
  'name_opposed',
  'kind_same',
  'family_same',
  'family_other',
  'unit_same',
  'unit_other',
  'values_shared',
  'values_apart',
  'numbers_alike',
  'numbers_apart',
  'pattern_same',
  'pattern_other',
  'texts_alike',
  'place_near',
] as const;
export type Feature = (typeof FEATURES)[number];
export type FeatureValues = Record<Feature, number>;

/** Values of columns with fewer different ones are expected to come again. */
const FEW = 60;

/** What is seen of a pair. `distance`: how far apart they stand in their tables, 0–1. */
export function featuresOf(a: ColumnSketch, b: ColumnSketch, name: NameLikeness, distance: number): FeatureValues {
  const isEmpty = a.kind === 'empty' || b.kind === 'empty' || a.kind === 'constant' || b.kind === 'constant';
  const isNumbers = a.deciles !== null && b.deciles !== null;
  const numbers = isNumbers ? numberLikeness(a, b) : 0;
  const isText = a.deciles === null && b.deciles === null && a.family !== 'date' && b.family !== 'date';
  const canRepeat = isText && Math.min(a.distinct, b.distinct) <= FEW;
  const shared = isText && !isEmpty ? sharedShare(a.values, b.values) : 0;
  const pattern = isText && !isEmpty ? sharedShare(a.patterns, b.patterns) : 0;
  const isKeys = a.family === 'key' && b.family === 'key';
  return {
    name_dice: name.dice,
    name_contained: name.contained,
    name_fuzzy: name.fuzzy,
    name_same: name.isSame ? 1 : 0,
    name_opposed: name.opposed === null ? 0 : 1,
    kind_same: a.kind === b.kind && !isEmpty ? 1 : 0,
    family_same: a.family === b.family && !isEmpty ? 1 : 0,
    family_other: isEmpty ? 0 : familyDistance(a, b),
    unit_same: a.unitKey !== null && a.unitKey === b.unitKey ? 1 : 0,
    unit_other: a.unitKey !== null && b.unitKey !== null && a.unitKey !== b.unitKey ? 1 : 0,
    values_shared: shared,
    values_apart: canRepeat && !isEmpty ? (1 - shared) ** 2 : 0,
    numbers_alike: isNumbers ? numbers : 0,
    numbers_apart: isNumbers ? 1 - numbers : 0,
    pattern_same: isText && isKeys ? pattern : 0,
    pattern_other: isText && isKeys ? 1 - pattern : 0,
    texts_alike: isText && !isEmpty ? textLikeness(a, b) : 0,
    place_near: 1 - distance,
  };
}

/** 1 for what can hardly be one thing, less where programs hesitate between the two. */
function familyDistance(a: ColumnSketch, b: ColumnSketch): number {
  if (a.family === b.family) return 0;
  const numeric = (a.deciles !== null ? 1 : 0) + (b.deciles !== null ? 1 : 0);
  if (a.family === 'date' || b.family === 'date') return 1;
  // Codes, scales and counts of few whole numbers are taken for one another.
  if (numeric === 2) return 0.3;
  if (numeric === 1) return 1;
  return 0.4;
}

/** Share of cells with a value or pattern that the other side has too: that of the side where it is larger. */
function sharedShare(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  let inFewer = 0;
  let inMore = 0;
  for (const [key, share] of fewer) {
    const other = more.get(key);
    if (other === undefined) continue;
    inFewer += share;
    inMore += other;
  }
  return Math.max(inFewer, inMore);
}

/** How far deciles lie apart, in terms of how far each side spreads: 1 for the same, 0.5 for one spread apart. */
export function numberLikeness(a: ColumnSketch, b: ColumnSketch): number {
  if (a.deciles === null || b.deciles === null) return 0;
  let apart = 0;
  for (let i = 0; i < a.deciles.length; i++) apart += Math.abs((a.deciles[i] as number) - (b.deciles[i] as number));
  const spread = (d: Float64Array) => (d[8] as number) - (d[0] as number);
  const wide = Math.max(0.15, (spread(a.deciles) + spread(b.deciles)) / 2);
  return 1 / (1 + (apart / 9 / wide) ** 2 * 4);
}

function textLikeness(a: ColumnSketch, b: ColumnSketch): number {
  const ratio = (x: number, y: number) => (Math.max(x, y) === 0 ? 1 : Math.min(x, y) / Math.max(x, y));
  return (
    ratio(a.meanLength, b.meanLength) *
    ratio(a.meanWords, b.meanWords) *
    Math.sqrt(ratio(a.distinctShare + 0.02, b.distinctShare + 0.02))
  );
}
