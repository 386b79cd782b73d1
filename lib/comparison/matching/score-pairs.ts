import type { Table } from '@/lib/tabular/table';
import { type ColumnSketch, sketchOf } from './column-sketch';
import { inContext } from './context';
import { FEATURES, type FeatureValues, featuresOf } from './features';
import { NameTable } from './name-table';
import { distanceBetween } from './place';
import { pairsToCompare } from './shortlist';
import { MOST_OPPOSED, MOST_WITHOUT_NAME, PAIR_BIAS, PAIR_WEIGHTS } from './weights';

/** The log odds of every pair of columns of two tables, row after row: first × second. */
export interface PairScores {
  readonly names: NameTable;
  readonly first: readonly ColumnSketch[];
  readonly second: readonly ColumnSketch[];
  /** After a look at all others. */
  readonly odds: Float64Array;
}

/** Shares of values in common that need no word in common. */
const TELLING_VALUES = 0.5;
/** Headers that share no word but are written this much alike have something in common all the same. */
const LEAST_FUZZY = 0.7;

/** Scores every pair by itself and then beside its rivals. */
export function scorePairs(first: Table, second: Table): PairScores {
  const headers = (table: Table) => table.columns.map(({ sourceName, name }) => sourceName ?? name);
  const names = new NameTable(headers(first), headers(second));
  const a = first.columns.map(sketchOf);
  const b = second.columns.map(sketchOf);
  const alone = new Float64Array(a.length * b.length);
  const most = new Float64Array(alone.length).fill(Number.POSITIVE_INFINITY);
  const isCompared = pairsToCompare(names, a, b, alone);
  for (let at = 0; at < alone.length; at++) {
    if (isCompared !== null && isCompared[at] === 0) continue;
    const i = Math.floor(at / b.length);
    const j = at - i * b.length;
    const name = names.compare(i, j);
    const distance = distanceBetween(i, a.length, j, b.length);
    const features = featuresOf(a[i] as ColumnSketch, b[j] as ColumnSketch, name, distance);
    alone[at] = weighed(features);
    if (name.opposed !== null) most[at] = MOST_OPPOSED;
    else if (name.dice === 0 && name.fuzzy < LEAST_FUZZY && features.values_shared < TELLING_VALUES)
      most[at] = MOST_WITHOUT_NAME;
  }
  return { names, first: a, second: b, odds: inContext(alone, most, a.length, b.length) };
}

function weighed(features: FeatureValues): number {
  let sum = PAIR_BIAS;
  for (const feature of FEATURES) sum += PAIR_WEIGHTS[feature] * features[feature];
  return sum;
}
