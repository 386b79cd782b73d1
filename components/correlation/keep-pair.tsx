'use client';

import { Check, Pin } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { toast } from 'sonner';
import { ApiError } from '@/components/api/api-error';
import { keepDraft } from '@/components/builder/keep-draft';
import { refreshCharts } from '@/components/chart-page/charts-api';
import { Button } from '@/components/ui/button';
import type { ChartRequestJson } from '@/lib/contract/charts';

/** Keeps a chart, and then leads to it. */
export function KeepPair({ jobId, request }: { jobId: string; request: ChartRequestJson }) {
  const [isBusy, setBusy] = useState(false);
  const [kept, setKept] = useState<string | null>(null);

  async function keep(): Promise<void> {
    setBusy(true);
    try {
      const chart = await keepDraft(jobId, request, null);
      setKept(chart.chart_id);
      void refreshCharts(jobId);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast.error(`The chart was not kept. ${error.message}`);
    } finally {
      setBusy(false);
    }
  }

  if (kept === null) {
    return (
      <Button variant="primary" isBusy={isBusy} onClick={() => void keep()}>
        {!isBusy && <Pin aria-hidden="true" />}
        Keep this chart
      </Button>
    );
  }
  return (
    <span className="inline-flex items-center gap-2 text-sm">
      <span role="status" className="inline-flex items-center gap-1 text-muted">
        <Check className="size-4" aria-hidden="true" />
        Kept
      </span>
      <Button asChild variant="primary">
        {/* The button that had the focus is gone. */}
        <Link ref={(link) => link?.focus()} href={`/jobs/${jobId}/charts/${kept}`}>
          Go to the chart
        </Link>
      </Button>
    </span>
  );
}
