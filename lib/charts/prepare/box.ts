import type { ChartPoint } from '@/lib/charts/chart';
import { cellName, valueLabel, valueUnit } from '@/lib/charts/titles';
import { type Axis, axisOf } from './axis';
import { type Box, boxesOf, MOST_OUTLIERS } from './boxes';
import type { Context, Drawn } from './context';
import { drawnNumbers, filledCells } from './drawn-cells';
import { otherNote } from './notes';
import { countCodes } from './selection';
import { byPlace, byValue, countUsed, firstBy, keep, OTHER, usedCodes } from './top';

const MOST_BOXES = 30;

/** The spread of a column of numbers in each category, the most frequent by themselves; of all rows, without categories. */
export function drawBox(context: Context): Drawn {
  const { spec, x, y, selection } = context;
  const measured = y[0] ?? x;
  const values = drawnNumbers(context, measured);
  const drop = (codes: Int32Array) => {
    for (let i = 0; i < codes.length; i++) if (Number.isNaN(values[i] as number)) codes[i] = -1;
  };
  const axis = y.length === 0 ? singlePlace(cellName(x), values.length, drop) : axisOf(spec, x, selection, drop);
  const rows = countCodes(axis.places, axis.size, null);
  const kept = keep(mostFrequent(axis, rows), rows);
  const size = kept.codes.length + (kept.otherCategories > 0 ? 1 : 0);
  const places = axis.places.map((place) => (place < 0 ? -1 : (kept.placeOf[place] as number)));
  const boxes = boxesOf(places, size, values);
  const other = kept.otherCategories > 0 ? boxes[size - 1] : undefined;
  const data = sorted(context, axis, kept.codes, boxes).map((place) =>
    point(axis.label(kept.codes[place] as number), boxes[place]),
  );
  return {
    data: other === undefined ? data : [...data, point(OTHER, other)],
    series: [{ key: 'median', label: valueLabel(spec, [measured]), unit: valueUnit(spec, [measured]) }],
    counts: {
      used: rows.reduce((sum, count) => sum + count, 0),
      points: countUsed(rows),
      other_categories: kept.otherCategories,
      other_rows: other?.n ?? 0,
    },
    notes: [...otherNote(kept.otherCategories, other?.n ?? 0), ...furthestNote(boxes)],
    filled: filledCells(context, [measured], places),
    xKind: axis.kind,
    yKind: 'number',
    yUnit: valueUnit(spec, [measured]),
  };
}

function point(label: string | number, box: Box | undefined): ChartPoint {
  if (box === undefined) return { x: label, n: 0 };
  const { beyond: _beyond, ...drawn } = box;
  return { x: label, ...drawn };
}

function furthestNote(boxes: readonly Box[]): string[] {
  if (boxes.every(({ beyond }) => beyond <= MOST_OUTLIERS)) return [];
  return [`Of each box the ${MOST_OUTLIERS} furthest values beyond the whiskers are drawn.`];
}

function singlePlace(label: string, length: number, drop: (codes: Int32Array) => void): Axis {
  const places = new Int32Array(length);
  drop(places);
  return { kind: 'category', places, size: 1, label: () => label, order: null };
}

function mostFrequent(axis: Axis, rows: Uint32Array): number[] {
  const isTooMany = countUsed(rows) > MOST_BOXES;
  const candidates = [...usedCodes(rows)].filter((code) => !isTooMany || axis.label(code) !== OTHER);
  return axis.kind === 'time' ? candidates : firstBy(candidates, MOST_BOXES, byValue(rows, rows));
}

/** Places of the boxes from left to right: as their categories stand, or the highest median first. */
function sorted({ spec }: Context, axis: Axis, codes: readonly number[], boxes: readonly Box[]): number[] {
  const places = codes.map((_, place) => place);
  const inOrder = byPlace(axis.label, axis.order);
  if (spec.sort === 'x') return places.sort((a, b) => inOrder(codes[a] as number, codes[b] as number));
  const medians = boxes.map(({ median }) => median);
  return places.sort(
    byValue(
      medians,
      boxes.map(({ n }) => n),
    ),
  );
}
