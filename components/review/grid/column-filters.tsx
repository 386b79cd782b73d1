'use client';

import { useState } from 'react';
import { LoadState } from '@/components/review/inspector/load-state';
import type { FilterJson } from '@/lib/contract/filters';
import type { RowsColumnJson } from '@/lib/contract/rows';
import { FacetRange } from './facet-range';
import { FacetStates } from './facet-states';
import { FacetValues } from './facet-values';
import { slotOf } from './grid-view';
import { useFacets } from './use-facets';
import type { GridView } from './use-grid-view';
import type { Words } from './use-words';

interface ColumnFiltersProps {
  head: RowsColumnJson;
  view: GridView;
  words: Words;
}

/** Sets a condition, or takes the one about the same away. */
export type OnFilter = (filter: FilterJson, isOn: boolean) => void;

/** Numbers with more different values than this are chosen by their range alone. */
const FEW_VALUES = 50;

/** What the rows can be chosen by in a column; each choice holds at once. */
export function ColumnFilters({ head, view, words }: ColumnFiltersProps) {
  const [search, setSearch] = useState('');
  const { data, error, mutate } = useFacets(view.table, head.id, search);
  if (!data) {
    return (
      <div className="border-t p-3">
        <LoadState what="the values" error={error} onRetry={() => void mutate()} />
      </div>
    );
  }
  const own = view.filters.filter(({ column }) => column === head.id);
  const onFilter: OnFilter = (filter, isOn) => (isOn ? view.setFilter(filter) : view.removeFilter(slotOf(filter)));
  const isDate = head.type === 'date' || head.type === 'datetime';
  return (
    <>
      <FacetStates head={head} facets={data} filters={own} table={view.table} words={words} onFilter={onFilter} />
      {(data.histogram || isDate) && (
        <FacetRange key={head.id} head={head} facets={data} filters={own} onFilter={onFilter} />
      )}
      {!(data.histogram && data.distinct > FEW_VALUES) && (
        <FacetValues head={head} facets={data} filters={own} search={search} onSearch={setSearch} onFilter={onFilter} />
      )}
    </>
  );
}
