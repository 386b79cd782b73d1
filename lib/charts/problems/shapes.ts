import { hasNumbers, isAdditive, kindOf } from '@/lib/charts/choose';
import { roleOf } from '@/lib/charts/roles';
import type { ChartType } from '@/lib/charts/spec';
import { isCategorical } from './along';
import { type Case, changed, type Problem, quoted } from './case';
import { negativeColumn } from './negative';

/** Two numbers a point. */
export function scatter(candidate: Case): Problem | null {
  const { x, y } = candidate;
  const [first, ...more] = y;
  if (first === undefined) {
    const message = 'A scatter plot needs two columns of numbers.';
    return { message, instead: changed(candidate, { chart_type: kindOf(x) === 'number' ? 'histogram' : undefined }) };
  }
  if (more.length > 0) {
    return { message: 'A scatter plot shows one column of values.', instead: changed(candidate, { y_col: first.id }) };
  }
  const odd = [x, first].find((column) => !hasNumbers(column));
  if (odd === undefined) return null;
  const message = `A scatter plot needs two columns of numbers; ${quoted(odd)} is none.`;
  return { message, instead: changed(candidate, { chart_type: undefined }) };
}

/** Parts of a whole: of few categories, of what adds up, and never below nothing. */
export function pie(candidate: Case): Problem | null {
  const { spec, x, y, group } = candidate;
  const [first, ...more] = y;
  const instead = (type: ChartType) => changed(candidate, { chart_type: type });
  if (more.length > 0) return { message: 'A pie shows one column of values.', instead: instead('grouped_bar') };
  if (group !== null)
    return { message: 'A pie has no room for groups within its slices.', instead: instead('stacked_bar') };
  if (kindOf(x) === 'time') {
    return { message: `A pie has no order, and ${quoted(x)} is time.`, instead: instead('bar') };
  }
  if (!isCategorical(x)) {
    const message = `${quoted(x)} has too many different numbers for a slice each.`;
    const aggregate = { aggregate: undefined };
    return {
      message,
      instead: changed(candidate, { chart_type: first === undefined ? 'histogram' : 'scatter', ...aggregate }),
    };
  }
  if (!isAdditive(spec.aggregate)) {
    return { message: 'Only sums and counts are parts of a whole.', instead: instead('bar') };
  }
  if (first !== undefined && spec.aggregate === 'sum' && roleOf(first) === 'rate') {
    const message = `The values of ${quoted(first)} do not add up to a whole.`;
    return { message, instead: changed(candidate, { chart_type: 'bar', aggregate: undefined }) };
  }
  if (negativeColumn(candidate) === null || first === undefined) return null;
  return { message: `${quoted(first)} has values below 0, which make no slice.`, instead: instead('bar') };
}

/** One column of numbers; what else was asked for is not drawn. */
export function histogram(candidate: Case): Problem | null {
  const { x, y } = candidate;
  if (hasNumbers(x) && y.length === 0) return null;
  const measured = hasNumbers(x) ? x : y.find(hasNumbers);
  const message = `A histogram needs a column of numbers; ${quoted(x)} is none.`;
  const alone = { y_col: undefined, group_col: undefined };
  if (measured !== undefined) return { message, instead: changed(candidate, { x_col: measured.id, ...alone }) };
  return { message, instead: changed(candidate, { chart_type: undefined }) };
}

/** One column of numbers, alone or in categories. */
export function box(candidate: Case): Problem | null {
  const { x, y, group } = candidate;
  const [first, ...more] = y;
  if (first === undefined) {
    if (hasNumbers(x) && group === null) return null;
    const message = `A box plot needs a column of numbers; ${quoted(x)} is none.`;
    return { message, instead: changed(candidate, { chart_type: undefined }) };
  }
  if (more.length > 0) {
    return { message: 'A box plot shows one column of values.', instead: changed(candidate, { y_col: first.id }) };
  }
  if (!hasNumbers(first)) {
    const message = `A box plot needs a column of numbers; ${quoted(first)} is none.`;
    const isTurned = kindOf(x) === 'number';
    return {
      message,
      instead: changed(candidate, isTurned ? { x_col: first.id, y_col: x.id } : { chart_type: undefined }),
    };
  }
  if (group !== null) {
    return {
      message: 'A box plot has one box for each place, without groups.',
      instead: changed(candidate, { group_col: undefined }),
    };
  }
  if (isCategorical(x)) return null;
  const message = `${quoted(x)} has too many different numbers for a box each.`;
  return { message, instead: changed(candidate, { chart_type: 'scatter' }) };
}

/** Two kinds of categories, and one value for each pair. */
export function heatmap(candidate: Case): Problem | null {
  const { x, y, group } = candidate;
  const [first, ...more] = y;
  if (more.length > 0) {
    return { message: 'A heatmap shows one column of values.', instead: changed(candidate, { y_col: first?.id }) };
  }
  const other = group ?? first;
  if (group === null) {
    const message = 'A heatmap needs categories along both sides.';
    const areNumbers =
      first !== undefined && kindOf(x) === 'number' && other !== undefined && kindOf(other) === 'number';
    const type = areNumbers ? 'scatter' : kindOf(x) === 'number' ? undefined : 'bar';
    return { message, instead: changed(candidate, { chart_type: type }) };
  }
  if (isCategorical(x)) return null;
  const message = `${quoted(x)} has too many different numbers for a column each.`;
  return { message, instead: changed(candidate, { chart_type: undefined }) };
}
