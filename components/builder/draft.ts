import { AGGREGATES, BUCKETS, SORTS, STACKS } from '@/lib/charts/spec';
import { CHART_TYPES } from '@/lib/charts/types';
import type { ChartRequestJson } from '@/lib/contract/charts';
import type { FilterJson } from '@/lib/contract/filters';
import { type BuilderColumn, findColumn } from './columns';

/**
 * A chart request in the making: that of the API, columns by id and those of values always as a list. What is left out, or null, is
 * left to RefineX; until there is an `x_col` there is nothing to ask for.
 */
export type Draft = Readonly<Omit<ChartRequestJson, 'x_col' | 'y_col' | 'y_cols'>> & {
  readonly x_col?: string | null;
  readonly y_cols: readonly string[];
};

export const EMPTY_DRAFT: Draft = { y_cols: [] };

type Options = Omit<ChartRequestJson, 'x_col' | 'y_col' | 'y_cols'>;

/** Only what was chosen: a switch that is off, an empty list and an empty title say nothing. */
function chosen(options: Options): Options {
  const says = (value: unknown) => value != null && value !== false && value !== '' && !isEmptyList(value);
  return Object.fromEntries(Object.entries(options).filter(([, value]) => says(value)));
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

/** The body that asks for what was chosen; null until there is something to draw. */
export function requestOfDraft({ x_col, y_cols, ...options }: Draft): ChartRequestJson | null {
  if (x_col == null) return null;
  const [only] = y_cols;
  return {
    x_col,
    ...(y_cols.length > 1 ? { y_cols: [...y_cols] } : only !== undefined && { y_col: only }),
    ...chosen({ ...options, title: options.title?.trim() }),
  };
}

/** What a request asks for, as the builder shows it; columns it does not know are left out. */
export function draftOfRequest(request: Partial<ChartRequestJson>, columns: readonly BuilderColumn[]): Draft {
  const { x_col, y_col, y_cols, group_col, filters, ...options } = request;
  const idOf = (name: string | null | undefined) => (name == null ? null : (findColumn(columns, name)?.id ?? null));
  return {
    ...chosen({
      ...options,
      group_col: idOf(group_col),
      filters: filters?.filter(({ column }) => column === undefined || idOf(column) !== null),
    }),
    x_col: idOf(x_col),
    y_cols: [...new Set([y_col, ...(y_cols ?? [])].flatMap((name) => idOf(name) ?? []))],
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
  const request: Partial<ChartRequestJson> = {
    x_col: text(...X_FIELDS),
    y_cols: Y_FIELDS.flatMap((name) => query.getAll(name)),
    group_col: text(...GROUP_FIELDS),
    chart_type: oneOf(CHART_TYPES, 'chart_type', 'type'),
    aggregate: oneOf(AGGREGATES, 'aggregate'),
    bucket: oneOf(BUCKETS, 'bucket'),
    sort: oneOf(SORTS, 'sort'),
    stack: oneOf(STACKS, 'stack'),
    log: query.get('log') === 'true',
    include_filled: query.get('include_filled') === 'true',
    filters: query.getAll('filters').flatMap(readFilter),
    title: query.get('title'),
  };
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
