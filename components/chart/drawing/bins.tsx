import { type Geometry, xAt, yAt } from '@/components/chart/geometry/geometry';
import { numberAt } from '@/components/chart/geometry/values';
import type { PreparedChart } from '@/lib/charts/chart';

interface BinsProps {
  chart: PreparedChart;
  geometry: Geometry;
  color: string;
}

/** Bins of a histogram, each from its edge to the next. */
export function Bins({ chart, geometry, color }: BinsProps) {
  const base = geometry.plot.top + geometry.plot.height;
  return (
    <g fill={color}>
      {chart.data.map((point) => {
        const [from, to, y] = [numberAt(point, 'from'), numberAt(point, 'to'), numberAt(point, 'y')];
        if (from === null || to === null || y === null) return null;
        const [left, right, top] = [xAt(geometry, from), xAt(geometry, to), yAt(geometry, y)];
        return (
          <rect
            key={from}
            x={left + 0.5}
            y={top}
            width={Math.max(1, right - left - 1)}
            height={Math.max(0, base - top)}
          />
        );
      })}
    </g>
  );
}
