import { anchorsOf, type Geometry } from '@/components/chart/geometry/geometry';
import type { PreparedChart } from '@/lib/charts/chart';
import { placed } from './placed';
import type { Row } from './rows';

interface LoneDotsProps {
  chart: PreparedChart;
  geometry: Geometry;
  rows: readonly Row[];
  hidden: ReadonlySet<number>;
  colors: readonly string[];
}

/** A value without neighbours makes no line; it is drawn as a dot, whole at the edge of the plot, too. */
export function LoneDots({ chart, geometry, rows, hidden, colors }: LoneDotsProps) {
  return (
    <g>
      {placed(chart.config.series).map(({ item: series, place: s }) => {
        const has = (i: number) => typeof rows[i]?.[`s${s}`] === 'number';
        const isAlone = (i: number) => has(i) && !has(i - 1) && !has(i + 1);
        return (
          <g key={series.key} fill={colors[s] ?? ''}>
            {placed(anchorsOf(chart, geometry, hidden, s)).map(({ item: at, place: i }) =>
              at !== null && isAlone(i) ? <circle key={i} cx={at.x} cy={at.y} r={3} /> : null,
            )}
          </g>
        );
      })}
    </g>
  );
}
