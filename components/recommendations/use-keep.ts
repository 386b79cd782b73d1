'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { mutate } from 'swr';
import { ApiError } from '@/components/api/api-error';
import { chartsPath, deleteChart, keepChart, recommendationsPath } from '@/components/chart-page/charts-api';
import type { ChartJson, RecommendationJson } from '@/lib/contract/charts';
import { requestOfRecommendation } from './request-of-recommendation';

interface Keep {
  isBusy: boolean;
  keep(): Promise<void>;
  /** Takes it back: the chart is deleted. */
  undo(chartId: string): Promise<void>;
}

/** Keeps a recommendation as a chart of the dataset, and takes that back. */
export function useKeep(jobId: string, item: RecommendationJson): Keep {
  const [isBusy, setBusy] = useState(false);

  const mark = (chartId: string | null) =>
    mutate<RecommendationJson[]>(
      recommendationsPath(jobId),
      (items) => items?.map((other) => (isSame(other, item) ? { ...other, chart_id: chartId } : other)),
      { revalidate: false },
    );

  async function run(work: () => Promise<void>, failure: string): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast.error(`${failure} ${error.message}`);
    } finally {
      setBusy(false);
    }
  }

  return {
    isBusy,
    keep: () =>
      run(async () => {
        const chart = await keepChart(jobId, requestOfRecommendation(item), item.reasoning);
        await mark(chart.chart_id);
        void mutate<ChartJson[]>(chartsPath(jobId), (charts) => charts && [chart, ...charts]);
      }, 'The chart was not kept.'),
    undo: (chartId) =>
      run(async () => {
        await deleteChart(jobId, chartId);
        await Promise.all([
          mark(null),
          mutate<ChartJson[]>(chartsPath(jobId), (charts) => charts?.filter(({ chart_id }) => chart_id !== chartId), {
            revalidate: false,
          }),
        ]);
      }, 'The chart is still kept.'),
  };
}

const isSame = (one: RecommendationJson, other: RecommendationJson): boolean =>
  JSON.stringify(requestOfRecommendation(one)) === JSON.stringify(requestOfRecommendation(other));
