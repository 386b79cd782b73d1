import { formatRange, formatValue } from '@/components/review/inspector/format-value';
import { cn } from '@/components/ui/cn';
import { number } from '@/lib/text/words';

interface ColumnHistogramProps {
  name: string;
  histogram: { edges: readonly number[]; counts: readonly number[] };
  /** Outside of it a value is an outlier. */
  range: readonly [number, number] | null;
}

/** The numbers of a column in bins of equal width; the same as a table for those who read it. */
export function ColumnHistogram({ name, histogram, range }: ColumnHistogramProps) {
  const { edges, counts } = histogram;
  const most = Math.max(...counts, 1);
  const bins = counts.map((count, index) => ({ count, from: edges[index] ?? 0, to: edges[index + 1] ?? 0 }));
  const isOutside = ({ from, to }: { from: number; to: number }) =>
    range !== null && (to < range[0] || from > range[1]);
  return (
    <figure className="grid gap-1">
      <div aria-hidden="true" className="flex h-20 items-end gap-px border-b">
        {bins.map((bin) => (
          <div
            key={bin.from}
            title={`${formatValue(bin.from)} to ${formatValue(bin.to)}: ${number(bin.count)}`}
            className={cn('flex-1 rounded-t-xs', isOutside(bin) ? 'bg-warn' : 'bg-accent/70')}
            style={{ height: bin.count === 0 ? 0 : `max(2px, ${(bin.count / most) * 100}%)` }}
          />
        ))}
      </div>
      <figcaption aria-hidden="true" className="flex justify-between text-2xs text-muted">
        <span>{formatValue(bins[0]?.from ?? 0)}</span>
        {range && <span>expected {formatRange(range)}</span>}
        <span>{formatValue(bins.at(-1)?.to ?? 0)}</span>
      </figcaption>
      <table className="sr-only">
        <caption>Distribution of {name}</caption>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Values</th>
          </tr>
        </thead>
        <tbody>
          {bins
            .filter(({ count }) => count > 0)
            .map(({ from, to, count }) => (
              <tr key={from}>
                <td>{formatValue(from)}</td>
                <td>{formatValue(to)}</td>
                <td>{number(count)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </figure>
  );
}
