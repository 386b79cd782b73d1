import type { PreparedChart } from '@/lib/charts/chart';
import { formatValue } from '@/lib/charts/scene/format';
import { shareColor } from './colors';
import { cellExtent } from './geometry/shares';

const STOPS = [0, 0.25, 0.5, 0.75, 1];

/** What the colours of a heatmap mean. */
export function ScaleLegend({ chart }: { chart: PreparedChart }) {
  const [min, max] = cellExtent(chart);
  const series = chart.config.series[0];
  const told = (value: number) => formatValue(value, series?.unit ?? null);
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-muted text-xs">
      <span>{series?.label}</span>
      <span className="ml-auto">{told(min)}</span>
      <span
        aria-hidden="true"
        className="h-2.5 w-24 rounded-[2px]"
        style={{ background: `linear-gradient(to right, ${STOPS.map(shareColor).join(', ')})` }}
      />
      <span>{told(max)}</span>
    </p>
  );
}
