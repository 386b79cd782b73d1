import { findReadable } from '@/lib/tabular/find-column';
import type { Column, Table } from '@/lib/tabular/table';
import { chooseBucket } from './buckets';
import { hasOrder } from './categories';
import { chooseType, defaultAggregate, kindOf } from './choose';
import { type ColumnFacts, columnFacts } from './column-facts';
import { select, usedMoments } from './prepare/selection';
import type { ChartRequest } from './request';
import {
  type Aggregate,
  type Bucket,
  type ChartFilter,
  type ChartSort,
  type ChartSpec,
  type ChartType,
  isAdditive,
  type Stack,
} from './spec';
import { timeColumn } from './time-column';
import { chartType } from './types';

/** Columns and type of a chart before the rest is decided. */
interface Shape {
  readonly type: ChartType;
  readonly x: Column;
  readonly y: readonly Column[];
  readonly group: Column | null;
}

/**
 * What is to be drawn, complete: columns found by id or name, and what the request leaves open chosen by what the columns
 * are. The same request on the same table gives the same spec. Whether the chart makes sense is for `chartProblem` to say.
 *
 * @throws AppError `invalid_input` for a column the table does not have, naming the nearest.
 */
export function resolveRequest(table: Table, request: ChartRequest): ChartSpec {
  const filters = (request.filters ?? []).map((filter) => resolveFilter(table, filter));
  const shape = shapeOf(table, request);
  const { type, x, y, group } = shape;
  const aggregate = chartType(type).isSingleValues ? null : (request.aggregate ?? defaultAggregate(y));
  const title = request.title?.trim() ?? '';
  return {
    type,
    x: x.id,
    y: y.map(({ id }) => id),
    group: group?.id ?? null,
    aggregate,
    bucket: bucketOf(table, shape, filters, request.bucket),
    filters,
    sort: sortOf(shape, request.sort),
    stack: stackOf(shape, aggregate, request.stack),
    log: request.log ?? false,
    ...(request.include_filled === true && { includeFilled: true }),
    title: title === '' ? null : title,
  };
}

function resolveFilter(table: Table, filter: ChartFilter): ChartFilter {
  if (filter.column === undefined) return filter;
  return { ...filter, column: findReadable(table, filter.column, 'filters').id };
}

function shapeOf(table: Table, request: ChartRequest): Shape {
  const asked = {
    x: findReadable(table, request.x_col, 'x_col'),
    y: valueColumns(table, request),
    group: request.group_col === undefined ? null : findReadable(table, request.group_col, 'group_col'),
    aggregate: request.aggregate ?? null,
  };
  if (request.chart_type !== undefined) return arrange(request.chart_type, asked);
  const turned = turn(asked);
  return arrange(chooseType(turned), turned);
}

function valueColumns(table: Table, { y_col, y_cols = [] }: ChartRequest): Column[] {
  const columns = y_col === undefined ? [] : [findReadable(table, y_col, 'y_col')];
  for (const name of y_cols) {
    const column = findReadable(table, name, 'y_cols');
    if (!columns.includes(column)) columns.push(column);
  }
  return columns;
}

interface Asked extends Omit<Shape, 'type'> {
  readonly aggregate: Aggregate | null;
}

/**
 * Without a type the two columns may come in either order: sales × date is date × sales. A second column of text divides
 * the rows into groups, unless it is to be counted.
 */
function turn({ x, y, group, aggregate }: Asked): Asked {
  const [only] = y;
  if (only === undefined || y.length > 1 || only === x) return { x, y, group, aggregate };
  const [xKind, yKind] = [kindOf(x), kindOf(only)];
  if (yKind === 'number' || aggregate === 'count' || aggregate === 'distinct') return { x, y, group, aggregate };
  if (xKind === 'number') return { x: only, y: [x], group, aggregate };
  if (group !== null || aggregate !== null) return { x, y, group, aggregate };
  if (xKind === 'text' && yKind === 'time') return { x: only, y: [], group: x, aggregate };
  return yKind === 'text' ? { x, y: [], group: only, aggregate } : { x, y, group, aggregate };
}

/** Puts the columns where this type wants them: a histogram needs one, a box plot of one column has it as its values. */
function arrange(type: ChartType, { x, y, group, aggregate }: Asked): Shape {
  const asked = { x: columnFacts(x), y: y.map(columnFacts), group: group === null ? null : columnFacts(group) };
  const arranged = chartType(type).arrange?.(asked, aggregate) ?? asked;
  const columns = [x, ...y, ...(group === null ? [] : [group])];
  const column = ({ id }: ColumnFacts) => columns.find((candidate) => candidate.id === id) ?? x;
  return {
    type,
    x: column(arranged.x),
    y: arranged.y.map(column),
    group: arranged.group === null ? null : column(arranged.group),
  };
}

function bucketOf(
  table: Table,
  { type, x }: Shape,
  filters: readonly ChartFilter[],
  asked: Bucket | undefined,
): Bucket | null {
  const time = timeColumn(x);
  const { along, mostSpans } = chartType(type);
  if (time === null || along === 'values') return null;
  if (asked !== undefined) return asked;
  const used = usedMoments(time, select(table, filters));
  return chooseBucket(time, used, mostSpans);
}

function sortOf({ type, x }: Shape, asked: ChartSort | undefined): ChartSort {
  const { along, order } = chartType(type);
  const kind = kindOf(x);
  if (along === 'values' || kind === 'time' || (along === 'course' && kind === 'number')) return 'x';
  if (asked !== undefined) return asked;
  if (along === 'course') return 'x';
  return order === 'value' || !hasOrder(x) ? 'value' : 'x';
}

function stackOf({ type, y, group }: Shape, aggregate: Aggregate | null, asked: Stack | undefined): Stack {
  const { stacks } = chartType(type);
  const isChoice = stacks.includes('none');
  const hasSeries = group !== null || y.length > 1;
  if (stacks.length === 0 || (isChoice && !hasSeries)) return 'none';
  if (asked !== undefined && stacks.includes(asked)) return asked;
  return isChoice && !isAdditive(aggregate) ? 'none' : 'stacked';
}
