import { arc, pie } from 'd3-shape';
import type { PreparedChart } from '@/lib/charts/chart';
import { formatValue } from '@/lib/charts/scene/format';
import { colorIndex } from '@/lib/charts/scene/layout';
import { CHROME, otherColor, SERIES_COLORS, seriesColor } from '@/lib/charts/scene/palette';
import { LABEL } from '@/lib/render/frame';
import type { Area, DrawOptions, PathShape, Shape } from '@/lib/render/scene';
import { fitted, measureAt } from '@/lib/render/text';
import { numberOf } from '@/lib/render/values';

interface Slice {
  readonly name: string;
  readonly value: number;
  readonly color: string;
}

/** Slices above zero; from the thirteenth on they share the neutral colour. */
function slicesOf({ data }: PreparedChart, theme: DrawOptions['theme']): Slice[] {
  return data.flatMap(({ name, value }, index) => {
    const amount = numberOf(value);
    if (amount === null || amount <= 0) return [];
    const label = String(name ?? '');
    const shown = index < SERIES_COLORS[theme].length ? colorIndex(label, index) : null;
    return [
      {
        name: label === '' ? '–' : label,
        value: amount,
        color: shown === null ? otherColor(theme) : seriesColor(shown, theme),
      },
    ];
  });
}

/** px between the pie and the list of its slices. */
const LIST_GAP = 28;
const MOST_LIST_WIDTH = 300;

/** A pie, and beside it what each slice is, its value and its share. */
export function drawPie(chart: PreparedChart, inner: Area, { theme }: DrawOptions): Shape[] {
  const slices = slicesOf(chart, theme);
  const largest = slices.reduce((most, { value }) => Math.max(most, value), 0);
  const parts = slices.map(({ value }) => value / largest);
  const total = parts.reduce((sum, part) => sum + part, 0);
  const listWidth = Math.min(MOST_LIST_WIDTH, inner.width * 0.52);
  const radius = Math.max(10, Math.min(inner.height, inner.width - listWidth - LIST_GAP) / 2 - 4);
  // Names stay near their numbers: what a wide drawing has left stands on both sides.
  const spare = Math.max(0, inner.width - 2 * radius - 4 - LIST_GAP - MOST_LIST_WIDTH);
  const center = { x: inner.left + spare / 2 + radius + 4, y: inner.top + inner.height / 2 };
  const path = arc<{ startAngle: number; endAngle: number }>()
    .innerRadius(radius * 0.55)
    .outerRadius(radius)
    .padAngle(slices.length > 1 ? 0.012 : 0)
    .digits(2);
  const angles = pie<number>().sort(null)(parts);
  const rings = angles.map(({ startAngle, endAngle }, i): PathShape => {
    const d = path({ startAngle, endAngle }) ?? '';
    return { kind: 'path', d: moved(d, center.x, center.y), fill: slices[i]?.color ?? otherColor(theme) };
  });
  const list = {
    left: center.x + radius + LIST_GAP,
    top: inner.top,
    width: inner.left + inner.width - spare / 2 - center.x - radius - LIST_GAP,
    height: inner.height,
  };
  return [...rings, ...listOf(chart, slices, parts, total, list, theme)];
}

function listOf(
  chart: PreparedChart,
  slices: readonly Slice[],
  parts: readonly number[],
  total: number,
  room: Area,
  theme: DrawOptions['theme'],
): Shape[] {
  const chrome = CHROME[theme];
  const row = 20;
  const most = Math.max(1, Math.floor(room.height / row));
  const shown = slices.length <= most ? slices.length : most - 1;
  const lines = shown < slices.length ? shown + 1 : shown;
  let y = room.top + Math.max(row / 2, (room.height - lines * row) / 2 + row / 2);
  const right = room.left + room.width;
  const unit = chart.config.series[0]?.unit ?? null;
  const valueRoom = Math.max(
    0,
    ...slices.slice(0, shown).map(({ value }) => measureAt(LABEL)(formatValue(value, unit))),
  );
  const shapes: Shape[] = [];
  for (const [i, { name, value, color }] of slices.slice(0, shown).entries()) {
    const share = `${(((parts[i] ?? 0) / total) * 100).toFixed(1)}%`;
    const nameRoom = room.width - 16 - 50 - valueRoom - 12;
    const hasValue = nameRoom > 50;
    shapes.push({ kind: 'rect', x: room.left, y: y - 5, width: 10, height: 10, fill: color });
    shapes.push(
      fitted(name, hasValue ? nameRoom : room.width - 16 - 50, {
        x: room.left + 16,
        y: y + 4,
        size: LABEL,
        fill: chrome.ink,
      }),
    );
    if (hasValue) {
      shapes.push({
        kind: 'text',
        x: right - 50,
        y: y + 4,
        text: formatValue(value, unit),
        size: LABEL,
        fill: chrome.muted,
        anchor: 'end',
      });
    }
    shapes.push({ kind: 'text', x: right, y: y + 4, text: share, size: LABEL, fill: chrome.ink, anchor: 'end' });
    y += row;
  }
  if (shown < slices.length) {
    shapes.push({
      kind: 'text',
      x: room.left + 16,
      y: y + 4,
      text: `and ${slices.length - shown} more`,
      size: LABEL,
      fill: chrome.muted,
    });
  }
  return shapes;
}

/** Moves the absolute commands d3 writes for an arc: M, L, A and Z. */
function moved(d: string, dx: number, dy: number): string {
  return d.replace(/([MLA])([^MLAZ]*)/g, (_, command: string, rest: string) => {
    const numbers = rest.split(',').map(Number);
    const x = numbers.length - 2;
    const shifted = numbers.map((value, i) => (i === x ? value + dx : i === x + 1 ? value + dy : value));
    return command + shifted.map((value) => Number(value.toFixed(2))).join(',');
  });
}
