'use client';

import Link from 'next/link';
import { useState } from 'react';
import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { EvidenceJson } from '@/lib/contract/insights';
import { number, plural } from '@/lib/text/words';
import { EvidenceFrame, FactEntries } from './evidence-frame';
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
    <EvidenceFrame onClose={onClose}>
      {error && <Notice>The evidence could not be read. {error.message}</Notice>}
      {!data && !error && <Skeleton className="h-24" />}
      {data && (
        <Evidence jobId={jobId} data={data} onMore={limit === FEW_ROWS ? () => setLimit(MORE_ROWS) : undefined} />
      )}
    </EvidenceFrame>
  );
}

function Evidence({ jobId, data, onMore }: { jobId: string; data: EvidenceJson; onMore: (() => void) | undefined }) {
  const { fact, cleaning, source, rows } = data;
  return (
    <>
      <FactEntries
        fact={fact}
        restsOn={plural(rows.total, 'row')}
        more={[
          ['Among these rows', `${number(cleaning.filled)} filled in, ${number(cleaning.flagged)} flagged as outliers`],
          ['On the source', `${VERDICTS[source.verdict]}${source.verdict === 'differs' ? ` ${source.says}` : ''}`],
        ]}
      />
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
