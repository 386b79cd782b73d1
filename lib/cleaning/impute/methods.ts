import { boostedTrees } from '@/lib/stats/impute/boosting';
import type { CategoryFeature, Feature, Imputer } from '@/lib/stats/impute/feature';
import { linearRegression } from '@/lib/stats/impute/linear';
import { nearestNeighbours } from '@/lib/stats/impute/neighbours';
import { interpolation, lastKnown, type Order } from '@/lib/stats/impute/ordered';
import { byGroup } from '@/lib/stats/impute/simple';
import type { Column, Table } from '@/lib/tabular/table';
import { goalOf, groupsOf, orderOf, predictorOf } from './features';
import type { ImputeMethod } from './method-names';

const NEIGHBOURS = 10;

/** A method made ready for a column of a table. */
export interface Prepared {
  /** The column itself comes first. */
  readonly features: readonly Feature[];
  readonly imputer: Imputer;
  /** Names of the columns it tells from. */
  readonly from: readonly string[];
  /** It learns from a part of many rows, so that hiding some of them costs it nothing. */
  readonly learnsFromPart: boolean;
}

/**
 * Makes a method ready to fill the column; undefined where it cannot: a regression of texts, groups without a column, an order without
 * one that orders.
 *
 * @param columns what it is told from: predictors, groups, or an order and groups; every fitting column where none is named.
 */
export function prepare(
  table: Table,
  target: Column,
  method: ImputeMethod,
  columns: readonly Column[] | undefined,
): Prepared | undefined {
  const goal = goalOf(target);
  if (goal === undefined) return undefined;
  const named = columns?.filter(({ id }) => id !== target.id);
  switch (method) {
    case 'neighbours':
      return fromOthers(table, target, goal, named, nearestNeighbours(NEIGHBOURS));
    case 'regression':
      return fromOthers(table, target, goal, named, linearRegression);
    case 'trees':
      return fromOthers(table, target, goal, named, boostedTrees);
    case 'group_mean':
    case 'group_median': {
      if (named === undefined || named.length === 0) return undefined;
      const imputer = byGroup(combined(named), method === 'group_mean' ? 'mean' : 'median');
      return { features: [goal], imputer, from: named.map(({ name }) => name), learnsFromPart: false };
    }
    case 'interpolation':
      return goal.kind === 'number' ? alongOrder(table, goal, named, interpolation) : undefined;
    case 'previous':
      return alongOrder(table, goal, named, lastKnown);
  }
}

function fromOthers(
  table: Table,
  target: Column,
  goal: Feature,
  named: readonly Column[] | undefined,
  imputer: Imputer,
): Prepared | undefined {
  const others = (named ?? table.columns.filter(({ id }) => id !== target.id)).flatMap((column) => {
    const feature = predictorOf(column);
    return feature === undefined ? [] : [{ name: column.name, feature }];
  });
  if (others.length === 0) return undefined;
  const features = [goal, ...others.map(({ feature }) => feature)];
  return { features, imputer, from: others.map(({ name }) => name), learnsFromPart: true };
}

/** Rows in the order of the one column that has one, a date first; within groups of the others. Without any, as they stand. */
function alongOrder(
  table: Table,
  goal: Feature,
  named: readonly Column[] = [],
  make: (order: Order) => Imputer,
): Prepared | undefined {
  const isDate = ({ type }: Column) => type === 'date' || type === 'datetime';
  const ordering = named.find(isDate) ?? named.find(({ vector }) => vector.kind === 'number');
  const at = ordering === undefined ? Float64Array.from(table.rowIndex) : orderOf(ordering);
  if (at === undefined) return undefined;
  const grouping = named.filter((column) => column !== ordering);
  const groups = grouping.length === 0 ? undefined : combined(grouping).codes;
  return {
    features: [goal],
    imputer: make({ at, groups }),
    from: named.map(({ name }) => name),
    learnsFromPart: false,
  };
}

/** Rows that agree in all of the columns are one group; those that miss one belong to none. */
function combined(columns: readonly Column[]): CategoryFeature {
  const [first, ...others] = columns.map(groupsOf);
  if (first === undefined) throw new RangeError('There is no column to group by.');
  return others.reduce((so, next): CategoryFeature => {
    const seen = new Map<number, number>();
    const codes = so.codes.map((code, row) => {
      const other = next.codes[row] as number;
      if (code < 0 || other < 0) return -1;
      const pair = code * next.size + other;
      const known = seen.get(pair) ?? seen.size;
      seen.set(pair, known);
      return known;
    });
    return { kind: 'category', codes, size: seen.size };
  }, first);
}
