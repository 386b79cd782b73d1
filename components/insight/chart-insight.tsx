'use client';

import { Lightbulb } from 'lucide-react';
import { useState } from 'react';
import useSWR from 'swr';
import { ApiError } from '@/components/api/api-error';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { InsightJson } from '@/lib/contract/insights';
import { InsightBody } from './insight-body';
import { insightsPath, makeInsight, refreshInsights } from './insights-api';

/** What a kept chart says, beside it; made when it is asked for. */
export function ChartInsight({ jobId, chartId, canWrite }: { jobId: string; chartId: string; canWrite: boolean }) {
  const { data, error } = useSWR<InsightJson[], ApiError>(insightsPath(jobId));
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const insight = data?.find((one) => one.chart_id === chartId);

  async function explain(): Promise<void> {
    setBusy(true);
    setFailure(null);
    try {
      await makeInsight(chartId);
      await refreshInsights(jobId);
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      setFailure(cause.message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <section aria-labelledby="insight-heading" className="grid content-start gap-3 rounded-xl border bg-surface p-4">
      <h2 id="insight-heading" className="font-semibold">
        Insight
      </h2>
      {error && <Notice>The insight could not be read. {error.message}</Notice>}
      {failure && <Notice>{failure}</Notice>}
      {insight && <InsightBody insight={insight} canWrite={canWrite} />}
      {data && !insight && (
        <div className="grid justify-items-start gap-2 text-muted text-sm">
          <p>What this chart shows in a few sentences, each number with the rows it comes from.</p>
          {canWrite && (
            <Button isBusy={isBusy} onClick={explain}>
              <Lightbulb aria-hidden="true" />
              Explain this chart
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
