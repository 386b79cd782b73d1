'use client';

import { useState } from 'react';
import useSWRImmutable from 'swr/immutable';
import type { ApiError } from '@/components/api/api-error';
import { pagePath, type TableRef } from '@/components/dataset/grid/use-row-page';
import type { RowsViewJson } from '@/lib/contract/rows';

export interface ShownTable {
  table: TableRef;
  /** The first page: it tells the columns and how many rows there are. */
  head: RowsViewJson;
  path: string;
}

/** The table that was asked for, or the one before it until the first rows are there. */
export function useShownTable(table: TableRef) {
  const path = pagePath(table, 0);
  const { data, error, mutate } = useSWRImmutable<RowsViewJson, ApiError>(path);
  const [shown, setShown] = useState<ShownTable | null>(null);
  if (data && (shown?.path !== path || shown.head !== data)) setShown({ table, head: data, path });
  return {
    shown,
    isPending: !data && !error,
    error: data ? undefined : error,
    retry: () => void mutate(),
  };
}
