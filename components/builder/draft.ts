import {
  AGGREGATES,
  type Aggregate,
  BUCKETS,
  type Bucket,
  type ChartSort,
  type ChartType,
  SORTS,
  STACKS,
  type Stack,
} from '@/lib/charts/spec';
import { CHART_TYPES } from '@/lib/charts/types';
import type { ChartRequestJson } from '@/lib/contract/charts';
import type { FilterJson } from '@/lib/contract/filters';
import { type BuilderColumn, findColumn } from './columns';

/** What has been chosen in the builder; columns by id. Null is left to RefineX. */
export interface Draft {
  readonly x: string | null;
  readonly y: readonly string[];
  readonly group: string | null;
  readonly type: ChartType | null;
  readonly aggregate: Aggregate | null;
  readonly bucket: Bucket | null;
  readonly sort: ChartSort | null;
  readonly stack: Stack | null;
  readonly log: boolean;
  readonly includeFilled: boolean;
  readonly filters: readonly FilterJson[];
  readonly title: string;
}

export const EMPTY_DRAFT: Draft = {
  x: null,
  y: [],
  group: null,
  type: null,
  aggregate: null,
  bucket: null,
  sort: null,
  stack: null,
  log: false,
  includeFilled: false,
  filters: [],
  title: '',
};

/** The body that asks for what was chosen; null until there is something to draw. */
export function requestOfDraft(draft: Draft): ChartRequestJson | null {
  const { x, y, group, type, aggregate, bucket, sort, stack, log, includeFilled, filters, title } = draft;
  if (x === null) return null;
  const [only] = y;
  return {
    x_col: x,
    ...(y.length > 1 ? { y_cols: [...y] } : only !== undefined && { y_col: only }),
    ...(group !== null && { group_col: group }),
    ...(type !== null && { chart_type: type }),
    ...(aggregate !== null && { aggregate }),
    ...(bucket !== null && { bucket }),
    ...(sort !== null && { sort }),
    ...(stack !== null && { stack }),
    ...(log && { log }),
    ...(includeFilled && { include_filled: true }),
    ...(filters.length > 0 && { filters: [...filters] }),
    ...(title.trim() !== '' && { title: title.trim() }),
  };
}

/** What a request asks for, as the builder shows it; columns it does not know are left out. */
export function draftOfRequest(request: Partial<ChartRequestJson>, columns: readonly BuilderColumn[]): Draft {
  const idOf = (name: string | null | undefined) => (name == null ? null : (findColumn(columns, name)?.id ?? null));
  const y = [request.y_col, ...(request.y_cols ?? [])].flatMap((name) => idOf(name) ?? []);
  return {
    x: idOf(request.x_col),
    y: [...new Set(y)],
    group: idOf(request.group_col),
    type: request.chart_type ?? null,
    aggregate: request.aggregate ?? null,
    bucket: request.bucket ?? null,
    sort: request.sort ?? null,
    stack: request.stack ?? null,
    log: request.log ?? false,
    includeFilled: request.include_filled ?? false,
    filters: (request.filters ?? []).filter(({ column }) => column === undefined || idOf(column) !== null),
    title: request.title ?? '',
  };
}

/** What was chosen, as the query of the builder's address. */
export function queryOfDraft(draft: Draft): URLSearchParams {
  const query = new URLSearchParams();
  for (const [field, value] of Object.entries(requestOfDraft(draft) ?? {})) {
    if (Array.isArray(value)) {
      for (const one of value) query.append(field, typeof one === 'string' ? one : JSON.stringify(one));
    } else query.set(field, String(value));
  }
  return query;
}

const X_FIELDS = ['x_col', 'x'];
const Y_FIELDS = ['y_col', 'y_cols', 'y'];
const GROUP_FIELDS = ['group_col', 'group'];

/** The columns an address asks for that the data does not have, as they are written there. */
export function unknownColumns(query: URLSearchParams, columns: readonly BuilderColumn[]): string[] {
  const asked = [...X_FIELDS, ...Y_FIELDS, ...GROUP_FIELDS].flatMap((field) => query.getAll(field));
  return [...new Set(asked)].filter((name) => name !== '' && findColumn(columns, name) === undefined);
}

/** What the query of an address asks for. Short names are understood too; what makes no sense is left out. */
export function draftOfQuery(query: URLSearchParams, columns: readonly BuilderColumn[]): Draft {
  const text = (...names: string[]) => names.map((name) => query.get(name)).find(Boolean) ?? undefined;
  const oneOf = <Value extends string>(values: readonly Value[], ...names: string[]) =>
    values.find((value) => value === text(...names));
  const request: Partial<ChartRequestJson> = {};
  const [x, group] = [text(...X_FIELDS), text(...GROUP_FIELDS)];
  if (x !== undefined) request.x_col = x;
  if (group !== undefined) request.group_col = group;
  request.y_cols = Y_FIELDS.flatMap((name) => query.getAll(name));
  const [type, aggregate] = [oneOf(CHART_TYPES, 'chart_type', 'type'), oneOf(AGGREGATES, 'aggregate')];
  if (type) request.chart_type = type;
  if (aggregate) request.aggregate = aggregate;
  const [bucket, sort, stack] = [oneOf(BUCKETS, 'bucket'), oneOf(SORTS, 'sort'), oneOf(STACKS, 'stack')];
  if (bucket) request.bucket = bucket;
  if (sort) request.sort = sort;
  if (stack) request.stack = stack;
  request.log = query.get('log') === 'true';
  request.include_filled = query.get('include_filled') === 'true';
  request.filters = query.getAll('filters').flatMap(readFilter);
  request.title = query.get('title') ?? '';
  return draftOfRequest(request, columns);
}

function readFilter(text: string): FilterJson[] {
  try {
    const filter: unknown = JSON.parse(text);
    return isFilter(filter) ? [filter] : [];
  } catch {
    // Somebody's address; the API says what is wrong with those that look like filters.
    return [];
  }
}

function isFilter(value: unknown): value is FilterJson {
  return typeof value === 'object' && value !== null && 'op' in value && typeof value.op === 'string';
}
