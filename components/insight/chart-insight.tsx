'use client';

import { Crosshair, Lightbulb } from 'lucide-react';
import { useState } from 'react';
import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { ChartJson } from '@/lib/contract/charts';
import type { InsightJson } from '@/lib/contract/insights';
import { InsightBody } from './insight-body';
import { insightsPath, makeInsight } from './insights-api';
import { PlaceExplanation } from './place-explanation';
import { placeOf } from './place-of';
import { useWriting } from './use-writing';
import { WrittenSoFar } from './written-so-far';

interface ChartInsightProps {
  chart: ChartJson;
  /** The point that is chosen in the drawing. */
  selected: number | null;
  canWrite: boolean;
}

/** What a kept chart says, beside it; made when it is asked for. */
export function ChartInsight({ chart, selected, canWrite }: ChartInsightProps) {
  const { job_id: jobId, chart_id: chartId } = chart;
  const [at, setAt] = useState<string | null>(null);
  const place = selected === null ? null : placeOf(chart, selected);
  const { data, error } = useSWR<InsightJson[], ApiError>(insightsPath(jobId));
  const { written, failure, write } = useWriting(jobId);
  const insight = data?.find((one) => one.chart_id === chartId);

  return (
    <section aria-labelledby="insight-heading" className="grid content-start gap-3 rounded-xl border bg-surface p-4">
      <h2 id="insight-heading" className="font-semibold">
        Insight
      </h2>
      {error && <Notice>The insight could not be read. {error.message}</Notice>}
      {failure && <Notice>{failure}</Notice>}
      {written && <WrittenSoFar sentences={written} />}
      {insight && !written && <InsightBody insight={insight} canWrite={canWrite} />}
      {data && !insight && !written && (
        <div className="grid justify-items-start gap-2 text-muted text-sm">
          <p>What this chart shows in a few sentences, each number with the rows it comes from.</p>
          {canWrite && (
            <Button onClick={() => write((following) => makeInsight(chartId, following))}>
              <Lightbulb aria-hidden="true" />
              Explain this chart
            </Button>
          )}
        </div>
      )}
      {place !== null && at !== place && (
        <Button size="sm" className="justify-self-start" onClick={() => setAt(place)}>
          <Crosshair aria-hidden="true" />
          Why is this point as it is?
        </Button>
      )}
      {at !== null && (
        <PlaceExplanation key={at} jobId={jobId} chart={chart.request} at={at} onClose={() => setAt(null)} />
      )}
    </section>
  );
}
