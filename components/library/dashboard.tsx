'use client';

import { Search, SearchX, Upload } from 'lucide-react';
import Link from 'next/link';
import { useDeferredValue, useState } from 'react';
import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { JOBS_PATH } from '@/components/job/jobs-api';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import type { JobJson } from '@/lib/contract/jobs';
import { number } from '@/lib/text/words';
import { DatasetTable } from './dataset-table';
import { useDeletion } from './deletion-provider';
import { FirstVisit } from './first-visit';
import { arrange, NEWEST_FIRST } from './list-order';

const PAGE_SIZE = 50;

/** The datasets of a person; `initialJobs` are those the server knew when it made the page. */
export function Dashboard({ initialJobs }: { initialJobs: JobJson[] }) {
  const { data = initialJobs, error, mutate } = useSWR<JobJson[], ApiError>(JOBS_PATH, { fallbackData: initialJobs });
  const { hiddenIds } = useDeletion();
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState(NEWEST_FIRST);
  const [shownCount, setShownCount] = useState(PAGE_SIZE);
  const wanted = useDeferredValue(query);

  const jobs = data.filter(({ id }) => !hiddenIds.has(id));
  const found = arrange(jobs, wanted, sort);
  if (jobs.length === 0 && !error) return <FirstVisit />;

  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="mr-auto font-semibold text-2xl tracking-tight">
          Datasets <span className="ml-1 font-normal text-lg text-muted">{number(jobs.length)}</span>
        </h1>
        <div className="relative order-last w-full sm:order-none sm:w-64">
          <Search className="absolute top-2.5 left-2.5 size-4 text-muted" aria-hidden="true" />
          <Input
            type="search"
            aria-label="Search datasets by name"
            placeholder="Search by name"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            className="pl-8"
          />
        </div>
        <Button asChild variant="primary" className="h-9">
          <Link href="/upload">
            <Upload aria-hidden="true" />
            Upload
          </Link>
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
          The list may be out of date. {error.message}
        </Notice>
      )}
      <p className="sr-only" role="status">
        {wanted && `${number(found.length)} found`}
      </p>
      {found.length > 0 ? (
        <DatasetTable jobs={found.slice(0, shownCount)} sort={sort} onSort={setSort} />
      ) : (
        jobs.length > 0 && (
          <EmptyState
            icon={SearchX}
            title="No dataset has this name"
            className="rounded-xl border bg-surface"
            action={<Button onClick={() => setQuery('')}>Show all {number(jobs.length)}</Button>}
          >
            Nothing matches “{wanted}”. Search looks at file names only.
          </EmptyState>
        )
      )}
      {found.length > shownCount && (
        <Button className="justify-self-center" onClick={() => setShownCount(shownCount + PAGE_SIZE)}>
          Show more ({number(found.length - shownCount)} left)
        </Button>
      )}
    </div>
  );
}
