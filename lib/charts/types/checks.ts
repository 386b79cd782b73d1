import { MOST_POINTS } from '@/lib/charts/limits';
import type { Asked, Objection } from '@/lib/charts/problems/asked';
import { isAdditive } from '@/lib/charts/spec';
import { number } from '@/lib/text/words';

/** A line says that what lies between two places is somewhere between their values, so places need an order. */
export function orderAlong(what: 'A line' | 'An area', { spec, x, y, group }: Asked): Objection | null {
  if (x.kind !== 'text' || x.hasOrder) return null;
  const message = `${what} needs dates or numbers along it; ${x.quoted} has no order.`;
  const type =
    y.length > 1 ? 'grouped_bar' : group === null ? 'bar' : isAdditive(spec.aggregate) ? 'stacked_bar' : 'grouped_bar';
  return { message, change: { chart_type: type } };
}

/** An axis of numbers has a place for each different one. */
export function onePlacePerValue({ x, y }: Asked): Objection | null {
  if (x.kind !== 'number' || x.isDrawnAsLine) return null;
  const message = `${x.quoted} has more than ${number(MOST_POINTS)} different values, too many for one point each.`;
  const [first] = y;
  const change =
    first === undefined ? { chart_type: 'histogram' as const } : { chart_type: 'scatter' as const, y_col: first.id };
  return { message, change: { ...change, aggregate: undefined } };
}

/** Bars stand for categories, spans of time, or a few numbers. */
export function barForEach({ x, y }: Asked): Objection | null {
  if (x.isCategorical) return null;
  const message = `${x.quoted} has too many different numbers for a bar each.`;
  const [first] = y;
  if (first === undefined) return { message, change: { chart_type: 'histogram', aggregate: undefined } };
  if (first.kind !== 'number') {
    return { message, change: { x_col: first.id, y_col: x.id, chart_type: 'bar', aggregate: undefined } };
  }
  return { message, change: { chart_type: 'scatter', y_col: first.id, aggregate: undefined } };
}

/** Grouped and stacked bars are about more than one. */
export function severalSeries({ y, group }: Asked): Objection | null {
  if (group !== null || y.length > 1) return null;
  const message = 'Bars side by side or on one another need groups or several columns of values.';
  return { message, change: { chart_type: 'bar' } };
}

/** What is stacked adds up to a whole, of which nothing is less than nothing. */
export function wholeOfParts({ spec, negative }: Asked): Objection | null {
  if (spec.stack === 'none') return null;
  if (!isAdditive(spec.aggregate)) {
    const change = spec.type === 'stacked_bar' ? { chart_type: 'grouped_bar' as const } : { stack: 'none' as const };
    return { message: 'Only sums and counts add up to a whole, so nothing else is stacked.', change };
  }
  if (spec.stack !== 'percent') return null;
  const column = negative();
  if (column === null) return null;
  const message = `${column.quoted} has values below 0, which are no part of 100 %.`;
  return { message, change: { stack: 'stacked' } };
}
