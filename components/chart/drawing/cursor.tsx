import { bandWidth } from '@/components/chart/geometry/axis';
import type { Geometry, Point } from '@/components/chart/geometry/geometry';
import type { ChartType } from '@/lib/charts/spec';

interface CursorProps {
  type: ChartType;
  geometry: Geometry;
  at: Point;
  isSelected?: boolean;
}

/** Marks the point that is told about: its band, its line, its cell or its dot. */
export function Cursor({ type, geometry, at, isSelected = false }: CursorProps) {
  const { plot, x, y, isSideways } = geometry;
  const stroke = isSelected ? 'var(--accent)' : 'var(--ink)';
  if (type === 'heatmap') {
    const [width, height] = [bandWidth(x, plot.width), bandWidth(y, plot.height)];
    return (
      <rect
        x={at.x - width / 2}
        y={at.y - height / 2}
        width={width}
        height={height}
        fill="none"
        stroke={stroke}
        strokeWidth={2}
      />
    );
  }
  const ring = <circle cx={at.x} cy={at.y} r={isSelected ? 7 : 5} fill="none" stroke={stroke} strokeWidth={2} />;
  if (type === 'scatter' || isSelected) return ring;
  const places = isSideways ? y : x;
  const isBand = places.kind === 'places' && places.isBand;
  const size = bandWidth(places, isSideways ? plot.height : plot.width);
  if (isBand) {
    return isSideways ? (
      <rect x={plot.left} y={at.y - size / 2} width={plot.width} height={size} fill="var(--ink)" fillOpacity={0.07} />
    ) : (
      <rect x={at.x - size / 2} y={plot.top} width={size} height={plot.height} fill="var(--ink)" fillOpacity={0.07} />
    );
  }
  return (
    <g>
      <line x1={at.x} x2={at.x} y1={plot.top} y2={plot.top + plot.height} stroke="var(--line-strong)" />
      {ring}
    </g>
  );
}
