'use client';

import { percent } from '@/lib/text/words';
import { useTrust } from './use-trust';

const SHOWN = 5;

interface TrustColumnsProps {
  jobId: string;
  version: number;
  onColumn(columnId: string): void;
}

/** Trust in all, and the columns that would raise it most. */
export function TrustColumns({ jobId, version, onColumn }: TrustColumnsProps) {
  const { data } = useTrust(jobId, version);
  if (!data) return null;
  const worst = data.columns
    .filter(({ trust }) => trust < 1)
    .sort((a, b) => a.trust - b.trust)
    .slice(0, SHOWN);
  return (
    <section aria-labelledby="inspector-trust" className="grid gap-2">
      <h2 id="inspector-trust" className="flex items-baseline justify-between font-semibold text-sm">
        Trust
        <span className="font-normal text-accent tabular-nums">
          {data.trust === null ? (data.state === 'failed' ? 'unknown' : 'still looking …') : percent(data.trust)}
        </span>
      </h2>
      <p className="text-muted text-xs">The share of cells without open findings.</p>
      {worst.length > 0 && (
        <ul aria-label="Columns that would raise it most" className="grid gap-0.5 text-sm">
          {worst.map(({ column_id, column, trust }) => (
            <li key={column_id} className="flex items-center justify-between gap-2">
              <button
                type="button"
                onClick={() => onColumn(column_id)}
                className="min-h-6 truncate rounded text-left text-accent hover:underline"
              >
                {column}
              </button>
              <span className="text-muted tabular-nums">{percent(trust)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
