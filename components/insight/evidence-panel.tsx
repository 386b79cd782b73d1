'use client';

import Link from 'next/link';
import { useState } from 'react';
import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { EvidenceJson } from '@/lib/contract/insights';
import { number, percent, plural } from '@/lib/text/words';
import { EvidenceRows } from './evidence-rows';
import { evidencePath } from './insights-api';

const FEW_ROWS = 5;
const MORE_ROWS = 100;

const VERDICTS = {
  holds: 'It holds on the source, too.',
  differs: 'The source says something else.',
  unknown: 'On the source this cannot be said.',
} as const;

interface EvidencePanelProps {
  jobId: string;
  insightId: string;
  factId: string;
  onClose(): void;
}

/** What a number rests on: the fact, the query, the rows, and what cleaning did to them. */
export function EvidencePanel({ jobId, insightId, factId, onClose }: EvidencePanelProps) {
  const [limit, setLimit] = useState(FEW_ROWS);
  const { data, error } = useSWR<EvidenceJson, ApiError>(evidencePath(insightId, factId, limit), {
    keepPreviousData: true,
  });
  return (
    <section aria-label="Evidence" className="grid gap-3 rounded-lg border bg-sunken p-3 text-sm">
      <div className="flex items-start justify-between gap-3">
        <h3 className="font-semibold">What this rests on</h3>
        <Button size="sm" onClick={onClose}>
          Close
        </Button>
      </div>
      {error && <Notice>The evidence could not be read. {error.message}</Notice>}
      {!data && !error && <Skeleton className="h-24" />}
      {data && (
        <Evidence jobId={jobId} data={data} onMore={limit === FEW_ROWS ? () => setLimit(MORE_ROWS) : undefined} />
      )}
    </section>
  );
}

function Evidence({ jobId, data, onMore }: { jobId: string; data: EvidenceJson; onMore: (() => void) | undefined }) {
  const { fact, cleaning, source, rows } = data;
  const entries = [
    ['Computed', fact.query_text],
    ['Rests on', plural(rows.total, 'row')],
    ['Certainty', `${fact.confidence.toFixed(2)} of 1`],
    [
      'Filled in or suspected',
      `${percent(fact.quality.filled)} and ${percent(fact.quality.suspected)} of the cells used`,
    ],
    ['Among these rows', `${number(cleaning.filled)} filled in, ${number(cleaning.flagged)} flagged as outliers`],
  ] as const;
  return (
    <>
      <p>{fact.says}</p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
        {entries.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="break-words tabular-nums">{value}</dd>
          </div>
        ))}
        <dt className="text-muted">On the source</dt>
        <dd>
          {VERDICTS[source.verdict]} {source.verdict === 'differs' && source.says}
        </dd>
      </dl>
      <EvidenceRows data={data} />
      <div className="flex flex-wrap gap-2">
        {onMore && rows.total > rows.rows.length && (
          <Button size="sm" onClick={onMore}>
            More rows
          </Button>
        )}
        <Button size="sm" asChild>
          <Link href={`/jobs/${jobId}/review`}>Open the review</Link>
        </Button>
      </div>
    </>
  );
}
