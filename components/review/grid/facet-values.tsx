'use client';

import { Search } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { ExactText } from '@/components/ui/exact-text';
import { Input } from '@/components/ui/input';
import type { FilterJson } from '@/lib/contract/filters';
import type { FacetsJson, RowsColumnJson } from '@/lib/contract/rows';
import { number } from '@/lib/text/words';
import type { OnFilter } from './column-filters';
import { FacetCheck } from './facet-check';

interface FacetValuesProps {
  head: RowsColumnJson;
  facets: FacetsJson;
  filters: readonly FilterJson[];
  search: string;
  onSearch(search: string): void;
  onFilter: OnFilter;
}

const FEW = 8;

/** The most frequent values to choose from, or those that contain a text. */
export function FacetValues({ head, facets, filters, search, onSearch, onFilter }: FacetValuesProps) {
  const chosen = filters.flatMap((filter) => (filter.op === 'in' ? filter.values : []));
  const listed = new Set(facets.values.map(({ value }) => String(value)));
  const unlisted = search === '' ? chosen.filter((value) => value !== null && !listed.has(String(value))) : [];
  const counts = [...facets.values, ...unlisted.map((value) => ({ value: String(value), count: 0 }))];
  const isSearchable = facets.distinct > FEW || search !== '';
  const isChosen = (value: string | number) => chosen.some((other) => String(other) === String(value));

  function choose(value: string | number, isOn: boolean): void {
    const values = isOn ? [...chosen, value] : chosen.filter((other) => String(other) !== String(value));
    onFilter({ op: 'in', column: head.id, values }, values.length > 0);
  }

  return (
    <fieldset className="grid gap-1 border-t px-3 py-2">
      <legend className="float-left w-full px-1 text-muted text-xs">
        {number(facets.distinct)} different values
        {facets.distinct > counts.length && search === '' && `, the ${counts.length} most frequent`}
      </legend>
      {isSearchable && (
        <div className="relative">
          <Search className="absolute top-2 left-2 size-4 text-muted" aria-hidden="true" />
          <Input
            type="search"
            value={search}
            onChange={(event) => onSearch(event.target.value)}
            aria-label={`Search the values of ${head.name}`}
            placeholder="Search"
            className="h-8 pl-8 text-sm"
          />
        </div>
      )}
      {search.trim() !== '' && (
        <Button
          size="sm"
          variant="ghost"
          className="justify-start"
          onClick={() => onFilter({ op: 'contains', column: head.id, text: search.trim() }, true)}
        >
          <span className="truncate">All that contain “{search.trim()}”</span>
        </Button>
      )}
      <div className="max-h-56 overflow-y-auto">
        {counts.map(({ value, count }) => (
          <FacetCheck key={String(value)} isOn={isChosen(value)} count={count} onChange={(isOn) => choose(value, isOn)}>
            {typeof value === 'string' ? <ExactText>{value}</ExactText> : value}
          </FacetCheck>
        ))}
        {counts.length === 0 && <p className="px-1 py-1 text-muted text-sm">No value contains this.</p>}
      </div>
    </fieldset>
  );
}
