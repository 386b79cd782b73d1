import type { PreparedChart } from '@/lib/charts/chart';
import { colorIndex } from '@/lib/charts/scene/layout';
import { CHROME, otherColor, seriesColor } from '@/lib/charts/scene/palette';
import type { Area, DrawOptions, Shape } from './scene';
import { fitted, measureAt, wrapped } from './text';

export const MARGIN = 20;
export const LABEL = 11;
const TITLE = 16;
const NOTE = 10.5;
/** px below which values, axes and their names stand in each other's way. */
const LEAST_HEIGHT = 110;

/** What stands around the values: title and legend above, notes and source below; and the room left between. */
export interface Frame {
  readonly shapes: readonly Shape[];
  readonly inner: Area;
}

export function frameOf(chart: PreparedChart, options: DrawOptions): Frame {
  const { width, height, theme } = options;
  const chrome = CHROME[theme];
  const room = width - 2 * MARGIN;
  const shapes: Shape[] = [];
  let top = MARGIN - 4;
  if (options.withTitle) {
    const size = width < 420 ? 14 : TITLE;
    for (const line of wrapped(chart.title, room, size, true, 2)) {
      top += size + 2;
      shapes.push({
        kind: 'text',
        x: MARGIN,
        y: top,
        text: line,
        size,
        fill: chrome.ink,
        isBold: true,
        full: chart.title,
      });
      top += 3;
    }
    top += 8;
  }
  const legend = legendOf(chart, options, top);
  shapes.push(...legend.shapes);
  top = legend.bottom;

  let bottom = height - MARGIN + 6;
  const lines = footLines(chart, options, room, height);
  // Notes are told in the description, too; what was drawn is worth nothing without the room for it.
  while (lines.length > 0 && bottom - lines.length * (NOTE + 4) - 8 - top < LEAST_HEIGHT) lines.shift();
  for (const text of [...lines].reverse()) {
    shapes.push({ kind: 'text', x: MARGIN, y: bottom - 4, text, size: NOTE, fill: chrome.muted });
    bottom -= NOTE + 4;
  }
  if (lines.length > 0) bottom -= 8;
  return { shapes, inner: { left: MARGIN, top, width: room, height: Math.max(40, bottom - top) } };
}

function footLines(chart: PreparedChart, { source }: DrawOptions, room: number, height: number): string[] {
  const { filter_text, notes } = chart.config;
  const said = [filter_text === null ? '' : `Only rows where ${filter_text}.`, ...notes].filter((note) => note !== '');
  const most = height < 260 ? 1 : 3;
  const noteLines = said.length === 0 ? [] : wrapped(said.join(' '), room, NOTE, false, most);
  return [...noteLines, ...(source === undefined ? [] : wrapped(source, room, NOTE, false, 1))];
}

/** The colour of a series. */
export function colorOf(chart: PreparedChart, index: number, theme: DrawOptions['theme']): string {
  const shown = colorIndex(chart.config.series[index]?.label ?? '', index);
  return shown === null ? otherColor(theme) : seriesColor(shown, theme);
}

const WITHOUT_LEGEND: ReadonlySet<string> = new Set(['pie', 'heatmap', 'histogram', 'box']);

function legendOf(
  chart: PreparedChart,
  { width, theme }: DrawOptions,
  top: number,
): { shapes: Shape[]; bottom: number } {
  const { series } = chart.config;
  if (series.length < 2 || WITHOUT_LEGEND.has(chart.chart_type)) return { shapes: [], bottom: top };
  const shapes: Shape[] = [];
  const measure = measureAt(LABEL);
  const most = Math.min(180, width - 2 * MARGIN - 16);
  let x = MARGIN;
  let y = top + 10;
  for (const [index, { label }] of series.entries()) {
    const advance = Math.min(most, measure(label === '' ? '–' : label)) + 16;
    if (x > MARGIN && x + advance > width - MARGIN) {
      x = MARGIN;
      y += 18;
    }
    shapes.push({ kind: 'rect', x, y: y - 9, width: 10, height: 10, fill: colorOf(chart, index, theme) });
    shapes.push(fitted(label === '' ? '–' : label, most, { x: x + 15, y, size: LABEL, fill: CHROME[theme].ink }));
    x += advance + 16;
  }
  return { shapes, bottom: y + 10 };
}
