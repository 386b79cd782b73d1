'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import type { JobJson } from '@/lib/contract/jobs';
import { DatasetRow } from './dataset-row';
import { nextSort, type Sort, type SortKey } from './list-order';

interface DatasetTableProps {
  jobs: readonly JobJson[];
  sort: Sort;
  onSort(sort: Sort): void;
}

export function DatasetTable({ jobs, sort, onSort }: DatasetTableProps) {
  const head = (key: SortKey, label: string, className?: string) => (
    <SortHead className={className} sort={sort} sortKey={key} onSort={onSort}>
      {label}
    </SortHead>
  );
  return (
    <div className="overflow-hidden rounded-xl border bg-surface">
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">Your datasets</caption>
        <thead className="border-b">
          <tr>
            {head('name', 'Dataset', 'w-full pl-4')}
            {head('rows', 'Rows × columns', 'hidden text-right md:table-cell')}
            {head('quality', 'Quality', 'max-sm:px-1')}
            <th scope="col" className="hidden min-w-52 px-3 py-2 font-medium text-muted text-xs sm:table-cell">
              Status
            </th>
            {head('when', 'Uploaded', 'hidden md:table-cell')}
            <th scope="col" className="py-2 pr-3">
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody className="divide-y">
          {jobs.map((job) => (
            <DatasetRow key={job.id} job={job} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface SortHeadProps {
  sort: Sort;
  sortKey: SortKey;
  onSort(sort: Sort): void;
  className?: string | undefined;
  children: ReactNode;
}

function SortHead({ sort, sortKey, onSort, className, children }: SortHeadProps) {
  const isSorted = sort.key === sortKey;
  const Icon = sort.direction === 'ascending' ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? sort.direction : undefined}
      className={cn('whitespace-nowrap px-3 py-2 font-medium text-xs', className)}
    >
      <button
        type="button"
        onClick={() => onSort(nextSort(sort, sortKey))}
        className={cn('relative rounded', isSorted ? 'text-ink' : 'text-muted hover:text-ink')}
      >
        {children}
        {isSorted && <Icon className="absolute top-1 left-full ml-0.5 size-3" aria-hidden="true" />}
      </button>
    </th>
  );
}
