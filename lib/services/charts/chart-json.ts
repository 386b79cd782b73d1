import { requestOf } from '@/lib/charts/request';
import type { ChartFilter, ChartSpec } from '@/lib/charts/spec';
import type { ChartJson, ChartRequestJson } from '@/lib/contract/charts';
import type { FilterJson } from '@/lib/contract/filters';
import type { ListedChart } from '@/lib/data/charts';
import { outdatedReason } from './refresh';

/** The body that asks for this spec, columns by id. */
export function requestJson(spec: ChartSpec): ChartRequestJson {
  const { y_cols, filters, ...request } = requestOf(spec);
  return {
    ...request,
    ...(y_cols && { y_cols: [...y_cols] }),
    ...(filters && { filters: filters.map(filterJson) }),
  };
}

/** A condition of a chart as the API writes it. */
export function filterJson(filter: ChartFilter): FilterJson {
  if (filter.op === 'in') return { ...filter, values: [...filter.values] };
  if (filter.op !== 'range') return filter;
  const { exclusiveMax, ...range } = filter;
  return exclusiveMax === undefined ? range : { ...range, exclusive_max: exclusiveMax };
}

/** A kept chart as the API shows it. */
export function chartJson(row: ListedChart): ChartJson {
  const { chart_type, title, x_header, y_header, data, config } = row.prepared;
  return {
    chart_id: row.id,
    job_id: row.jobId,
    chart_type,
    title,
    x_header,
    y_header,
    data,
    config,
    is_recommended: row.isRecommended,
    reasoning: row.reasoning,
    created_at: row.createdAt.toISOString(),
    version: row.dataVersion,
    outdated_reason: outdatedReason(row),
    request: requestJson(row.spec),
    annotation_count: row.annotationCount,
  };
}
