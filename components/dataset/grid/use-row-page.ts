'use client';

import { useMemo } from 'react';
import { useSWRConfig } from 'swr';
import useSWRImmutable from 'swr/immutable';
import type { ApiError } from '@/components/api/api-error';
import type { RowsJson } from '@/lib/contract';
import { changedCells } from './changed-cells';
import { rowsPath, type TableVersion } from './rows-api';
import { useSettled } from './use-settled';

/** What identifies the table on screen. */
export interface TableRef {
  jobId: string;
  version: TableVersion;
  datasetVersion: number;
  /** Rows a page. */
  pageRows: number;
}

/** Pages that are scrolled past faster than this are not asked for. */
const PASSING_MS = 90;
const MAX_LIMIT = 1000;

/** Path of a page. */
export const pagePath = ({ jobId, version, datasetVersion, pageRows }: TableRef, page: number): string =>
  rowsPath({ jobId, version, datasetVersion, offset: page * pageRows, limit: pageRows });

/** A page of rows. */
export function useRowPage(table: TableRef, page: number) {
  const { cache } = useSWRConfig();
  const path = pagePath(table, page);
  const settled = useSettled(path, PASSING_MS);
  const isKnown = cache.get(path)?.data !== undefined;
  return useSWRImmutable<RowsJson, ApiError>(isKnown ? path : (settled ?? null));
}

const NONE: ReadonlySet<string> = new Set();

/** Which cells of a page of the cleaned table differ from the source. */
export function useChangedCells(table: TableRef, rows: RowsJson | undefined): ReadonlySet<string> {
  const first = rows?.row_indices[0];
  const last = rows?.row_indices.at(-1);
  const isAskable =
    table.version === 'cleaned' && first !== undefined && last !== undefined && last - first < MAX_LIMIT;
  const { data: source } = useSWRImmutable<RowsJson, ApiError>(
    isAskable
      ? rowsPath({
          jobId: table.jobId,
          version: 'source',
          datasetVersion: table.datasetVersion,
          offset: first,
          limit: last - first + 1,
        })
      : null,
  );
  return useMemo(() => (rows && source ? changedCells(rows, source) : NONE), [rows, source]);
}
