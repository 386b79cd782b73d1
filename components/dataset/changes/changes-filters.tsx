'use client';

import { X } from 'lucide-react';
import { useId } from 'react';
import type { OperationLabel } from '@/components/dataset/results';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { type ChangeFilter, isFiltered, NO_FILTER, rowProblem } from './change-filter';

/** Radix has no empty value. */
const ANY = ' any';

interface ChangesFiltersProps {
  filter: ChangeFilter;
  onFilter(filter: ChangeFilter): void;
  operations: readonly OperationLabel[];
  columns: readonly string[];
}

export function ChangesFilters({ filter, onFilter, operations, columns }: ChangesFiltersProps) {
  const problemId = useId();
  const problem = rowProblem(filter);
  const set = (key: keyof ChangeFilter) => (value: string) =>
    onFilter({ ...filter, [key]: value === ANY ? '' : value });
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-center gap-2">
        <Select
          aria-label="Operation"
          className="w-full sm:w-56"
          value={filter.action || ANY}
          onChange={set('action')}
          options={[
            { value: ANY, label: 'All operations' },
            ...operations.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
        <Select
          aria-label="Column"
          className="min-w-36 flex-1 sm:w-48 sm:flex-none"
          value={filter.column || ANY}
          onChange={set('column')}
          options={[{ value: ANY, label: 'All columns' }, ...columns.map((name) => ({ value: name, label: name }))]}
        />
        <Input
          aria-label="Row"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? problemId : undefined}
          inputMode="numeric"
          placeholder="Row"
          value={filter.row}
          onChange={(event) => set('row')(event.target.value.trim())}
          className="w-24"
        />
        {isFiltered(filter) && (
          <Button variant="ghost" onClick={() => onFilter(NO_FILTER)}>
            <X aria-hidden="true" />
            Clear
          </Button>
        )}
      </div>
      {problem && (
        <p id={problemId} className="text-danger text-sm" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
