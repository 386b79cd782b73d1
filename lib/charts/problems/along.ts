import { hasOrder } from '@/lib/charts/categories';
import { isAdditive, isDrawnAsLine, kindOf, MOST_POINTS } from '@/lib/charts/choose';
import { hasAtMost, numbersOf } from '@/lib/charts/values';
import type { Column } from '@/lib/tabular/table';
import { number } from '@/lib/text/words';
import { type Case, changed, type Problem, quoted } from './case';
import { negativeColumn } from './negative';

/** Numbers that may stand side by side as bars. */
const MOST_BARS = 50;

/** Whether a column's values, of whatever kind, can be told apart as categories. */
export function isCategorical(column: Column): boolean {
  if (kindOf(column) !== 'number') return true;
  const values = numbersOf(column);
  return values !== null && hasAtMost(values, MOST_BARS);
}

/** A line says that what lies between two places is somewhere between their values, so places need an order. */
export function lines(candidate: Case): Problem | null {
  const { spec, x, y, group } = candidate;
  if (kindOf(x) !== 'text' || hasOrder(x)) return percentProblem(candidate);
  const what = spec.type === 'line' ? 'A line' : 'An area';
  const message = `${what} needs dates or numbers along it; ${quoted(x)} has no order.`;
  const type =
    y.length > 1 ? 'grouped_bar' : group === null ? 'bar' : isAdditive(spec.aggregate) ? 'stacked_bar' : 'grouped_bar';
  return { message, instead: changed(candidate, { chart_type: type }) };
}

/** An axis of numbers has a place for each different one. */
export function onePlacePerValue(candidate: Case): Problem | null {
  const { x, y } = candidate;
  if (kindOf(x) !== 'number' || isDrawnAsLine(x)) return null;
  const message = `${quoted(x)} has more than ${number(MOST_POINTS)} different values, too many for one point each.`;
  const [first] = y;
  if (first === undefined)
    return { message, instead: changed(candidate, { chart_type: 'histogram', aggregate: undefined }) };
  return { message, instead: changed(candidate, { chart_type: 'scatter', y_col: first.id, aggregate: undefined }) };
}

/** Bars stand for categories, spans of time, or a few numbers. */
export function bars(candidate: Case): Problem | null {
  const { x, y } = candidate;
  if (isCategorical(x)) return null;
  const message = `${quoted(x)} has too many different numbers for a bar each.`;
  const [first] = y;
  if (first === undefined) {
    return { message, instead: changed(candidate, { chart_type: 'histogram', aggregate: undefined }) };
  }
  if (kindOf(first) !== 'number') {
    const turned = { x_col: first.id, y_col: x.id, chart_type: 'bar', aggregate: undefined } as const;
    return { message, instead: changed(candidate, turned) };
  }
  return { message, instead: changed(candidate, { chart_type: 'scatter', y_col: first.id, aggregate: undefined }) };
}

/** Grouped and stacked bars are about more than one. */
export function needsSeries(candidate: Case): Problem | null {
  const { y, group } = candidate;
  if (group !== null || y.length > 1) return null;
  const message = 'Bars side by side or on one another need groups or several columns of values.';
  return { message, instead: changed(candidate, { chart_type: 'bar' }) };
}

/** What is stacked must add up. */
export function stackedBars(candidate: Case): Problem | null {
  const { spec } = candidate;
  if (isAdditive(spec.aggregate)) return percentProblem(candidate);
  const message = 'Only sums and counts add up to a whole, so nothing else is stacked.';
  return { message, instead: changed(candidate, { chart_type: 'grouped_bar' }) };
}

/** Parts of a hundred are parts of something, never less than nothing. */
function percentProblem(candidate: Case): Problem | null {
  const { spec } = candidate;
  if (spec.stack === 'none' || spec.type === 'line') return null;
  if (!isAdditive(spec.aggregate)) {
    const message = 'Only sums and counts add up to a whole, so nothing else is stacked.';
    return { message, instead: changed(candidate, { stack: 'none' }) };
  }
  if (spec.stack !== 'percent') return null;
  const negative = negativeColumn(candidate);
  if (negative === null) return null;
  const message = `${quoted(negative)} has values below 0, which are no part of 100 %.`;
  return { message, instead: changed(candidate, { stack: 'stacked' }) };
}
