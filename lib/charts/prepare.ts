import { AppError } from '@/lib/errors';
import { unitOf } from '@/lib/tabular/labels';
import { rowCount, type Table } from '@/lib/tabular/table';
import type { PreparedChart } from './chart';
import { filterText } from './filter-text';
import { contextOf, type Drawn } from './prepare/context';
import { KERNELS } from './prepare/kernels';
import { filledNote, missingNote } from './prepare/notes';
import { chartProblem } from './problem';
import type { ChartSpec } from './spec';
import { chartTitle, headerOf, valueUnit, yHeader } from './titles';
import { type ChartTypeDefinition, chartType } from './types';

/**
 * The chart of a spec, ready to be drawn: at most 1,000 points, titles, units, and what a reader has to know. The same spec
 * on the same table gives the same chart.
 *
 * @throws AppError `invalid_input` when the spec makes no sense (`chartProblem`), `wrong_state` when a column is gone.
 */
export function prepareChart(table: Table, spec: ChartSpec): PreparedChart {
  const context = contextOf(table, spec);
  const problem = chartProblem(table, spec);
  if (problem !== null) throw new AppError('invalid_input', problem.message);
  const type = chartType(spec.type);
  const drawn = type.prepare(context, KERNELS);
  const { x, y, group, selection } = context;
  const { filled } = drawn;
  const missing = selection.count - drawn.counts.used;
  const log = spec.log ? logNote(type, drawn) : [];
  return {
    chart_type: spec.type,
    title: spec.title ?? type.title?.(spec, context) ?? chartTitle(spec, context),
    x_header: headerOf(x),
    y_header: type.yHeader?.(context) ?? yHeader(spec, context),
    data: drawn.data,
    config: {
      x_col: x.name,
      y_cols: y.map(({ name }) => name),
      group_col: group?.name ?? null,
      aggregate: spec.aggregate,
      bucket: spec.bucket,
      filters: spec.filters,
      filter_text: filterText(table, spec.filters),
      sort: spec.sort,
      stack: spec.stack,
      log: spec.log && log.length === 0,
      x_kind: drawn.xKind,
      x_unit: unitOf(x),
      y_kind: drawn.yKind,
      y_unit: drawn.yUnit === undefined ? valueUnit(spec, y) : drawn.yUnit,
      series: drawn.series,
      counts: {
        ...drawn.counts,
        rows: rowCount(table),
        matched: selection.count,
        missing,
        ...(filled.leftOut > 0 && { filled_left_out: filled.leftOut }),
      },
      notes: [
        ...emptyNote(selection.count, drawn),
        ...missingNote(missing - filled.rowsLeftOut),
        ...filledNote(filled),
        ...drawn.notes,
        ...log,
      ],
      density: drawn.density ?? null,
      fit: drawn.fit ?? null,
    },
  };
}

function emptyNote(matched: number, { data }: Drawn): string[] {
  if (data.length > 0) return [];
  return [matched === 0 ? 'No row fulfils the filters.' : 'There is no value to draw.'];
}

/** A logarithm needs values above 0. */
function logNote({ hasLog, valueKeys }: ChartTypeDefinition, { data, series }: Drawn): string[] {
  if (!hasLog) return ['This type of chart has no axis to be logarithmic.'];
  const keys = valueKeys ?? series.map(({ key }) => key);
  const isPositive = data.every((point) => keys.every((key) => isAboveZero(point[key])));
  return isPositive ? [] : ['Some values are not above 0, so the axis is not logarithmic.'];
}

function isAboveZero(value: unknown): boolean {
  return typeof value === 'number' ? value > 0 : true;
}
