'use client';

import { ShieldCheck, ShieldQuestion } from 'lucide-react';
import Link from 'next/link';
import { list, percent, plural } from '@/lib/text/words';
import { useTrust } from './use-trust';

/** So many columns are named. */
const SHOWN = 3;

interface TrustLineProps {
  jobId: string;
  version?: number;
}

/** Beside the score: the share of cells nothing speaks against, and the way to what does. */
export function TrustLine({ jobId, version }: TrustLineProps) {
  const { data } = useTrust(jobId, version);
  if (!data) return null;
  if (data.trust === null || data.open === null) {
    const why = data.state === 'failed' ? 'the data could not be looked through' : 'still looking through the data …';
    return <p className="text-muted text-sm">Trust: {why}</p>;
  }
  const { high, medium, low } = data.open;
  const open = high + medium + low;
  const Icon = high > 0 ? ShieldQuestion : ShieldCheck;
  const worst = data.columns
    .filter(({ trust }) => trust < 1)
    .sort((a, b) => a.trust - b.trust)
    .slice(0, SHOWN);
  return (
    <div className="grid gap-1">
      <p
        className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm"
        title="Share of the cells without open findings"
      >
        <Icon className={high > 0 ? 'size-4 text-warn' : 'size-4 text-accent'} aria-hidden="true" />
        <span>
          Trust <strong className="font-medium tabular-nums">{percent(data.trust)}</strong>
        </span>
        {open > 0 ? (
          <Link href={`/jobs/${jobId}/review#todo`} className="text-accent underline-offset-4 hover:underline">
            {plural(open, 'finding')} to decide{high > 0 && `, ${high} sure`}
          </Link>
        ) : (
          <span className="text-muted">no open findings</span>
        )}
      </p>
      {worst.length > 0 && (
        <p className="text-muted text-sm [overflow-wrap:anywhere]">
          It would rise most by {list(worst.map(({ column, trust }) => `${column} (${percent(trust)})`))}.
        </p>
      )}
    </div>
  );
}
