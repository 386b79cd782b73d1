'use client';

import { useSWRConfig } from 'swr';
import useSWRImmutable from 'swr/immutable';
import type { ApiError } from '@/components/api/api-error';
import type { RowsViewJson } from '@/lib/contract/rows';
import { type RowsView, rowsPath, type TableVersion } from './rows-api';
import { useSettled } from './use-settled';

/** What identifies the table on screen. */
export interface TableRef {
  jobId: string;
  version: TableVersion;
  datasetVersion: number;
  /** Rows a page. */
  pageRows: number;
  view: RowsView;
}

/** Pages that are scrolled past faster than this are not asked for. */
const PASSING_MS = 40;

/** Path of a page. */
export const pagePath = ({ pageRows, ...table }: TableRef, page: number): string =>
  rowsPath({ ...table, offset: page * pageRows, limit: pageRows, marks: true });

/**
 * A page of rows with what was done to them. While a later version of the page is being read, the earlier one stays;
 * `isCurrent` tells.
 */
export function useRowPage(table: TableRef, page: number) {
  const { cache } = useSWRConfig();
  const path = pagePath(table, page);
  const settled = useSettled(path, PASSING_MS);
  const isCurrent = cache.get(path)?.data !== undefined;
  const answer = useSWRImmutable<RowsViewJson, ApiError>(isCurrent ? path : (settled ?? null), {
    keepPreviousData: true,
  });
  return { ...answer, isCurrent };
}
