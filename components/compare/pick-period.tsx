'use client';

import { ArrowRight, GitCompareArrows, Search, Upload } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useDeferredValue, useState } from 'react';
import { toast } from 'sonner';
import useSWR from 'swr';
import { ApiError } from '@/components/api/api-error';
import { jobsPath } from '@/components/job/jobs-api';
import { RelativeTime } from '@/components/library/relative-time';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Input } from '@/components/ui/input';
import { Segmented } from '@/components/ui/segmented';
import { useUploadQueue } from '@/components/upload/upload-provider';
import { UploadRow } from '@/components/upload/upload-row';
import type { ComparisonListJson } from '@/lib/contract/comparison';
import type { JobJson } from '@/lib/contract/jobs';
import { number, plural } from '@/lib/text/words';
import { compareDatasets, comparisonsPath } from './compare-api';
import { SameRecipe } from './same-recipe';
import { FolderButton, SeriesBar } from './series/pick-series';
import { RecentSeries } from './series/recent-series';

const SHOWN = 20;

/** Whether the dataset that was opened is the period before or the one after. */
type Place = 'earlier' | 'later';

interface PickPeriodProps {
  jobId: string;
  /** Of the dataset: only those of one workspace are compared. */
  workspaceId: string;
  filename: string;
  version: number;
  jobs: JobJson[];
  comparisons: ComparisonListJson;
  canWrite: boolean;
}

/** Chooses what a dataset is compared with: another one, or a file dropped right here. */
export function PickPeriod({ jobId, workspaceId, filename, version, canWrite, ...initial }: PickPeriodProps) {
  const { data: jobs = initial.jobs } = useSWR<JobJson[], ApiError>(jobsPath(workspaceId), {
    fallbackData: initial.jobs,
  });
  const { data: comparisons = initial.comparisons } = useSWR<ComparisonListJson, ApiError>(comparisonsPath(jobId), {
    fallbackData: initial.comparisons,
  });
  const { items, chooseFiles } = useUploadQueue();
  const router = useRouter();
  const [query, setQuery] = useState('');
  const [place, setPlace] = useState<Place>('earlier');
  const [busy, setBusy] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const wanted = useDeferredValue(query).trim().toLowerCase();
  const others = jobs.filter(({ id, status }) => id !== jobId && status === 'completed');
  const found = others.filter((job) => job.filename.toLowerCase().includes(wanted));

  async function compare(other: JobJson): Promise<void> {
    setBusy(other.id);
    try {
      const [first, second] = place === 'earlier' ? [jobId, other.id] : [other.id, jobId];
      const { comparison_id: id } = await compareDatasets(first, second);
      router.push(`/compare/${id}`);
    } catch (error) {
      toast.error(error instanceof ApiError ? error.message : 'The comparison could not be made.');
      setBusy(null);
    }
  }

  return (
    <div className="grid gap-6">
      {comparisons.length > 0 && <Recent comparisons={comparisons} />}
      <RecentSeries jobId={jobId} />
      {canWrite && (
        <section aria-labelledby="pick" className="grid gap-3">
          <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
            <div className="grid min-w-0 flex-1 basis-72 gap-1">
              <h2 id="pick" className="font-semibold text-lg">
                Compare with another period
              </h2>
              <p className="text-muted text-sm">
                Headers need not match: columns that belong together are proposed, and you correct them. Tick several to
                compare them over time.
              </p>
            </div>
            <Segmented<Place>
              label={`${filename} is the`}
              value={place}
              onChange={setPlace}
              options={[
                { value: 'earlier', label: 'This one is earlier' },
                { value: 'later', label: 'This one is later' },
              ]}
            />
          </div>
          {items.length > 0 && (
            <section aria-label="Uploads" className="rounded-xl border bg-surface">
              <ul className="divide-y">
                {items.map((item) => (
                  <UploadRow key={item.id} item={item} />
                ))}
              </ul>
            </section>
          )}
          <div className="flex flex-wrap gap-3">
            <div className="relative min-w-0 flex-1 basis-60">
              <Search className="absolute top-2.5 left-2.5 size-4 text-muted" aria-hidden="true" />
              <Input
                type="search"
                aria-label="Search datasets to compare with"
                placeholder="Search by name"
                value={query}
                onChange={(event) => setQuery(event.target.value)}
                className="pl-8"
              />
            </div>
            <Button className="h-9" onClick={chooseFiles}>
              <Upload aria-hidden="true" />
              Upload the other file
            </Button>
            <FolderButton />
          </div>
          <SameRecipe jobId={jobId} filename={filename} version={version} />
          <p className="sr-only" role="status">
            {wanted && `${number(found.length)} found`}
          </p>
          {found.length === 0 ? (
            <EmptyState
              icon={GitCompareArrows}
              title={others.length === 0 ? 'There is nothing to compare with yet' : 'No dataset has this name'}
              headingLevel="h3"
              className="rounded-xl border bg-surface py-8"
            >
              Drop the other period’s file anywhere on this page.
            </EmptyState>
          ) : (
            <ul className="divide-y rounded-xl border bg-surface">
              {found.slice(0, SHOWN).map((job) => (
                <li key={job.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5">
                  <input
                    type="checkbox"
                    className="size-4 accent-accent"
                    aria-label={`Compare ${job.filename} over time`}
                    checked={chosen.includes(job.id)}
                    onChange={({ currentTarget: { checked } }) =>
                      setChosen(checked ? [...chosen, job.id] : chosen.filter((id) => id !== job.id))
                    }
                  />
                  <div className="min-w-0 flex-1 basis-36">
                    <p className="truncate font-medium" title={job.filename}>
                      {job.filename}
                    </p>
                    <p className="text-muted text-xs">
                      {job.row_count !== null && `${plural(job.row_count, 'row')} · `}
                      uploaded <RelativeTime iso={job.created_at} />
                    </p>
                  </div>
                  <Button size="sm" isBusy={busy === job.id} onClick={() => void compare(job)}>
                    Compare
                    <span className="sr-only"> with {job.filename}</span>
                  </Button>
                </li>
              ))}
            </ul>
          )}
          {chosen.length > 0 && <SeriesBar jobId={jobId} chosen={chosen} onClear={() => setChosen([])} />}
          {found.length > SHOWN && (
            <p className="text-muted text-sm">
              The {SHOWN} latest of {number(found.length)}. Search to find the others.
            </p>
          )}
        </section>
      )}
    </div>
  );
}

function Recent({ comparisons }: { comparisons: ComparisonListJson }) {
  return (
    <section aria-labelledby="recent" className="grid gap-3">
      <h2 id="recent" className="font-semibold text-lg">
        Comparisons
      </h2>
      <ul className="divide-y rounded-xl border bg-surface">
        {comparisons.map((comparison) => (
          <li key={comparison.comparison_id} className="relative px-4 py-2.5 hover:bg-sunken/60">
            <Link
              href={`/compare/${comparison.comparison_id}`}
              className="flex min-w-0 flex-wrap items-center gap-x-2 font-medium outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:outline-accent"
            >
              <span className="min-w-0 [overflow-wrap:anywhere]">{comparison.filename_1}</span>
              <ArrowRight className="size-4 shrink-0 text-muted" aria-label="to" />
              <span className="min-w-0 [overflow-wrap:anywhere]">{comparison.filename_2}</span>
            </Link>
            <p className="text-muted text-xs">
              {comparison.status === 'confirmed' ? 'Columns confirmed' : 'Columns proposed'} ·{' '}
              <RelativeTime iso={comparison.created_at} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
