'use client';

import type { TableRef } from '@/components/dataset/grid/use-row-page';
import type { FilterJson } from '@/lib/contract/filters';
import type { FacetsJson, RowsColumnJson } from '@/lib/contract/rows';
import type { OnFilter } from './column-filters';
import { FacetCheck } from './facet-check';
import { useColumnChanges } from './use-facets';
import type { Words } from './use-words';

interface FacetStatesProps {
  head: RowsColumnJson;
  facets: FacetsJson;
  /** Those on this column. */
  filters: readonly FilterJson[];
  table: TableRef;
  words: Words;
  onFilter: OnFilter;
}

/** These change the head of a column, and none of its cells. */
const RENAMING: readonly string[] = ['normalize_column_name', 'rename_column'];

/** Rows chosen by what is the matter with the cell, or by what was done to it. */
export function FacetStates({ head, facets, filters, table, words, onFilter }: FacetStatesProps) {
  const changes = useColumnChanges(table, head.id).filter(({ operation }) => !RENAMING.includes(operation));
  const column = head.id;
  const { missing, total, filled, outliers } = facets;
  const states: { label: string; count: number; filter: FilterJson; isOn: boolean }[] = [
    {
      label: 'Missing',
      count: missing,
      filter: { op: 'missing', column },
      isOn: filters.some(({ op }) => op === 'missing'),
    },
    {
      label: 'Has a value',
      count: total - missing,
      filter: { op: 'present', column },
      isOn: filters.some(({ op }) => op === 'present'),
    },
    {
      label: 'Filled',
      count: filled,
      filter: { op: 'filled', column },
      isOn: filters.some(({ op }) => op === 'filled'),
    },
    {
      label: 'Outlier, undecided',
      count: outliers.open,
      filter: { op: 'outlier', column, status: 'open' },
      isOn: filters.some((filter) => filter.op === 'outlier' && filter.status === 'open'),
    },
    {
      label: 'Outlier, kept',
      count: outliers.kept,
      filter: { op: 'outlier', column, status: 'kept' },
      isOn: filters.some((filter) => filter.op === 'outlier' && filter.status === 'kept'),
    },
  ];
  const shown = states.filter(
    ({ count, isOn, label }) => isOn || (count > 0 && (label !== 'Has a value' || missing > 0)),
  );
  return (
    <>
      {shown.length > 0 && (
        <fieldset className="border-t px-3 py-2">
          <legend className="sr-only">Cells that are</legend>
          {shown.map(({ label, count, filter, isOn }) => (
            <FacetCheck key={label} isOn={isOn} count={count} onChange={(on) => onFilter(filter, on)}>
              {label}
            </FacetCheck>
          ))}
        </fieldset>
      )}
      {changes.length > 0 && (
        <fieldset className="border-t px-3 py-2">
          <legend className="float-left w-full px-1 text-muted text-xs">Changed by</legend>
          {changes.map(({ operation, count }) => (
            <FacetCheck
              key={operation}
              count={count}
              isOn={filters.some((filter) => filter.op === 'changed' && filter.operation === operation)}
              onChange={(on) => onFilter({ op: 'changed', column, operation }, on)}
            >
              {words.operation(operation)}
            </FacetCheck>
          ))}
        </fieldset>
      )}
    </>
  );
}
