'use client';

import { ChevronLeft, ChevronRight, Download, ListX } from 'lucide-react';
import { useMemo, useState } from 'react';
import useSWR from 'swr';
import useSWRImmutable from 'swr/immutable';
import type { ApiError } from '@/components/api/api-error';
import { rowsPath } from '@/components/dataset/grid/rows-api';
import type { OperationLabel } from '@/components/dataset/results';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { AuditTrailJson } from '@/lib/contract/changes';
import type { JobJson } from '@/lib/contract/jobs';
import type { RowsJson } from '@/lib/contract/rows';
import { number } from '@/lib/text/words';
import { type ChangeFilter, changesPath, isFiltered, NO_FILTER } from './change-filter';
import { ChangesFilters } from './changes-filters';
import { ChangesTable } from './changes-table';

const PAGE_SIZE = 50;

interface ChangesPanelProps {
  job: JobJson;
  /** Of the cleaned dataset. */
  version: number;
  operations: readonly OperationLabel[];
  filter: ChangeFilter;
  onFilter(filter: ChangeFilter): void;
}

/** Every change with its reason, by page and filter. */
export function ChangesPanel({ job, version, operations, filter, onFilter }: ChangesPanelProps) {
  const [page, setPage] = useState({ filter, offset: 0 });
  // Another filter starts at its first page.
  const offset = page.filter === filter ? page.offset : 0;
  const path = changesPath({ jobId: job.id, datasetVersion: version }, filter, { limit: PAGE_SIZE, offset });
  const { data, error, isLoading, mutate } = useSWR<AuditTrailJson, ApiError>(path, { keepPreviousData: true });
  const columns = useColumnNames(job.id, version);
  const labels = useMemo(() => new Map(operations.map(({ id, label }) => [id, label])), [operations]);

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <ChangesFilters filter={filter} onFilter={onFilter} operations={operations} columns={columns} />
        <Button asChild className="h-9">
          <a href={`/api/jobs/${job.id}/audit-trail/export`} download>
            <Download aria-hidden="true" />
            Audit trail CSV
          </a>
        </Button>
      </div>
      {error && (
        <Notice
          action={
            <Button size="sm" onClick={() => void mutate()}>
              Try again
            </Button>
          }
        >
          The changes could not be loaded. {error.message}
        </Notice>
      )}
      {!data && !error && (
        <div role="status">
          <span className="sr-only">Loading the changes</span>
          <Skeleton className="h-96 rounded-xl" />
        </div>
      )}
      {data?.total === 0 && <NoChanges filter={filter} onFilter={onFilter} />}
      {data && data.total > 0 && (
        <div className={isLoading ? 'opacity-60 transition-opacity' : undefined}>
          <ChangesTable
            entries={data.entries}
            offset={data.offset}
            labelOf={(action) => labels.get(action) ?? action}
          />
          <Pager
            total={data.total}
            offset={data.offset}
            shown={data.entries.length}
            onOffset={(next) => setPage({ filter, offset: next })}
          />
        </div>
      )}
    </div>
  );
}

/** Names of the columns, the removed ones included. */
function useColumnNames(jobId: string, datasetVersion: number): string[] {
  const head = (version: 'source' | 'cleaned') => rowsPath({ jobId, version, datasetVersion, offset: 0, limit: 1 });
  const { data: source } = useSWRImmutable<RowsJson, ApiError>(head('source'));
  const { data: cleaned } = useSWRImmutable<RowsJson, ApiError>(head('cleaned'));
  return useMemo(() => {
    const kept = cleaned?.columns ?? [];
    const keptIds = new Set(kept.map(({ id }) => id));
    const removed = source?.columns.filter(({ id }) => !keptIds.has(id)) ?? [];
    return [...new Set([...kept, ...removed].map(({ name }) => name))].filter(Boolean);
  }, [source, cleaned]);
}

function NoChanges({ filter, onFilter }: Pick<ChangesPanelProps, 'filter' | 'onFilter'>) {
  const isNarrowed = isFiltered(filter);
  return (
    <EmptyState
      icon={ListX}
      title={isNarrowed ? 'No change matches' : 'Nothing was changed'}
      className="rounded-xl border bg-surface"
      action={isNarrowed && <Button onClick={() => onFilter(NO_FILTER)}>Show all changes</Button>}
    >
      {isNarrowed ? 'Every change is logged, so what is not here was not done.' : 'The file was clean already.'}
    </EmptyState>
  );
}

interface PagerProps {
  total: number;
  offset: number;
  shown: number;
  onOffset(offset: number): void;
}

function Pager({ total, offset, shown, onOffset }: PagerProps) {
  return (
    <nav aria-label="Pages of changes" className="mt-2 flex items-center justify-between gap-3">
      <p className="text-muted text-sm" role="status">
        {number(offset + 1)}–{number(offset + shown)} of {number(total)}
      </p>
      <div className="flex gap-1.5">
        <Button
          size="icon"
          aria-label="Previous page"
          disabled={offset === 0}
          onClick={() => onOffset(Math.max(0, offset - PAGE_SIZE))}
        >
          <ChevronLeft aria-hidden="true" />
        </Button>
        <Button
          size="icon"
          aria-label="Next page"
          disabled={offset + shown >= total}
          onClick={() => onOffset(offset + PAGE_SIZE)}
        >
          <ChevronRight aria-hidden="true" />
        </Button>
      </div>
    </nav>
  );
}
