import { themed } from '@/components/chart/themed';
import type { CorrelationMethod } from '@/lib/contract/correlation';
import { cellStyle } from './cell-style';
import { SYMBOLS } from './words';

const STOPS = [-1, -0.5, 0, 0.5, 1];

/** What colours and frames mean. */
export function HeatmapLegend({ method, hasGaps }: { method: CorrelationMethod; hasGaps: boolean }) {
  return (
    <ul className="flex flex-wrap items-center gap-x-4 gap-y-1 text-muted text-xs">
      <li className="flex items-center gap-1.5">
        {SYMBOLS[method]} = −1
        <span
          aria-hidden="true"
          className="h-3 w-24 rounded-[2px]"
          style={{ background: `linear-gradient(to right, ${STOPS.map((balance) => themed({ balance })).join(', ')})` }}
        />
        +1
      </li>
      <li className="flex items-center gap-1.5">
        <Sample r={-0.7} p={0.5} />
        <Sample r={0.7} p={0.5} />
        hollow: weak evidence, p ≥ 0.05 or fewer than 10 rows
      </li>
      {hasGaps && (
        <li className="flex items-center gap-1.5">
          <Sample r={null} p={null} />
          cannot be computed
        </li>
      )}
    </ul>
  );
}

function Sample({ r, p }: { r: number | null; p: number | null }) {
  return <span aria-hidden="true" className="size-4" style={cellStyle({ row: 0, column: 1, r, n: 100, p })} />;
}
