'use client';

import { useState } from 'react';
import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { ChartRequestJson } from '@/lib/contract/charts';
import type { ExplanationJson } from '@/lib/contract/insights';
import { plural } from '@/lib/text/words';
import { EvidenceRows } from './evidence-rows';
import { InsightSentences } from './insight-sentences';
import { explainPlace } from './insights-api';

interface PlaceExplanationProps {
  jobId: string;
  chart: ChartRequestJson;
  /** What the axis calls the place. */
  at: string;
  onClose(): void;
}

/** Why a place of a chart is as it is: its neighbours, what makes the difference, and the first of its rows. */
export function PlaceExplanation({ jobId, chart, at, onClose }: PlaceExplanationProps) {
  const [open, setOpen] = useState<string | null>(null);
  const { data, error } = useSWR<ExplanationJson, ApiError>(['explain', jobId, chart, at], () =>
    explainPlace(jobId, chart, at),
  );
  const fact = data?.evidence.find(({ fact_id: id }) => id === open) ?? data?.evidence[0];
  return (
    <section aria-label={`About ${data?.title ?? at}`} className="grid gap-2 rounded-lg border bg-sunken p-3 text-sm">
      <div className="flex items-start justify-between gap-3">
        <h3 className="break-words font-semibold">{data?.title ?? at}</h3>
        <Button size="sm" onClick={onClose}>
          Close
        </Button>
      </div>
      {error && <Notice tone="info">{error.message}</Notice>}
      {!data && !error && <Skeleton className="h-24" />}
      {data && (
        <>
          <InsightSentences
            insight={data}
            open={open}
            onOpen={(id) => setOpen((before) => (before === id ? null : id))}
          />
          {open !== null && fact && <p className="text-muted">Computed: {fact.query_text}</p>}
          <p className="text-muted">
            {plural(data.rows.total, 'row')}
            {data.rows.total > data.rows.rows.length && `, the first ${data.rows.rows.length} of them`}
          </p>
          {fact && <EvidenceRows data={{ fact, rows: data.rows, marks: data.marks }} />}
        </>
      )}
    </section>
  );
}
