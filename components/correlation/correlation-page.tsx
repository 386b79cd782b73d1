'use client';

import { Grid3x3 } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { useDatasetVersion } from '@/components/chart-page/use-dataset-version';
import { CorrelationHeatmap } from '@/components/charts/correlation-heatmap';
import { pairAt } from '@/components/charts/words/pairs';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Segmented } from '@/components/ui/segmented';
import { Skeleton } from '@/components/ui/skeleton';
import type { CorrelationJson, CorrelationMethod } from '@/lib/contract-charts';
import { LeftOut } from './left-out';
import { PairPanel } from './pair-panel';
import { StrongestPairs } from './strongest-pairs';

interface CorrelationPageProps {
  jobId: string;
  filename: string;
  version: number;
  canWrite: boolean;
}

const METHODS: readonly { value: CorrelationMethod; label: string }[] = [
  { value: 'pearson', label: 'Pearson' },
  { value: 'spearman', label: 'Spearman' },
];

const ABOUT: Record<CorrelationMethod, string> = {
  pearson: 'How near two columns come to a straight line.',
  spearman: 'How near two columns come to rising or falling together; by ranks, so single extremes weigh less.',
};

/** Which numeric columns go together, and what that looks like row by row. */
export function CorrelationPage({ jobId, filename, canWrite, ...initial }: CorrelationPageProps) {
  const { version } = useDatasetVersion(jobId, initial.version, filename);
  const [method, setMethod] = useState<CorrelationMethod>('pearson');
  const [chosen, choose] = useState<{ a: string; b: string } | null>(null);
  const panel = useRef<HTMLElement>(null);
  const { data, error, mutate } = useSWR<CorrelationJson, ApiError>(`/api/jobs/${jobId}/correlation?method=${method}`, {
    keepPreviousData: true,
  });
  // Another version has other numbers.
  useEffect(() => {
    if (data !== undefined && data.version < version) void mutate();
  }, [data, version, mutate]);

  if (error) return <Notice action={<Button onClick={() => void mutate()}>Try again</Button>}>{error.message}</Notice>;
  if (data === undefined) {
    return (
      <div role="status" className="grid">
        <span className="sr-only">Correlating the columns</span>
        <Skeleton className="h-96" />
      </div>
    );
  }
  if (data.columns.length < 2) {
    return (
      <>
        <EmptyState
          icon={Grid3x3}
          title="Fewer than two columns of numbers"
          action={
            <Button asChild>
              <Link href={`/jobs/${jobId}/charts`}>To the charts</Link>
            </Button>
          }
        >
          Correlation tells how two columns of numbers rise and fall together. This dataset does not have two that vary.
        </EmptyState>
        <LeftOut columns={data.left_out} />
      </>
    );
  }
  const place = (id: string) => data.column_ids.indexOf(id);
  const isThere = chosen !== null && place(chosen.a) >= 0 && place(chosen.b) >= 0;
  const open = isThere ? chosen : strongest(data);

  function select(a: string, b: string): void {
    choose({ a, b });
    // Below the matrix on a small screen, where it would not be seen to change.
    if (!window.matchMedia('(min-width: 64rem)').matches) panel.current?.scrollIntoView({ block: 'start' });
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Segmented<CorrelationMethod> label="Method" value={method} options={METHODS} onChange={setMethod} />
        <p className="min-w-0 flex-1 basis-60 text-muted text-sm">{ABOUT[method]}</p>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1.15fr)_minmax(22rem,1fr)]">
        <section aria-label="Matrix" className="min-w-0">
          <CorrelationHeatmap data={data} selected={open} onSelect={select} />
        </section>
        {open && (
          <section
            ref={panel}
            aria-label="The pair"
            className="min-w-0 scroll-mt-4 rounded-xl border bg-surface p-4 lg:sticky lg:top-4"
          >
            <PairPanel
              jobId={jobId}
              version={data.version}
              a={{ id: open.a, name: data.columns[place(open.a)] ?? '' }}
              b={{ id: open.b, name: data.columns[place(open.b)] ?? '' }}
              pair={pairAt(data, place(open.a), place(open.b))}
              method={data.method}
              canWrite={canWrite}
            />
          </section>
        )}
      </div>
      <StrongestPairs data={data} onSelect={select} />
      <LeftOut columns={data.left_out} />
    </div>
  );
}

/** What is open before anything was chosen. */
function strongest(data: CorrelationJson): { a: string; b: string } | null {
  let best: { a: string; b: string; r: number } | null = null;
  for (const [row, a] of data.column_ids.entries()) {
    for (const [column, b] of data.column_ids.entries()) {
      const r = Math.abs(pairAt(data, row, column)?.r ?? -1);
      if (row < column && r > (best?.r ?? 0)) best = { a, b, r };
    }
  }
  return best;
}
