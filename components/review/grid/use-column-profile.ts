'use client';

import useSWR from 'swr';
import useSWRImmutable from 'swr/immutable';
import type { ApiError } from '@/components/api/api-error';
import type { TableRef } from '@/components/dataset/grid/use-row-page';
import { useSettled } from '@/components/dataset/grid/use-settled';
import type { ColumnJson } from '@/lib/contract/columns';
import type { ColumnProfile } from '@/lib/tabular/profile';

/** Columns that are scrolled past faster than this are not asked for. */
const PASSING_MS = 200;

/** What a column holds; undefined until it is known. All columns of the result come at once, those of the file one by one. */
export function useColumnProfile(
  { jobId, version, datasetVersion }: TableRef,
  columnId: string,
): ColumnProfile | undefined {
  const isSource = version === 'source';
  const { data: cleaned } = useSWR<ColumnProfile[], ApiError>(
    isSource ? null : `/api/jobs/${jobId}/profile?v=${datasetVersion}`,
    { keepPreviousData: true, revalidateOnFocus: false, revalidateIfStale: false },
  );
  const path = `/api/jobs/${jobId}/columns/${encodeURIComponent(columnId)}?v=${datasetVersion}`;
  const settled = useSettled(path, PASSING_MS);
  const { data: column } = useSWRImmutable<ColumnJson, ApiError>(isSource ? (settled ?? null) : null);
  return isSource ? (column?.source ?? undefined) : cleaned?.find(({ id }) => id === columnId);
}
