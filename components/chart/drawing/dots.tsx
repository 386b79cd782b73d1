import { shareColor } from '@/components/chart/colors';
import { fitSegment } from '@/components/chart/geometry/fit-segment';
import { type Geometry, xAt, yAt } from '@/components/chart/geometry/geometry';
import { groupIndexes } from '@/components/chart/geometry/groups';
import { numberAt } from '@/components/chart/geometry/values';
import type { DensityGrid, PreparedChart } from '@/lib/charts/chart';
import { placed } from './placed';

interface DotsProps {
  chart: PreparedChart;
  geometry: Geometry;
  hidden: ReadonlySet<number>;
  colors: readonly string[];
}

/** Points of a scatter in the colours of their groups, over how dense all lie, with the fitted line. */
export function Dots({ chart, geometry, hidden, colors }: DotsProps) {
  const groups = groupIndexes(chart);
  const { density, fit } = chart.config;
  const segment = fit && fitSegment(fit, geometry.x, geometry.y);
  const isMany = chart.data.length > 250;
  return (
    <g>
      {density && <Density grid={density} geometry={geometry} />}
      <g fillOpacity={density ? 0.35 : isMany ? 0.5 : 0.7}>
        {placed(chart.data).map(({ item: point, place: index }) => {
          const [x, y] = [numberAt(point, 'x'), numberAt(point, 'y')];
          const group = groups[index] ?? 0;
          if (x === null || y === null || hidden.has(group)) return null;
          return (
            <circle
              key={index}
              cx={xAt(geometry, x)}
              cy={yAt(geometry, y)}
              r={isMany ? 2.5 : 3.5}
              fill={colors[group] ?? ''}
            />
          );
        })}
      </g>
      {segment && (
        <line
          x1={xAt(geometry, segment.from.x)}
          y1={yAt(geometry, segment.from.y)}
          x2={xAt(geometry, segment.to.x)}
          y2={yAt(geometry, segment.to.y)}
          stroke="var(--ink)"
          strokeWidth={1.5}
          strokeDasharray="5 4"
        />
      )}
    </g>
  );
}

/** Cells are coloured by the square root of their count: the eye would see the densest only. */
function Density({ grid, geometry }: { grid: DensityGrid; geometry: Geometry }) {
  const most = Math.sqrt(grid.counts.reduce((max, count) => Math.max(max, count), 1));
  const width = (grid.x_to - grid.x_from) / grid.columns;
  const height = (grid.y_to - grid.y_from) / grid.rows;
  return (
    <g>
      {placed(grid.counts).map(({ item: count, place: cell }) => {
        if (count === 0) return null;
        const x = grid.x_from + (cell % grid.columns) * width;
        const y = grid.y_from + Math.floor(cell / grid.columns) * height;
        const [left, right] = [xAt(geometry, x), xAt(geometry, x + width)];
        const [bottom, top] = [yAt(geometry, y), yAt(geometry, y + height)];
        return (
          <rect
            key={cell}
            x={left}
            y={top}
            width={right - left + 0.3}
            height={Math.max(0, bottom - top) + 0.3}
            style={{ fill: shareColor(Math.sqrt(count) / most) }}
          />
        );
      })}
    </g>
  );
}
