'use client';

import useSWR from 'swr';
import useSWRImmutable from 'swr/immutable';
import type { ApiError } from '@/components/api/api-error';
import { viewQuery } from '@/components/dataset/grid/rows-api';
import type { TableRef } from '@/components/dataset/grid/use-row-page';
import { useSettled } from '@/components/dataset/grid/use-settled';
import type { ColumnJson } from '@/lib/contract/columns';
import type { FacetsJson } from '@/lib/contract/rows';

const TYPING_MS = 200;

/** What there is to choose from in a column, among the rows the other conditions leave; what was known stays meanwhile. */
export function useFacets({ jobId, version, datasetVersion, view }: TableRef, columnId: string, search: string) {
  const wanted = search.trim();
  const settled = useSettled(wanted, TYPING_MS) ?? (wanted === '' ? '' : undefined);
  const query = new URLSearchParams({ version, column: columnId, limit: '50', v: String(datasetVersion) });
  if (settled) query.set('search', settled);
  const path = `/api/jobs/${jobId}/facets?${query}${viewQuery({ ...view, sort: [] })}`;
  return useSWR<FacetsJson, ApiError>(settled === undefined ? null : path, {
    keepPreviousData: true,
    revalidateOnFocus: false,
    revalidateIfStale: false,
  });
}

/** Which operations changed a column, and how many cells. */
export function useColumnChanges({ jobId, datasetVersion }: TableRef, columnId: string): ColumnJson['changes'] {
  const path = `/api/jobs/${jobId}/columns/${encodeURIComponent(columnId)}?v=${datasetVersion}`;
  return useSWRImmutable<ColumnJson, ApiError>(path).data?.changes ?? [];
}
