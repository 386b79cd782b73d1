import type { ChartCell, ChartPoint, ChartSeries } from '@/lib/charts/chart';
import { cellName, valueLabel, valueUnit } from '@/lib/charts/titles';
import type { Context, Drawn } from './context';
import { type Grid, gridOf } from './grid';
import { filledNote, mostlyOtherNote, otherGroupsNote, otherNote, summedRateNote } from './notes';
import { seriesKeys } from './series-keys';

/** Categories drawn by themselves, and series told apart by colour. */
const MOST_CATEGORIES = 50;
const MOST_SERIES = 12;

/** Places of a heatmap: with `Other` along both sides 1,000 cells. */
const HEATMAP_COLUMNS = 49;
const HEATMAP_ROWS = 19;

/** Lines, areas and bars of every kind: one value for each place and series. */
export function drawPlaces(context: Context): Drawn {
  const grid = gridOf(context, { places: MOST_CATEGORIES, groups: MOST_SERIES });
  const series = seriesOf(context, grid);
  const data = grid.labels.map((label, place) => {
    const point: Record<string, ChartCell> = { x: label };
    for (const [s, { key }] of series.entries()) point[key] = cell(grid.values[place * series.length + s]);
    return point;
  });
  return { ...drawn(context, grid, data), series };
}

function seriesOf({ spec, y, group }: Context, grid: Grid): ChartSeries[] {
  if (group === null && y.length < 2) {
    return [{ key: 'y', label: valueLabel(spec, y), unit: valueUnit(spec, y) }];
  }
  const keys = seriesKeys(grid.series);
  return keys.map((key, i) => {
    if (group !== null) return { key, label: grid.series[i] as string, unit: valueUnit(spec, y) };
    const column = y[i];
    return column === undefined
      ? { key, label: key, unit: null }
      : { key, label: cellName(column), unit: valueUnit(spec, [column]) };
  });
}

/** Slices, largest first. */
export function drawPie(context: Context): Drawn {
  const grid = gridOf(context, { places: MOST_CATEGORIES, groups: 1 });
  const data = grid.labels.map((label, place) => ({ name: String(label), value: cell(grid.values[place]) }));
  const { spec, y } = context;
  const series = [{ key: 'value', label: valueLabel(spec, y), unit: valueUnit(spec, y) }];
  const pie = drawn(context, grid, data);
  return { ...pie, notes: [...pie.notes, ...mostlyOtherNote(grid.otherRows, grid.used)], series };
}

/** One cell for each place and group, place by place, from the first group to the last. */
export function drawHeatmap(context: Context): Drawn {
  const grid = gridOf(context, { places: HEATMAP_COLUMNS, groups: HEATMAP_ROWS });
  const data = grid.labels.flatMap((label, place) =>
    grid.series.map((name, s) => ({ x: label, y: name, value: cell(grid.values[place * grid.series.length + s]) })),
  );
  const { spec, y } = context;
  const series = [{ key: 'value', label: valueLabel(spec, y), unit: valueUnit(spec, y) }];
  return { ...drawn(context, grid, data), series, yKind: 'category' };
}

function cell(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

function drawn(context: Context, grid: Grid, data: readonly ChartPoint[]): Omit<Drawn, 'series'> {
  const { otherCategories, otherRows, otherGroups } = grid;
  return {
    data,
    counts: { used: grid.used, points: grid.points, other_categories: otherCategories, other_rows: otherRows },
    notes: [
      ...otherNote(otherCategories, otherRows),
      ...otherGroupsNote(otherGroups),
      ...summedRateNote(context),
      ...filledNote(context, context.y, grid.places),
    ],
    xKind: grid.kind,
    yKind: 'number',
  };
}
