import type { PreparedChart } from '@/lib/charts/chart';
import { placesBeside } from './along-axis';
import type { Axis } from './axis';
import { columnHeads, headsBelow } from './column-heads';
import { formatCompact } from './format';
import { nameOf, placeName } from './names';
import { rampOf, valuePaint } from './ramp';
import type { Frame, Scene } from './scene';
import { type Area, fitted, type Point, type Shape } from './shapes';
import { FONT_SIZE, textWidth } from './text';
import { extentOf, numberAt, textAt } from './values';

/** The columns and rows of a grid in the order they come, and where each point belongs. */
function gridOf({ data }: PreparedChart) {
  const columns = new Map<string, number>();
  const rows = new Map<string, number>();
  const place = (among: Map<string, number>, label: string) => {
    const known = among.get(label) ?? among.size;
    among.set(label, known);
    return known;
  };
  const cells = data.map((point) => ({
    column: place(columns, textAt(point, 'x')),
    row: place(rows, textAt(point, 'y')),
    value: numberAt(point, 'value'),
  }));
  return { columns: [...columns.keys()], rows: [...rows.keys()], cells };
}

const RAMP = 26;
const HEADER = 18;

/** Cells by their two names, the colour of each how much it is; one without a value stays empty. */
export function drawCells(chart: PreparedChart, frame: Frame): Scene {
  const grid = gridOf(chart);
  const rows = grid.rows.map(nameOf);
  const heads = grid.columns.map((label) => placeName(chart, label));
  const longest = Math.max(8, ...rows.map((name) => textWidth(name)));
  const left = frame.left + 10 + Math.min(longest, frame.width * 0.3);
  const width = Math.max(20, frame.left + frame.width - left);
  const top = frame.top + (frame.isCompact ? 4 : RAMP);
  const header = frame.isCompact || chart.x_header.trim() === '' ? 0 : HEADER;
  const below = headsBelow(heads, width, frame.height, chart.config.x_kind === 'time');
  const height = Math.max(20, frame.top + frame.height - top - below.height - header);
  const plot = { left, top, width, height };
  const x: Axis = {
    kind: 'places',
    isBand: true,
    band: width / Math.max(1, heads.length),
    ticks: columnHeads(heads, below, plot, frame),
    at: (column) => left + (column + 0.5) * (width / Math.max(1, heads.length)),
    isInSight: () => true,
  };
  const y = placesBeside(rows, plot, frame);
  const centres = grid.cells.map(({ column, row }): Point => ({ x: x.at(column), y: y.at(row) }));
  const { marks, labels } = cellShapes(grid.cells, centres, { width: x.band, height: y.band });
  const places = new Map(grid.cells.map(({ column, row }, index) => [`${column} ${row}`, index]));
  return {
    height: frame.height,
    plot,
    isSideways: false,
    axes: { x, y },
    brush: null,
    grid: [],
    behind: [],
    marks,
    above: [...labels, ...(frame.isCompact ? [] : titles(chart, frame, plot, below.height))],
    anchors: () => centres,
    hit: (at) => hitOf(plot, { width: x.band, height: y.band }, places, at),
    cursor: (index, _series, isSelected) => outline(centres[index], x.band, y.band, isSelected),
    order: grid.cells.map((_, index) => index),
    neighbour(index, isAlong, direction) {
      const cell = grid.cells[index];
      if (cell === undefined) return null;
      const [column, row] = isAlong ? [cell.column + direction, cell.row] : [cell.column, cell.row + direction];
      return places.get(`${column} ${row}`) ?? null;
    },
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const LEAST_TEXT_HEIGHT = 16;

function cellShapes(
  cells: readonly { readonly value: number | null }[],
  centres: readonly Point[],
  size: Size,
): { marks: Shape[]; labels: Shape[] } {
  const values = cells.map(({ value }) => value);
  const extent = extentOf(values);
  const gap = Math.min(size.width, size.height) > 6 ? 1 : 0;
  const texts = values.map((value) => (value === null ? '' : formatCompact(value)));
  const hasText =
    size.height >= LEAST_TEXT_HEIGHT && Math.max(0, ...texts.map((text) => textWidth(text))) + 6 <= size.width;
  const marks: Shape[] = [];
  const labels: Shape[] = [];
  values.forEach((value, i) => {
    const at = centres[i];
    if (value === null || extent === null || at === undefined) return;
    const fill = valuePaint(value, extent);
    const box = { width: Math.max(0.5, size.width - gap), height: Math.max(0.5, size.height - gap) };
    marks.push({ kind: 'rect', x: at.x - size.width / 2, y: at.y - size.height / 2, ...box, fill, role: 'mark' });
    if (!hasText) return;
    const written = { size: FONT_SIZE, fill: { inkOn: fill }, anchor: 'middle', role: 'value' } as const;
    labels.push({ kind: 'text', x: at.x, y: at.y + 4, text: texts[i] ?? '', ...written });
  });
  return { marks, labels };
}

function titles(chart: PreparedChart, frame: Frame, plot: Area, headsHeight: number): Shape[] {
  const written = { size: FONT_SIZE, fill: 'muted', role: 'header' } as const;
  const right = plot.left + plot.width;
  const y = plot.top + plot.height + headsHeight + 13;
  const header = fitted(chart.x_header, plot.width, { x: right, y, anchor: 'end', ...written });
  return [...rampOf(chart, frame), ...(header.text === '' ? [] : [header])];
}

function hitOf(plot: Area, size: Size, places: ReadonlyMap<string, number>, { x, y }: Point): number | null {
  const column = Math.floor((x - plot.left) / size.width);
  const row = Math.floor((y - plot.top) / size.height);
  return places.get(`${column} ${row}`) ?? null;
}

function outline(at: Point | undefined, width: number, height: number, isSelected: boolean): Shape[] {
  if (at === undefined) return [];
  const stroke = isSelected ? 'accent' : 'ink';
  return [{ kind: 'rect', x: at.x - width / 2, y: at.y - height / 2, width, height, stroke, strokeWidth: 2 }];
}
