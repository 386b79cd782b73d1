import { shareColor } from '@/components/chart/colors';
import { bandWidth } from '@/components/chart/geometry/axis';
import { type Geometry, xAt, yAt } from '@/components/chart/geometry/geometry';
import { heatmapPlaces } from '@/components/chart/geometry/places';
import { cellShares } from '@/components/chart/geometry/shares';
import type { PreparedChart } from '@/lib/charts/chart';

interface CellsProps {
  chart: PreparedChart;
  geometry: Geometry;
}

/** Cells of a heatmap; one without a value stays empty. */
export function Cells({ chart, geometry }: CellsProps) {
  const { cells } = heatmapPlaces(chart);
  const shares = cellShares(chart);
  const width = bandWidth(geometry.x, geometry.plot.width);
  const height = bandWidth(geometry.y, geometry.plot.height);
  const gap = Math.min(width, height) > 6 ? 1 : 0;
  return (
    <g>
      {cells.map(({ column, row }, index) => {
        const share = shares[index] ?? null;
        return (
          share !== null && (
            <rect
              key={`${column} ${row}`}
              x={xAt(geometry, column) - width / 2}
              y={yAt(geometry, row) - height / 2}
              width={Math.max(1, width - gap)}
              height={Math.max(1, height - gap)}
              style={{ fill: shareColor(share) }}
            />
          )
        );
      })}
    </g>
  );
}
