'use client';

import { Inbox, Search, SearchX, Upload } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useDeferredValue, useEffect, useState } from 'react';
import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { jobsPath } from '@/components/job/jobs-api';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { useWorkspaces } from '@/components/workspaces/workspace-provider';
import type { JobJson } from '@/lib/contract/jobs';
import { number } from '@/lib/text/words';
import { DatasetTable } from './dataset-table';
import { useDeletion } from './deletion-provider';
import { FirstVisit } from './first-visit';
import { arrange, NEWEST_FIRST } from './list-order';

const PAGE_SIZE = 50;

/** The datasets of a workspace; `initialJobs` are those the server knew when it made the page. */
export function Dashboard({ initialJobs }: { initialJobs: JobJson[] }) {
  const { current, canUpload } = useWorkspaces();
  const {
    data = initialJobs,
    error,
    mutate,
  } = useSWR<JobJson[], ApiError>(jobsPath(current.workspace_id), {
    fallbackData: initialJobs,
  });
  const { hiddenIds } = useDeletion();
  const router = useRouter();
  const isGone = error?.status === 404;
  useEffect(() => {
    // One is no member of this workspace any more: the server opens another.
    if (isGone) router.refresh();
  }, [isGone, router]);
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState(NEWEST_FIRST);
  const [shownCount, setShownCount] = useState(PAGE_SIZE);
  const wanted = useDeferredValue(query);

  const jobs = data.filter(({ id }) => !hiddenIds.has(id));
  const found = arrange(jobs, wanted, sort);
  if (jobs.length === 0 && !error) return canUpload ? <FirstVisit /> : <NothingYet workspace={current.name} />;

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
        {canUpload && (
          <Button asChild variant="primary" className="h-9">
            <Link href="/upload">
              <Upload aria-hidden="true" />
              Upload
            </Link>
          </Button>
        )}
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

/** A workspace without datasets, for somebody who cannot bring any. */
function NothingYet({ workspace }: { workspace: string }) {
  return (
    <EmptyState icon={Inbox} title="No datasets yet" headingLevel="h1" className="rounded-xl border bg-surface">
      You are a viewer in “{workspace}”. What its analysts and admins upload appears here.
    </EmptyState>
  );
}
