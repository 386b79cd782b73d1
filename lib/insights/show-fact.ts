import type { ChartRequest } from '@/lib/charts/request';
import type { Fact } from './fact';

/** The chart that shows a fact. */
export function chartOfFact({ kind, query }: Fact): ChartRequest {
  const { measure, by, second, aggregate, bucket, filters } = query;
  const only = {
    ...(filters.length === 0 ? {} : { filters }),
    ...(query.includeFilled === true && { include_filled: true }),
  };
  const y = measure === null ? {} : { y_col: measure };
  switch (kind) {
    case 'level':
    case 'spread':
    case 'outliers':
      return { x_col: measure ?? '', chart_type: 'histogram', ...only };
    case 'correlation':
      return { x_col: by ?? '', ...y, chart_type: 'scatter', ...only };
    case 'missingness':
      return {
        x_col: by ?? measure ?? '',
        aggregate: 'count',
        chart_type: 'bar',
        ...(by === null || measure === null ? only : { filters: [...filters, { op: 'missing', column: measure }] }),
      };
    case 'ratio':
      return {
        x_col: by ?? '',
        y_cols: [measure ?? '', second ?? ''],
        aggregate: 'sum',
        chart_type: 'grouped_bar',
        ...only,
      };
    case 'mix':
      return { x_col: by ?? '', ...y, group_col: second ?? '', aggregate: 'mean', chart_type: 'grouped_bar', ...only };
    default:
      return {
        x_col: by ?? measure ?? '',
        ...y,
        ...(aggregate === null ? {} : { aggregate }),
        ...(bucket === null ? { chart_type: 'bar' as const } : { bucket, chart_type: 'line' as const }),
        ...only,
      };
  }
}
