'use client';

import { mutate } from 'swr';
import { ApiError } from '@/components/api/api-error';
import { EditableTitle } from '@/components/ui/editable-title';
import type { ChartJson } from '@/lib/contract/charts';
import { changeChart, chartPath, chartsPath } from './charts-api';

/** The heading of the page, editable in place. */
export function ChartTitle({ chart, canWrite }: { chart: ChartJson; canWrite: boolean }) {
  /** Null has the title made from the columns. */
  async function save(title: string | null): Promise<string | null> {
    try {
      const changed = await changeChart(chart.job_id, chart.chart_id, { title });
      await mutate(chartPath(chart.job_id, chart.chart_id), changed, { revalidate: false });
      void mutate(chartsPath(chart.job_id));
      return null;
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      return cause.fields.title ?? cause.message;
    }
  }

  const isWritten = chart.request.title !== undefined;
  return (
    <EditableTitle
      title={chart.title}
      canWrite={canWrite}
      onSave={save}
      whenEmpty="Write a title, or let it be made from the columns."
      alternative={isWritten ? { label: 'Make it from the columns', onChoose: () => save(null) } : undefined}
    />
  );
}
