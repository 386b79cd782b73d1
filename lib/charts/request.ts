import type { Aggregate, Bucket, ChartFilter, ChartSort, ChartSpec, ChartType, Stack } from './spec';

/**
 * What somebody asks to see. Columns by name or id, in filters too; what is left out is chosen by `resolveRequest`. The
 * JSON of the API has the same fields, with its own spelling of filters.
 */
export interface ChartRequest {
  readonly x_col: string;
  readonly y_col?: string | undefined;
  readonly y_cols?: readonly string[] | undefined;
  readonly group_col?: string | undefined;
  readonly chart_type?: ChartType | undefined;
  readonly aggregate?: Aggregate | undefined;
  readonly bucket?: Bucket | undefined;
  readonly filters?: readonly ChartFilter[] | undefined;
  readonly sort?: ChartSort | undefined;
  readonly stack?: Stack | undefined;
  readonly log?: boolean | undefined;
  readonly include_filled?: boolean | undefined;
  readonly title?: string | undefined;
}

/** The request that resolves to this spec on a table that has its columns; columns by id. */
export function requestOf(spec: ChartSpec): ChartRequest {
  const [only, ...more] = spec.y;
  return {
    x_col: spec.x,
    ...(only === undefined ? {} : more.length === 0 ? { y_col: only } : { y_cols: spec.y }),
    ...(spec.group === null ? {} : { group_col: spec.group }),
    chart_type: spec.type,
    ...(spec.aggregate === null ? {} : { aggregate: spec.aggregate }),
    ...(spec.bucket === null ? {} : { bucket: spec.bucket }),
    ...(spec.filters.length === 0 ? {} : { filters: spec.filters }),
    sort: spec.sort,
    stack: spec.stack,
    ...(spec.log ? { log: true } : {}),
    ...(spec.includeFilled ? { include_filled: true } : {}),
    ...(spec.title === null ? {} : { title: spec.title }),
  };
}
