import type { ChartCell, ChartPoint, ChartSeries } from '@/lib/charts/chart';
import { cellName, valueLabel, valueUnit } from '@/lib/charts/titles';
import type { Context, Drawn } from './context';
import { filledCells } from './drawn-cells';
import { type Grid, gridOf, type Limits } from './grid';
import { mostlyOtherNote, otherGroupsNote, otherNote, summedRateNote } from './notes';
import { seriesKeys } from './series-keys';

/** Categories drawn by themselves, and series told apart by colour. */
const MOST_CATEGORIES = 50;
const MOST_SERIES = 12;

/** Lines, areas and bars of every kind: one value for each place and series. */
export function seriesOf(context: Context): Drawn {
  const grid = gridOf(context, { places: MOST_CATEGORIES, groups: MOST_SERIES });
  const series = seriesNames(context, grid);
  const data = grid.labels.map((label, place) => {
    const point: Record<string, ChartCell> = { x: label };
    for (const [s, { key }] of series.entries()) point[key] = cell(grid.values[place * series.length + s]);
    return point;
  });
  return { ...drawn(context, grid, data), series };
}

function seriesNames({ spec, y, group }: Context, grid: Grid): ChartSeries[] {
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

/** Values over places and groups, and what makes a chart of them. */
export interface PlacesOf {
  readonly grid: Grid;
  /** What is measured, as the only series. */
  readonly series: ChartSeries;
  /** The value at a place and in a group; null where there is none. */
  value(place: number, group: number): number | null;
  /** The chart of these points, but for its series. */
  drawn(data: readonly ChartPoint[]): Omit<Drawn, 'series'>;
  /** A note where the greater part is `Other`. */
  mostlyOther(): readonly string[];
}

/** Values over at most so many places and groups; the rest is put together. */
export function placesOf(context: Context, limits: Limits): PlacesOf {
  const { spec, y } = context;
  const grid = gridOf(context, limits);
  return {
    grid,
    series: { key: 'value', label: valueLabel(spec, y), unit: valueUnit(spec, y) },
    value: (place, group) => cell(grid.values[place * Math.max(1, grid.series.length) + group]),
    drawn: (data) => drawn(context, grid, data),
    mostlyOther: () => mostlyOtherNote(grid.otherRows, grid.used),
  };
}

function cell(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

function drawn(context: Context, grid: Grid, data: readonly ChartPoint[]): Omit<Drawn, 'series'> {
  const { otherCategories, otherRows, otherGroups } = grid;
  return {
    data,
    counts: { used: grid.used, points: grid.points, other_categories: otherCategories, other_rows: otherRows },
    notes: [...otherNote(otherCategories, otherRows), ...otherGroupsNote(otherGroups), ...summedRateNote(context)],
    filled: filledCells(context, context.y, grid.places),
    xKind: grid.kind,
    yKind: 'number',
  };
}
