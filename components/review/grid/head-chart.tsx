import type { ColumnProfile } from '@/lib/tabular/profile';
import { CHART_HEIGHT, headChart } from './head-facts';

const SHADES = ['bg-accent', 'bg-accent/75', 'bg-accent/55', 'bg-accent/40', 'bg-accent/30', 'bg-accent/20'];

/** The values of a column at a glance; the inspector tells them in full. */
export function HeadChart({ profile }: { profile: ColumnProfile | undefined }) {
  if (!profile) return <span className="h-5" />;
  const chart = headChart(profile);
  switch (chart.kind) {
    case 'words':
      return <span className="h-5 truncate text-2xs text-muted leading-5">{chart.text}</span>;
    case 'histogram':
      return (
        <svg
          aria-hidden="true"
          viewBox={`0 0 20 ${CHART_HEIGHT}`}
          preserveAspectRatio="none"
          className="h-5 w-full max-w-44 fill-accent/70"
        >
          <path d={chart.path} />
        </svg>
      );
    case 'top':
      return (
        <span aria-hidden="true" className="flex h-5 items-center" title={chart.title}>
          <span className="flex h-2 w-full gap-px overflow-hidden rounded-xs bg-sunken">
            {chart.shares.map((share, index) => (
              <span key={SHADES[index]} className={SHADES[index]} style={{ width: `${share * 100}%` }} />
            ))}
          </span>
        </span>
      );
  }
}
