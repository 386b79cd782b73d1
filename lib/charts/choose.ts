import type { Column } from '@/lib/tabular/table';
import { categoryCount } from './categories';
import { MOST_POINTS } from './limits';
import { roleOf } from './roles';
import { type Aggregate, type ChartType, isAdditive } from './spec';
import { hasAtMost, numbersOf } from './values';

/** What can be done with a column along an axis. */
export type ColumnKind = 'time' | 'number' | 'text';

/** Time, numbers to be measured, or anything that is told apart by what it is called. */
export function kindOf(column: Column): ColumnKind {
  switch (roleOf(column)) {
    case 'time':
      return 'time';
    case 'quantity':
    case 'rate':
      return 'number';
    default:
      return 'text';
  }
}

/** Whether the column's values can be added up, averaged and compared: also years, and numbers that stand for categories. */
export function hasNumbers(column: Column): boolean {
  return roleOf(column) !== 'identifier' && numbersOf(column) !== null;
}

/** A colour for each series of bars; more groups than this are told apart in a heatmap. */
const MOST_STACKED = 12;

/** What is known when a type is to be chosen. */
export interface Choice {
  readonly x: Column;
  readonly y: readonly Column[];
  readonly group: Column | null;
  /** As asked for. */
  readonly aggregate: Aggregate | null;
}

/**
 * The type of chart people expect of these columns: time × number → line, text × number → bar, number × number → scatter,
 * text alone → pie, text × several numbers → grouped bars; a number alone → histogram, time alone → line of counts, and with
 * a group the same in several series.
 */
export function chooseType({ x, y, group, aggregate }: Choice): ChartType {
  const kind = kindOf(x);
  if (kind === 'time') return 'line';
  if (y.length === 0) return typeAlone(kind, group);
  if (y.length > 1) return kind === 'text' ? 'grouped_bar' : 'line';
  if (kind === 'number') return aggregate === null || !isDrawnAsLine(x) ? 'scatter' : 'line';
  if (group === null) return 'bar';
  return isAdditive(aggregate ?? defaultAggregate(y)) ? stackedOrHeatmap(group) : 'grouped_bar';
}

function typeAlone(kind: ColumnKind, group: Column | null): ChartType {
  if (kind === 'number') return group === null ? 'histogram' : 'box';
  return group === null ? 'pie' : stackedOrHeatmap(group);
}

function stackedOrHeatmap(group: Column): ChartType {
  return categoryCount(group) <= MOST_STACKED ? 'stacked_bar' : 'heatmap';
}

/** Whether an axis of numbers has few enough places to draw one value at each. */
export function isDrawnAsLine(column: Column): boolean {
  const values = numbersOf(column);
  return values !== null && hasAtMost(values, MOST_POINTS);
}

/**
 * How values become one when nobody says: rows are counted without a column; quantities are added up; one rate among the
 * columns and all are averaged; what names rows is counted once each, other text as often as it is there.
 */
export function defaultAggregate(y: readonly Column[]): Aggregate {
  const roles = y.map(roleOf);
  if (roles.length === 0) return 'count';
  if (roles.every((role) => role === 'quantity')) return 'sum';
  if (roles.every((role) => role === 'quantity' || role === 'rate')) return 'mean';
  return roles.includes('identifier') ? 'distinct' : 'count';
}
