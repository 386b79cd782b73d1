'use client';

import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { fetchJson } from '@/components/api/fetch-json';
import type { ChartPreviewAnswerJson, ChartRequestJson } from '@/lib/contract/charts';

interface Scatter {
  answer: ChartPreviewAnswerJson | undefined;
  error: ApiError | undefined;
  /** What is there is of the pair before. */
  isOutdated: boolean;
  retry(): void;
}

/** The rows of two columns as a chart of a version of the data. */
export function useScatter(jobId: string, request: ChartRequestJson, version: number): Scatter {
  const { data, error, isLoading, mutate } = useSWR<ChartPreviewAnswerJson, ApiError>(
    [`/api/jobs/${jobId}/charts/preview`, JSON.stringify(request), version],
    ([path, body]: [string, string, number]) =>
      fetchJson<ChartPreviewAnswerJson>(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
      }),
    { keepPreviousData: true, revalidateIfStale: false, revalidateOnFocus: false },
  );
  return { answer: data, error, isOutdated: isLoading && data !== undefined, retry: () => void mutate() };
}
