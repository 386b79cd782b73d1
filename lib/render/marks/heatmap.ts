import type { PreparedChart } from '@/lib/charts/chart';
import { formatBucket, formatCompact } from '@/lib/charts/scene/format';
import { namesWidth } from '@/lib/charts/scene/layout';
import { CHROME, divergingColor, inkOn, sequentialColor } from '@/lib/charts/scene/palette';
import { LABEL } from '@/lib/render/frame';
import type { Area, DrawOptions, Shape } from '@/lib/render/scene';
import { fitted, measureAt } from '@/lib/render/text';
import { numberOf } from '@/lib/render/values';
import { columnNames, headsBelow } from './heatmap-names';

const measure = measureAt(LABEL);
const written = (label: string) => (label === '' ? '–' : label);

/** Cells by their two names; the legend is a ramp, of two colours when there are values on both sides of zero. */
export function drawHeatmap(chart: PreparedChart, inner: Area, { theme, width }: DrawOptions): Shape[] {
  const chrome = CHROME[theme];
  const { data, config } = chart;
  const columns = [...new Set(data.map(({ x }) => String(x ?? '')))];
  const rows = [...new Set(data.map(({ y }) => String(y ?? '')))];
  const values = data.map(({ value }) => numberOf(value));
  const known = values.filter((value) => value !== null);
  const [min, max] = [Math.min(...known), Math.max(...known)];
  const color = colorScale(min, max, theme);

  const names = rows.map(written);
  const heads = columns.map((label) =>
    config.x_kind === 'time' ? formatBucket(label, config.bucket) : written(label),
  );
  const room = namesWidth(names, width, measure);
  const left = inner.left + room + 8;
  const top = inner.top + 30;
  const plotWidth = Math.max(20, inner.left + inner.width - left);
  const below = headsBelow(heads, plotWidth, inner, config.x_kind === 'time');
  const plot: Area = {
    left,
    top,
    width: plotWidth,
    height: Math.max(20, inner.top + inner.height - top - below.height - 16),
  };
  const cell = { width: plot.width / columns.length, height: plot.height / rows.length };
  const gap = Math.min(cell.width, cell.height) > 6 ? 1 : 0;
  const texts = known.map((value) => formatCompact(value));
  const hasText = cell.height >= 16 && Math.max(...texts.map(measure)) + 6 <= cell.width;
  const columnOf = new Map(columns.map((name, i) => [name, i]));
  const rowOf = new Map(rows.map((name, i) => [name, i]));

  const shapes: Shape[] = ramp(chart, inner, { min, max, color }, theme);
  for (const [i, { x, y }] of data.entries()) {
    const value = values[i] ?? null;
    if (value === null) continue;
    const at = {
      x: left + (columnOf.get(String(x ?? '')) ?? 0) * cell.width,
      y: top + (rowOf.get(String(y ?? '')) ?? 0) * cell.height,
    };
    const fill = color(value);
    shapes.push({
      kind: 'rect',
      ...at,
      width: Math.max(0.5, cell.width - gap),
      height: Math.max(0.5, cell.height - gap),
      fill,
    });
    if (!hasText) continue;
    const middle = { x: at.x + cell.width / 2, y: at.y + cell.height / 2 + 4 };
    shapes.push({
      kind: 'text',
      ...middle,
      text: formatCompact(value),
      size: LABEL,
      fill: inkOn(fill),
      anchor: 'middle',
    });
  }
  const rowStep = Math.max(1, Math.ceil(13 / cell.height));
  for (const [i, name] of names.entries()) {
    if (i % rowStep !== 0) continue;
    const y = top + (i + 0.5) * cell.height + 4;
    shapes.push(fitted(name, room, { x: left - 8, y, size: LABEL, fill: chrome.ink, anchor: 'end' }));
  }
  shapes.push(...columnNames(heads, below, plot, { width, fill: chrome.muted }));
  const header = {
    x: left + plot.width / 2,
    y: top + plot.height + below.height + 13,
    size: LABEL,
    fill: chrome.muted,
    anchor: 'middle' as const,
  };
  shapes.push(fitted(chart.x_header, plot.width, header));
  return shapes;
}

type Color = (value: number) => string;

function colorScale(min: number, max: number, theme: DrawOptions['theme']): Color {
  if (min < 0 && max > 0) {
    const most = Math.max(-min, max);
    return (value) => divergingColor(value / most, theme);
  }
  // Halves, so that the distance of the two furthest numbers there are is still one.
  const range = max / 2 - min / 2;
  return (value) => sequentialColor(range > 0 ? 0.06 + 0.94 * ((value / 2 - min / 2) / range) : 0.5, theme);
}

function ramp(
  { y_header, config }: PreparedChart,
  inner: Area,
  { min, max, color }: { min: number; max: number; color: Color },
  theme: DrawOptions['theme'],
): Shape[] {
  const chrome = CHROME[theme];
  const [low, high] = [formatCompact(min), formatCompact(max)];
  const size = Math.min(120, inner.width / 4);
  const right = inner.left + inner.width;
  const left = right - measure(high) - 6 - size;
  const steps = 24;
  const y = inner.top + 11;
  const rects = Array.from({ length: steps }, (_, i): Shape => {
    const fill = color(min + (max / steps - min / steps) * (i + 0.5));
    return { kind: 'rect', x: left + (size / steps) * i, y: y - 9, width: size / steps + 0.3, height: 10, fill };
  });
  const label = config.series[0]?.label ?? '';
  const labelRoom = Math.max(20, left - measure(low) - 16 - inner.left);
  const headers = measure(label) + 12 + measure(y_header) < labelRoom;
  return [
    ...rects,
    { kind: 'text', x: right, y, text: high, size: LABEL, fill: chrome.muted, anchor: 'end' },
    { kind: 'text', x: left - 6, y, text: low, size: LABEL, fill: chrome.muted, anchor: 'end' },
    ...(headers ? [fitted(y_header, labelRoom, { x: inner.left, y, size: LABEL, fill: chrome.muted })] : []),
    fitted(label, labelRoom, { x: left - 12 - measure(low), y, size: LABEL, fill: chrome.ink, anchor: 'end' }),
  ];
}
