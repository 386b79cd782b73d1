import type { PreparedChart } from '@/lib/charts/chart';
import { formatCompact } from './format';
import type { Paint } from './paint';
import { type Area, fitted, type Shape } from './shapes';
import { FONT_SIZE, textWidth } from './text';
import { extentOf, numberAt } from './values';

/**
 * The colour of a value among others: from near the surface to far from it, or from one colour over neutral to the other where there are
 * values on both sides of zero.
 */
export function valuePaint(value: number, [min, max]: readonly [number, number]): Paint {
  if (min < 0 && max > 0) return { balance: value / Math.max(-min, max) };
  // Halves, so that the distance of the two furthest numbers there are is still one.
  const range = max / 2 - min / 2;
  return { share: range > 0 ? 0.06 + 0.94 * ((value / 2 - min / 2) / range) : 0.5 };
}

const STEPS = 24;
const WIDTH = 120;

/** What colours mean: what is measured, its lowest and its highest value, and the colours between. */
export function rampOf({ data, config, y_header }: PreparedChart, frame: Area): Shape[] {
  const extent = extentOf(data.map((point) => numberAt(point, 'value')));
  if (extent === null) return [];
  const [min, max] = extent;
  const [series] = config.series;
  const unit = series?.unit ?? null;
  const [low, high] = [formatCompact(min, unit), formatCompact(max, unit)];
  const size = Math.min(WIDTH, frame.width / 4);
  const right = frame.left + frame.width;
  const left = right - textWidth(high) - 6 - size;
  const y = frame.top + 12;
  const rects = Array.from({ length: STEPS }, (_, i): Shape => {
    const fill = valuePaint(min + (max / STEPS - min / STEPS) * (i + 0.5), extent);
    return { kind: 'rect', x: left + (size / STEPS) * i, y: y - 9, width: size / STEPS + 0.3, height: 10, fill };
  });
  const label = series?.label ?? '';
  const room = Math.max(20, left - textWidth(low) - 16 - frame.left);
  const hasHeader = textWidth(label) + 12 + textWidth(y_header) < room;
  const end = { y, size: FONT_SIZE, anchor: 'end' } as const;
  return [
    ...rects,
    { kind: 'text', x: right, text: high, fill: 'muted', role: 'legend', ...end },
    { kind: 'text', x: left - 6, text: low, fill: 'muted', role: 'legend', ...end },
    ...(hasHeader
      ? [fitted(y_header, room, { x: frame.left + 2, y, size: FONT_SIZE, fill: 'muted', role: 'header' })]
      : []),
    fitted(label, room, { x: left - 12 - textWidth(low), fill: 'ink', role: 'legend', ...end }),
  ];
}
