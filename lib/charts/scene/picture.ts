import type { PreparedChart } from '@/lib/charts/chart';
import { chartType } from '@/lib/charts/types';
import { describeChart } from '@/lib/charts/words/describe-chart';
import { legendOf } from './legend';
import { numberShapes, type Overlay, overlayShapes } from './overlay';
import { type Frame, stillFrame } from './scene';
import { type Area, fitted, type Shape } from './shapes';
import { FONT_SIZE, textWidth, wrapped } from './text';

/** A chart with all that stands around it, as plain shapes: written as SVG, PNG or into a PDF. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly shapes: readonly Shape[];
}

export interface PictureOptions {
  /** px; at least 160. */
  readonly width: number;
  /** px; at least 120. */
  readonly height: number;
  readonly withTitle: boolean;
  /** px around everything; what is drawn on a page that has room of its own needs none. */
  readonly margin?: number;
  /** A small picture: no titles of axes, two lines of the legend. */
  readonly isCompact?: boolean;
  /** Where the data is from; the last line below the chart. */
  readonly source?: string;
  /** What is written on the chart, and what happened meanwhile. */
  readonly overlay?: Overlay;
}

const MARGIN = 20;
const TITLE = 16;
const NOTE = 10.5;
/** px from one line of notes to the next. */
const NOTE_LINE = 15;
/** Lines of one annotation; the rest is told where it was written. */
const MOST_WRITTEN_LINES = 2;
/** px below which values, axes and their names stand in each other's way. */
const LEAST_HEIGHT = 110;

/** The picture of a chart. */
export function pictureOf(chart: PreparedChart, wished: PictureOptions): Picture {
  const options = { ...wished, width: Math.max(160, wished.width), height: Math.max(120, wished.height) };
  const { shapes, inner } = surroundings(chart, options);
  return {
    width: options.width,
    height: options.height,
    title: chart.title,
    description: [describeChart(chart), ...chart.config.notes, ...(options.overlay?.lines ?? [])].join(' '),
    shapes: [
      ...drawing(chart, { ...stillFrame(inner), isCompact: options.isCompact === true }, options.overlay),
      ...shapes,
    ],
  };
}

function drawing(chart: PreparedChart, frame: Frame, overlay?: Overlay): Shape[] {
  const scene = chartType(chart.chart_type).draw(chart, frame);
  if (scene.marks.length === 0) {
    const [x, y] = [frame.left + frame.width / 2, frame.top + frame.height / 2];
    return [{ kind: 'text', x, y, text: 'No data', size: 14, fill: 'muted', anchor: 'middle' }];
  }
  const { grid, axes } = scene;
  const labels = axes === null ? [] : [...axes.y.ticks, ...axes.x.ticks].map(({ label }) => label);
  const over = overlay === undefined ? null : overlayShapes(chart, scene, overlay);
  return [
    ...grid,
    ...(over?.behind ?? []),
    ...scene.behind,
    ...scene.marks,
    ...scene.above,
    ...labels,
    ...(over === null ? [] : [...over.above, ...numberShapes(over.handles)]),
  ];
}

/** What stands around the drawing: title and legend above, notes and source below; and the room left between. */
export function surroundings(chart: PreparedChart, options: PictureOptions): { shapes: Shape[]; inner: Area } {
  const { width, height, margin = MARGIN } = options;
  const room = width - 2 * margin;
  const shapes: Shape[] = [];
  let top = Math.max(0, margin - 4);
  if (options.withTitle) {
    const size = width < 420 ? 14 : TITLE;
    for (const line of wrapped(chart.title, room, size, true, 2)) {
      top += size + 2;
      const written = { text: line, size, fill: 'ink', isBold: true, full: chart.title } as const;
      shapes.push({ kind: 'text', x: margin, y: top, ...written });
      top += 3;
    }
    top += 8;
  }
  const legend = legendShapes(chart, { left: margin, top, width: room }, options.isCompact === true);
  shapes.push(...legend.shapes);
  top = legend.bottom;
  let bottom = height - Math.max(0, margin - 6);
  const lines = footLines(chart, options, room);
  // Notes are told in the description, too; what was drawn is worth nothing without the room for it.
  while (lines.length > 0 && bottom - lines.length * NOTE_LINE - 8 - top < LEAST_HEIGHT) lines.shift();
  for (const text of [...lines].reverse()) {
    shapes.push({ kind: 'text', x: margin, y: bottom - 4, text, size: NOTE, fill: 'muted' });
    bottom -= NOTE_LINE;
  }
  if (lines.length > 0) bottom -= 8;
  return { shapes, inner: { left: margin, top, width: room, height: Math.max(40, bottom - top) } };
}

function footLines({ config }: PreparedChart, { source, height, overlay }: PictureOptions, room: number): string[] {
  const { filter_text, notes } = config;
  const texts = [filter_text === null ? '' : `Only rows where ${filter_text}.`, ...notes].filter((note) => note !== '');
  const most = height < 260 ? 1 : 3;
  const noteLines = texts.length === 0 ? [] : wrapped(texts.join(' '), room, NOTE, false, most);
  const written = (overlay?.lines ?? []).flatMap((line) => wrapped(line, room, NOTE, false, MOST_WRITTEN_LINES));
  return [...noteLines, ...written, ...(source === undefined ? [] : wrapped(source, room, NOTE, false, 1))];
}

const WIDEST_ENTRY = 180;
const WIDEST_COMPACT_ENTRY = 110;
const MOST_COMPACT_LINES = 2;
/** px of a line of the legend, of its letters' base in it, and between the legend and the drawing: as on screen. */
const [LEGEND_LINE, LEGEND_BASE, LEGEND_GAP] = [22, 15, 4];

function legendShapes(
  chart: PreparedChart,
  { left, top, width }: Omit<Area, 'height'>,
  isCompact: boolean,
): { shapes: Shape[]; bottom: number } {
  const entries = legendOf(chart);
  if (entries.length === 0) return { shapes: [], bottom: top };
  const shapes: Shape[] = [];
  const most = Math.min(isCompact ? WIDEST_COMPACT_ENTRY : WIDEST_ENTRY, width - 16);
  let line = 1;
  let x = left;
  let y = top + LEGEND_BASE;
  for (const [index, { label, paint }] of entries.entries()) {
    const advance = Math.min(most, textWidth(label)) + 16;
    if (x > left && x + advance > left + width) {
      if (isCompact && line === MOST_COMPACT_LINES) break;
      line++;
      x = left;
      y += LEGEND_LINE;
    }
    shapes.push({ kind: 'rect', x, y: y - 9, width: 10, height: 10, fill: paint, series: index });
    shapes.push(fitted(label, most, { x: x + 15, y, size: FONT_SIZE, fill: 'ink', role: 'legend' }));
    x += advance + 16;
  }
  return { shapes, bottom: y + LEGEND_LINE + LEGEND_GAP - LEGEND_BASE };
}

/** Height of a picture in which everything has its room: bars that lie keep a line each. */
export function pictureHeight(
  chart: PreparedChart,
  width: number,
  usual: number,
  most: number,
  overlay?: Overlay,
): number {
  const frame = { ...stillFrame({ left: 0, top: 0, width: width - 2 * MARGIN, height: 260 }), canGrow: true };
  const needed = chartType(chart.chart_type).draw(chart, frame).height;
  const room = width - 2 * MARGIN;
  const lines = (overlay?.lines ?? []).flatMap((line) => wrapped(line, room, NOTE, false, MOST_WRITTEN_LINES)).length;
  const drawn = needed <= frame.height ? usual : Math.max(usual, needed + 110);
  return Math.min(most, drawn + lines * NOTE_LINE);
}
