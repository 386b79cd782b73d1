'use client';

import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { fetchJson } from '@/components/api/fetch-json';
import type { CorrelationJson, CorrelationMethod } from '@/lib/contract/correlation';

interface Correlation {
  /** That of the method, or what was there before while it is on its way. */
  correlation: CorrelationJson;
  error: ApiError | undefined;
  isLoading: boolean;
  retry(): void;
}

/** The matrix of a method in a version of the data, read once for each; `initial` came with the page. */
export function useCorrelation(
  jobId: string,
  { method, version, initial }: { method: CorrelationMethod; version: number; initial: CorrelationJson },
): Correlation {
  const isInitial = initial.method === method && initial.version === version;
  const { data, error, isValidating, mutate } = useSWR<CorrelationJson, ApiError>(
    [`/api/jobs/${jobId}/correlation?method=${method}`, version],
    ([path]: [string, number]) => fetchJson<CorrelationJson>(path),
    {
      ...(isInitial && { fallbackData: initial }),
      keepPreviousData: true,
      revalidateIfStale: false,
      revalidateOnFocus: false,
    },
  );
  return { correlation: data ?? initial, error, isLoading: isValidating, retry: () => void mutate() };
}
