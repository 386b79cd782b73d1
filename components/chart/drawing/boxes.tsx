import { bandWidth } from '@/components/chart/geometry/axis';
import { type Geometry, xAt, yAt } from '@/components/chart/geometry/geometry';
import { numberAt } from '@/components/chart/geometry/values';
import type { ChartPoint, PreparedChart } from '@/lib/charts/chart';
import { placed } from './placed';

interface BoxesProps {
  chart: PreparedChart;
  geometry: Geometry;
  color: string;
}

/** Box plots as Tukey's: box from quartile to quartile, whiskers, and dots for what lies beyond them. */
export function Boxes({ chart, geometry, color }: BoxesProps) {
  return (
    <g stroke={color} fill="none">
      {placed(chart.data).map(({ item, place }) => (
        <Box key={place} point={item} index={place} geometry={geometry} color={color} />
      ))}
    </g>
  );
}

function Box({
  point,
  index,
  geometry,
  color,
}: {
  point: ChartPoint;
  index: number;
  geometry: Geometry;
  color: string;
}) {
  const { isSideways, plot, x, y } = geometry;
  const places = isSideways ? y : x;
  const half = Math.min(48, bandWidth(places, isSideways ? plot.height : plot.width) * 0.6) / 2;
  const middle = isSideways ? yAt(geometry, index) : xAt(geometry, index);
  const at = (value: number) => (isSideways ? xAt(geometry, value) : yAt(geometry, value));
  const [low, q1, median, q3, high] = ['low', 'q1', 'median', 'q3', 'high'].map((key) => numberAt(point, key));
  if (low == null || q1 == null || median == null || q3 == null || high == null) return null;
  /** A line across the box at `value`. */
  const across = (value: number, width: number) =>
    isSideways
      ? `M${at(value)},${middle - width}V${middle + width}`
      : `M${middle - width},${at(value)}H${middle + width}`;
  const along = (from: number, to: number) =>
    isSideways ? `M${at(from)},${middle}H${at(to)}` : `M${middle},${at(from)}V${at(to)}`;
  const [from, to] = [Math.min(at(q1), at(q3)), Math.max(at(q1), at(q3))];
  const box = isSideways
    ? { x: from, y: middle - half, width: Math.max(1, to - from), height: half * 2 }
    : { x: middle - half, y: from, width: half * 2, height: Math.max(1, to - from) };
  const outliers = typeof point.outliers === 'object' && point.outliers !== null ? point.outliers : [];
  return (
    <g>
      <path d={`${along(low, q1)}${along(q3, high)}${across(low, half / 2)}${across(high, half / 2)}`} />
      <rect {...box} fill={color} fillOpacity={0.2} />
      <path d={across(median, half)} strokeWidth={2.5} />
      {placed(outliers).map(({ item: value, place }) => (
        <circle
          key={place}
          cx={isSideways ? at(value) : middle}
          cy={isSideways ? middle : at(value)}
          r={2}
          fill={color}
          fillOpacity={0.6}
          stroke="none"
        />
      ))}
    </g>
  );
}
