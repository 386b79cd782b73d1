'use client';

import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { useReview } from '@/components/review/review-context';
import type { WorkCellsJson } from '@/lib/contract/work-list';

/** Cells asked for at a time. */
export const PAGE_CELLS = 100;

export type CellKind = 'missing' | 'outliers' | 'unread';
export type WorkCell = WorkCellsJson['cells'][number];

/** The address of one page of the cells of a work list. */
export function workCellsPath(
  { jobId, version }: { jobId: string; version: number },
  kind: CellKind,
  columnId: string,
  page: { offset: number; limit: number },
): string {
  const query = new URLSearchParams({
    column: columnId,
    limit: String(page.limit),
    offset: String(page.offset),
    v: String(version),
  });
  return `/api/jobs/${jobId}/work-list/${kind}?${query}`;
}

interface WorkCells {
  /** The cell at this place, once it was read. */
  cellAt(index: number): WorkCell | undefined;
  error: ApiError | undefined;
  retry(): void;
}

/** The cells of a work list around those in sight. What is on screen spans two pages at most. */
export function useWorkCells(kind: CellKind, columnId: string, firstIndex: number, lastIndex: number): WorkCells {
  const { jobId, version } = useReview('jobId', 'version');
  const firstPage = Math.floor(firstIndex / PAGE_CELLS);
  const lastPage = Math.floor(lastIndex / PAGE_CELLS);
  const path = (page: number) =>
    workCellsPath({ jobId, version }, kind, columnId, { offset: page * PAGE_CELLS, limit: PAGE_CELLS });
  const options = { keepPreviousData: true, revalidateOnFocus: false };
  const first = useSWR<WorkCellsJson, ApiError>(path(firstPage), options);
  const last = useSWR<WorkCellsJson, ApiError>(lastPage > firstPage ? path(lastPage) : null, options);
  return {
    cellAt(index) {
      const page = Math.floor(index / PAGE_CELLS);
      const cells = page === firstPage ? first.data : page === lastPage ? last.data : undefined;
      return cells?.cells[index - page * PAGE_CELLS];
    },
    error: first.error ?? last.error,
    retry: () => {
      void first.mutate();
      void last.mutate();
    },
  };
}
