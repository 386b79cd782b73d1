'use client';

import { Check, Plus } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { toast } from 'sonner';
import useSWR from 'swr';
import { ApiError } from '@/components/api/api-error';
import { ChartView } from '@/components/chart/chart-view';
import { Button } from '@/components/ui/button';
import type { InsightJson } from '@/lib/contract/insights';
import { InsightBody } from './insight-body';
import { insightsPath, keepShown, refreshInsights, sendFeedback } from './insights-api';
import { PlaceExplanation } from './place-explanation';
import { placeOf } from './place-of';

const CHART_HEIGHT = 220;
/** So many are shown before one asks for all. */
const FEW = 2;
/** The worker looks for it after each version. */
const LOOK_MS = 10_000;

/** What stands out of a dataset without being asked: each with the chart that shows it. */
export function StandingOut({ jobId, canWrite }: { jobId: string; canWrite: boolean }) {
  const { data } = useSWR<InsightJson[], ApiError>(insightsPath(jobId), { refreshInterval: LOOK_MS });
  const [isLong, setLong] = useState(false);
  const found = data?.filter(({ chart_id: chartId }) => chartId === null) ?? [];
  if (found.length === 0) return null;
  const unseen = found.filter(({ is_new: isNew }) => isNew);

  async function markSeen(): Promise<void> {
    await Promise.all(unseen.map(({ insight_id: id }) => sendFeedback(id, null)));
    await refreshInsights(jobId);
  }

  return (
    <section aria-labelledby="standing-out-heading" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="standing-out-heading" className="font-semibold">
          What stands out
        </h2>
        {unseen.length > 0 && (
          <Button size="sm" onClick={markSeen}>
            Mark {unseen.length} as seen
          </Button>
        )}
      </div>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-3 lg:grid-cols-2">
        {(isLong ? found : found.slice(0, FEW)).map((insight) => (
          <li key={insight.insight_id} className="grid content-start gap-3 rounded-xl border bg-surface p-4">
            <InsightBody insight={insight} canWrite={canWrite} />
            <ExplainedChart insight={insight} />
            <KeepChart insight={insight} canWrite={canWrite} />
          </li>
        ))}
      </ul>
      {found.length > FEW && (
        <Button size="sm" className="justify-self-start" aria-expanded={isLong} onClick={() => setLong(!isLong)}>
          {isLong ? 'Show fewer' : `Show all ${found.length}`}
        </Button>
      )}
    </section>
  );
}

/** The chart that shows it; a click on a place tells about that place. */
function ExplainedChart({ insight: { job_id: jobId, chart } }: { insight: InsightJson }) {
  const [at, setAt] = useState<string | null>(null);
  const { preview, request } = chart;
  if (preview === null) return null;
  return (
    <>
      <ChartView chart={preview} height={CHART_HEIGHT} onSelectPoint={(index) => setAt(placeOf(preview, index))} />
      {at !== null && <PlaceExplanation key={at} jobId={jobId} chart={request} at={at} onClose={() => setAt(null)} />}
    </>
  );
}

function KeepChart({ insight, canWrite }: { insight: InsightJson; canWrite: boolean }) {
  const { job_id: jobId, chart } = insight;
  const [isBusy, setBusy] = useState(false);

  async function keep(): Promise<void> {
    setBusy(true);
    try {
      await keepShown(jobId, chart.request);
      await refreshInsights(jobId);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast.error(error.message);
    } finally {
      setBusy(false);
    }
  }

  if (chart.kept_id !== null) {
    return (
      <Button size="sm" asChild className="justify-self-start">
        <Link href={`/jobs/${jobId}/charts/${chart.kept_id}`}>
          <Check aria-hidden="true" />
          Kept: open the chart
        </Link>
      </Button>
    );
  }
  if (!canWrite || chart.preview === null) return null;
  return (
    <Button size="sm" isBusy={isBusy} onClick={keep} className="justify-self-start">
      <Plus aria-hidden="true" />
      Keep this chart
    </Button>
  );
}
