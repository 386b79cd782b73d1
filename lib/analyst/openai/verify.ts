import { prepareChart } from '@/lib/charts/prepare';
import { isRecommendable, isSameChart, type Recommendation, reasonFor } from '@/lib/charts/recommend';
import type { ChartRequest } from '@/lib/charts/request';
import { resolveRequest } from '@/lib/charts/resolve';
import { roleOf } from '@/lib/charts/roles';
import type { ChartSpec } from '@/lib/charts/spec';
import { AppError } from '@/lib/errors';
import { columnByName, type Table } from '@/lib/tabular/table';
import { areNumbersTrue } from './numbers';
import type { Proposal } from './proposals';

const LONGEST_REASON = 400;
const REPLACED = 'The model’s own reason named a number that the data does not bear out.';

/** The model's order is its judgement: each chart a little less than the one before. */
const scoreAt = (place: number): number => Math.round((0.95 - 0.05 * place) * 100) / 100;

/** The proposals that hold, as recommendations, at most `count`: charts that make sense, each once, with reasons that are true. */
export function verify(table: Table, proposals: readonly Proposal[], count: number): Recommendation[] {
  const items: Recommendation[] = [];
  for (const proposal of proposals) {
    if (items.length === count) break;
    const spec = specOf(table, proposal);
    if (spec === null || items.some((item) => isSameChart(item.spec, spec))) continue;
    const chart = prepareChart(table, spec);
    if (!isRecommendable(table, spec, chart)) continue;
    const own = tidy(proposal.reasoning);
    const computed = reasonFor(table, spec, chart);
    const isTrue = own !== '' && areNumbersTrue(own, { table, spec, chart, computed });
    const reasoning = isTrue ? own : own === '' ? computed : `${computed} ${REPLACED}`;
    items.push({ spec, title: chart.title, score: scoreAt(items.length), reasoning });
  }
  return items;
}

/** The chart a proposal asks for; null when a column is unknown or the combination makes no sense. */
function specOf(table: Table, { x_col, y_col, group_col, chart_type, aggregate }: Proposal): ChartSpec | null {
  const measure = y_col === null ? undefined : columnByName(table, y_col);
  const isSummedRate = aggregate === 'sum' && measure !== undefined && roleOf(measure) === 'rate';
  const request: ChartRequest = {
    x_col,
    chart_type,
    ...(y_col === null ? {} : { y_col }),
    ...(group_col === null ? {} : { group_col }),
    ...(aggregate == null || isSummedRate ? {} : { aggregate }),
  };
  try {
    const spec = resolveRequest(table, request);
    prepareChart(table, spec);
    return spec;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** One line of plain text of limited length. */
function tidy(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON - 1)}…` : line;
}
