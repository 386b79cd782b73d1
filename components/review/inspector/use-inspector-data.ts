'use client';

import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { useReview } from '@/components/review/review-context';
import type { ColumnJson } from '@/lib/contract/columns';
import type { QualityJson } from '@/lib/contract/quality';
import type { ReadingJson } from '@/lib/contract/reading';
import type { SuggestionJson } from '@/lib/contract/recipe';
import type { LossesJson, WorkListJson } from '@/lib/contract/work-list';

/** Reads something of the version that is shown; while a new version is read, what was known stays. */
function useVersioned<T>(path: string | null) {
  const { jobId, version } = useReview('jobId', 'version');
  const key = path === null ? null : `/api/jobs/${jobId}/${path}${path.includes('?') ? '&' : '?'}v=${version}`;
  return useSWR<T, ApiError>(key, { keepPreviousData: true, revalidateOnFocus: false });
}

export interface QualityChange {
  before: QualityJson;
  after: QualityJson;
}

export const useQuality = () => useVersioned<QualityChange>('quality');
export const useReading = () => useVersioned<ReadingJson>('reading');
export const useWorkList = () => useVersioned<WorkListJson>('work-list');
export const useLosses = () => useVersioned<LossesJson>('losses');
export const useSuggestions = () => useVersioned<SuggestionJson[]>('suggestions');
export const useColumn = (columnId: string | null) =>
  useVersioned<ColumnJson>(columnId === null ? null : `columns/${encodeURIComponent(columnId)}`);
