import { aggregateBy } from '@/lib/charts/prepare/aggregate';
import { aggregateOver, average } from '@/lib/charts/recommend/aggregate';
import type { Candidate } from '@/lib/charts/recommend/candidate';
import { makesPie } from '@/lib/charts/recommend/candidates/groups';
import type { Sample } from '@/lib/charts/recommend/sample';
import type { Usable } from '@/lib/charts/recommend/usable';
import type { Aggregate } from '@/lib/charts/spec';
import { numberFacts, quartilesOf } from '@/lib/charts/values';
import type { Column } from '@/lib/tabular/table';
import type { Field } from './fields';
import { inGrain } from './grain';
import type { Plan } from './plans';
import type { Reading } from './reading';

/** The chart of a plan, everything that matters decided. */
export function answerChart(
  plan: Plan,
  candidates: readonly Candidate[],
  reading: Reading,
  usable: Usable,
  sample: Sample,
): Candidate | null {
  const { intents, asksTotal, cells } = reading;
  const { form, measure, along, course } = plan;
  if (course !== null) return inGrain(course, measure, reading);
  const [first, second] = along;
  const columns = along.map(({ column }) => column);
  const base = { measure: measure?.column ?? null, along: columns, interest: 1 };
  if (form === 'spread') {
    if (measure === null) return null;
    const request = { x_col: measure.column.id, chart_type: 'histogram' } as const;
    return { ...base, type: 'histogram', request, intent: 'spread' };
  }
  if (first === undefined) return null;
  const x = { x_col: first.column.id };
  if (measure === null) {
    const rows =
      cells === null ? ({ aggregate: 'count' } as const) : ({ y_col: cells.column.id, aggregate: 'sum' } as const);
    const counted = { ...base, measure: cells?.column ?? null, intent: 'compare' } as const;
    if (form === 'count') return { ...counted, type: 'bar', request: { ...x, ...rows, chart_type: 'bar' } };
    if (second === undefined) return null;
    const pair = { ...x, ...rows, group_col: second.column.id, chart_type: 'stacked_bar' } as const;
    return { ...counted, type: 'stacked_bar', request: form === 'answer' ? { ...pair, stack: 'percent' } : pair };
  }
  const y = { ...x, y_col: measure.column.id };
  switch (form) {
    case 'points':
      return { ...base, type: 'scatter', request: { ...y, chart_type: 'scatter' }, intent: 'relate' };
    case 'boxes':
      return { ...base, type: 'box', request: { ...y, chart_type: 'box' }, intent: 'spread' };
    case 'course':
      return {
        ...base,
        type: 'line',
        request: { ...y, chart_type: 'line', aggregate: measured(plan, usable, sample) },
        intent: 'time',
      };
    case 'cross': {
      if (second === undefined) return null;
      const isSum = asksTotal && measure.isAdditive;
      const request = {
        ...y,
        group_col: second.column.id,
        chart_type: 'grouped_bar',
        aggregate: isSum ? 'sum' : usual(measure.column, sample),
      } as const;
      return { ...base, type: 'grouped_bar', request, intent: 'compare' };
    }
    default: {
      const aggregate = form === 'total' ? 'sum' : usual(measure.column, sample);
      const frequent = frequentGroups(plan, candidates, aggregate);
      if (frequent !== null) return frequent;
      const isPie = form === 'total' && intents[0] === 'composition' && hasSlices(first, measure, sample);
      const type = isPie ? 'pie' : 'bar';
      return { ...base, type, request: { ...y, chart_type: type, aggregate }, intent: isPie ? 'share' : 'compare' };
    }
  }
}

function measured({ measure }: Plan, usable: Usable, sample: Sample) {
  return measure === null ? ('count' as const) : aggregateOver(measure.column, usable, sample);
}

function hasSlices({ grouping }: Field, { column }: Field, sample: Sample): boolean {
  if (grouping === null) return false;
  const values = sample.numbers(column);
  const { values: totals } = aggregateBy(
    sample.codes(grouping.column),
    grouping.counts.length,
    { kind: 'numbers', values },
    'sum',
  );
  return makesPie(totals);
}

/** Of many groups those with the most rows, as the table offers them. */
function frequentGroups(
  { measure, along }: Plan,
  candidates: readonly Candidate[],
  aggregate: Aggregate,
): Candidate | null {
  const [group] = along;
  if (group === undefined || (group.grouping?.distinct ?? 0) <= MOST_GROUPS) return null;
  const found = candidates.find(
    ({ type, measure: what, along: over, request }) =>
      type === 'bar' &&
      what === measure?.column &&
      over.length === 1 &&
      over[0] === group.column &&
      request.aggregate === aggregate,
  );
  return found ?? null;
}

const MOST_GROUPS = 30;

/** The average that tells most: where half of the values are the least one, as costs that mostly are nothing, all medians are alike. */
function usual(column: Column, sample: Sample): Aggregate {
  const found = average(column, sample);
  if (found === 'mean') return found;
  const values = sample.numbers(column);
  const [, median] = quartilesOf(values);
  return median === numberFacts(values).min ? 'mean' : found;
}
