'use client';

import { useMemo, useState } from 'react';
import { pageRowsOf, type SortKey } from '@/components/dataset/grid/rows-api';
import type { TableRef } from '@/components/dataset/grid/use-row-page';
import { useReview } from '@/components/review/review-context';
import type { FilterJson } from '@/lib/contract/filters';
import {
  type Conditions,
  NO_CONDITIONS,
  possible,
  rowsView,
  type ViewName,
  versionOf,
  viewOfOperation,
  withFilter,
  withoutSlot,
} from './grid-view';

export interface GridView {
  name: ViewName;
  table: TableRef;
  sort: readonly SortKey[];
  filters: readonly FilterJson[];
  setName(name: ViewName): void;
  setSort(sort: SortKey | null): void;
  setFilter(filter: FilterJson): void;
  removeFilter(slot: string): void;
  /** Shows all rows of the table. */
  clear(): void;
  /** Shows the file as it was written, all of it. */
  showSource(): void;
}

/** Which rows of which table a person wants to see. */
export function useGridView(): GridView {
  const {
    jobId,
    version: datasetVersion,
    recipe,
    operationFilter,
    filterByOperation,
  } = useReview('jobId', 'version', 'recipe', 'operationFilter', 'filterByOperation');
  const [name, setName] = useState<ViewName>('cleaned');
  const [asked, setAsked] = useState({ cleaned: NO_CONDITIONS, source: NO_CONDITIONS });
  const [followed, setFollowed] = useState(operationFilter);
  if (followed !== operationFilter) {
    setFollowed(operationFilter);
    if (operationFilter) setName(viewOfOperation(operationFilter.operation));
  }

  const version = versionOf(name);
  const ids = useMemo(() => {
    const there = recipe.columns.filter((column) => (version === 'source' ? column.source_name : column.name) !== null);
    return new Set(there.map(({ id }) => id));
  }, [recipe.columns, version]);
  const conditions = useMemo(() => possible(asked[version], ids), [asked, version, ids]);

  const change = (next: (known: Conditions) => Partial<Conditions>) =>
    setAsked((known) => ({ ...known, [version]: { ...known[version], ...next(known[version]) } }));
  const table: TableRef = {
    jobId,
    version,
    datasetVersion,
    pageRows: pageRowsOf({ column_count: ids.size }),
    view: rowsView(name, conditions, operationFilter?.operation ?? null),
  };
  return {
    name,
    table,
    ...conditions,
    setName,
    setSort: (key) => change(() => ({ sort: key ? [key] : [] })),
    setFilter: (filter) => change(({ filters }) => ({ filters: withFilter(filters, filter) })),
    removeFilter: (slot) => change(({ filters }) => ({ filters: withoutSlot(filters, slot) })),
    clear() {
      change(() => ({ filters: [] }));
      filterByOperation(null);
      if (name === 'changes') setName('cleaned');
    },
    showSource() {
      setAsked((known) => ({ ...known, source: NO_CONDITIONS }));
      filterByOperation(null);
      setName('source');
    },
  };
}
