'use client';

import { Check, Pin, SlidersHorizontal } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { toast } from 'sonner';
import { ApiError } from '@/components/api/api-error';
import { keepDraft } from '@/components/builder/keep-draft';
import { usePreview } from '@/components/builder/use-preview';
import { refreshCharts } from '@/components/chart-page/charts-api';
import { ChartView } from '@/components/charts/chart-view';
import { coefficient, probability } from '@/components/charts/words/fit-words';
import { type Pair, strengthWords } from '@/components/charts/words/pairs';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { number } from '@/lib/cleaning/words';
import type { ChartRequestJson, CorrelationMethod } from '@/lib/contract-charts';

interface PairPanelProps {
  jobId: string;
  version: number;
  a: { id: string; name: string };
  b: { id: string; name: string };
  pair: Pair | null;
  method: CorrelationMethod;
  canWrite: boolean;
}

const HEIGHT = 320;

/** Two columns row by row, with the fitted line, and the way to keep that. */
export function PairPanel({ jobId, a, b, pair, method, canWrite }: PairPanelProps) {
  const request: ChartRequestJson = { x_col: a.id, y_col: b.id, chart_type: 'scatter' };
  const { answer, error } = usePreview(jobId, request);
  const chart = answer?.preview ?? null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 className="font-semibold text-lg [overflow-wrap:anywhere]">
        {b.name} by {a.name}
      </h2>
      {pair === null ? (
        <p className="text-muted text-sm">These two have too few rows in common to be correlated.</p>
      ) : (
        <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
          <Fact name={method === 'pearson' ? 'Pearson r' : 'Spearman ρ'} value={coefficient(pair.r)} />
          <Fact name="Rows" value={number(pair.n)} />
          {pair.p !== null && <Fact name="Significance" value={probability(pair.p)} />}
          <Fact name="In words" value={strengthWords(pair.r)} />
        </dl>
      )}
      {error !== null && <Notice>{error}</Notice>}
      {answer?.problem && <Notice tone="warn">{answer.problem.message}</Notice>}
      {chart === null ? <div style={{ height: HEIGHT }} /> : <ChartView chart={chart} height={HEIGHT} />}
      <div className="flex flex-wrap gap-2">
        {canWrite && chart !== null && <Keep key={`${a.id} ${b.id}`} jobId={jobId} request={request} />}
        <Button asChild>
          <Link href={`/jobs/${jobId}/charts/new?x_col=${a.id}&y_col=${b.id}&chart_type=scatter`}>
            <SlidersHorizontal aria-hidden="true" />
            Open in builder
          </Link>
        </Button>
      </div>
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt className="text-muted text-xs">{name}</dt>
      <dd className="font-medium">{value}</dd>
    </div>
  );
}

function Keep({ jobId, request }: { jobId: string; request: ChartRequestJson }) {
  const [isBusy, setBusy] = useState(false);
  const [kept, setKept] = useState<string | null>(null);

  async function keep(): Promise<void> {
    setBusy(true);
    try {
      const chart = await keepDraft(jobId, request, null);
      setKept(chart.chart_id);
      await refreshCharts(jobId);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast.error(`The chart was not kept. ${error.message}`);
    } finally {
      setBusy(false);
    }
  }

  if (kept !== null) {
    return (
      <Button asChild variant="primary">
        <Link href={`/jobs/${jobId}/charts/${kept}`}>
          <Check aria-hidden="true" />
          Kept: open it
        </Link>
      </Button>
    );
  }
  return (
    <Button variant="primary" isBusy={isBusy} onClick={() => void keep()}>
      {!isBusy && <Pin aria-hidden="true" />}
      Keep this chart
    </Button>
  );
}
