import { formatRange, formatValue } from '@/components/review/inspector/format-value';
import { plural } from '@/lib/text/words';
import { barHeights, spanOf } from './distribution';

interface DistributionStripProps {
  name: string;
  histogram: { edges: readonly number[]; counts: readonly number[] };
  range: readonly [number, number];
  /** Values outside the range. */
  outside: number;
}

const HEIGHT = 44;

/** How the values of a column lie, the expected range shaded; what lies outside stands out. */
export function DistributionStrip({ name, histogram, range, outside }: DistributionStripProps) {
  const { edges, counts } = histogram;
  const low = edges[0];
  const high = edges.at(-1);
  if (low === undefined || high === undefined || high <= low) return null;
  const expected = spanOf(range, [low, high]);
  const width = 100 / counts.length;
  return (
    <figure className="grid gap-1">
      <svg
        viewBox={`0 0 100 ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`Values of ${name} from ${formatValue(low)} to ${formatValue(high)}; expected ${formatRange(range)}; ${plural(outside, 'value')} outside.`}
        className="h-11 w-full"
      >
        <rect x={expected.start} width={expected.width} y={0} height={HEIGHT} className="fill-accent-soft" />
        {barHeights(counts, HEIGHT - 4).map((height, index) => {
          const isExpected = (edges[index] ?? low) <= range[1] && (edges[index + 1] ?? high) >= range[0];
          return (
            <rect
              key={edges[index]}
              x={index * width + 0.4}
              width={Math.max(width - 0.8, 0.4)}
              y={HEIGHT - height}
              height={height}
              className={isExpected ? 'fill-accent/70' : 'fill-warn'}
            />
          );
        })}
      </svg>
      <figcaption aria-hidden="true" className="flex justify-between text-2xs text-muted">
        <span>{formatValue(low)}</span>
        <span>{formatValue(high)}</span>
      </figcaption>
    </figure>
  );
}
