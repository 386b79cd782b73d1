import { categoriesOf } from '@/lib/charts/categories';
import type { ChartPoint, ChartSeries } from '@/lib/charts/chart';
import { cellName, valueLabel } from '@/lib/charts/titles';
import { unitOf } from '@/lib/tabular/labels';
import { gatherInto } from '@/lib/tabular/vectors';
import type { Context, Drawn } from './context';
import { densityOf } from './density';
import { drawnNumbers, filledCells } from './drawn-cells';
import { fitLine } from './fit';
import { keepGroups } from './grid';
import { otherGroupsNote, sampleNote } from './notes';
import { samplePoints } from './sample';
import { pickCodes } from './selection';

const MOST_POINTS = 1000;
const MOST_SERIES = 12;
/** More points than this are shown by how dense they lie, too. */
const DENSE = 50_000;

/** Single rows as points; what is said about all of them is computed from all of them. */
export function drawScatter(context: Context): Drawn {
  const { table, x: xColumn, y: yColumns, selection } = context;
  const yColumn = yColumns[0] ?? xColumn;
  const allX = drawnNumbers(context, xColumn);
  const allY = drawnNumbers(context, yColumn);
  const groups = groupsOf(context);
  const used = new Int32Array(allX.length);
  for (let i = 0; i < used.length; i++) {
    const isMissing = Number.isNaN(allX[i] as number) || Number.isNaN(allY[i] as number);
    used[i] = isMissing || (groups !== null && (groups.codes[i] as number) < 0) ? -1 : 0;
  }
  const positions = usedPositions(used);
  const x = gatherInto(allX, positions, new Float64Array(positions.length));
  const y = gatherInto(allY, positions, new Float64Array(positions.length));
  const sample = samplePoints(x, y, MOST_POINTS);
  const kept = groups === null ? null : keepGroups(groups, used, MOST_SERIES);
  const data = Array.from(sample, (i): ChartPoint => {
    const position = positions[i] as number;
    const row = table.rowIndex[selection.rows === null ? position : (selection.rows[position] as number)] as number;
    const point = { x: x[i] as number, y: y[i] as number, row_index: row };
    if (groups === null || kept === null) return point;
    return { ...point, group: kept.labels[kept.placeOf[groups.codes[position] as number] as number] as string };
  });
  return {
    data,
    series: seriesOf(context, kept?.labels ?? null),
    counts: { used: x.length, points: x.length, other_categories: 0, other_rows: 0 },
    notes: [...sampleNote(sample.length, x.length), ...otherGroupsNote(kept?.otherCategories ?? 0)],
    filled: filledCells(context, xColumn === yColumn ? [xColumn] : [xColumn, yColumn], used),
    xKind: 'number',
    yKind: 'number',
    density: x.length > DENSE ? densityOf(x, y) : null,
    fit: fitLine(x, y),
  };
}

function groupsOf({ group, selection }: Context) {
  if (group === null) return null;
  const { codes, size, label, order } = categoriesOf(group);
  return { codes: pickCodes(codes, selection), size, label, order };
}

function usedPositions(used: Int32Array): Uint32Array {
  const positions = new Uint32Array(used.length);
  let count = 0;
  for (let i = 0; i < used.length; i++) {
    positions[count] = i;
    if (used[i] === 0) count++;
  }
  return positions.slice(0, count);
}

function seriesOf({ spec, y }: Context, groups: readonly string[] | null): ChartSeries[] {
  const unit = y[0] === undefined ? null : unitOf(y[0]);
  if (groups === null) return [{ key: 'y', label: valueLabel(spec, y), unit }];
  return groups.map((label) => ({ key: label, label: label === '' ? cellName({ name: '', id: '' }) : label, unit }));
}
