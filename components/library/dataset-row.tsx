'use client';

import { Trash2 } from 'lucide-react';
import Link from 'next/link';
import { JobState } from '@/components/job/job-state';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { dropsLike } from '@/components/upload/drop-overlay';
import { useUploadQueue } from '@/components/upload/upload-provider';
import type { JobJson } from '@/lib/contract/jobs';
import { formatBytes } from '@/lib/text/format';
import { number } from '@/lib/text/words';
import { DatasetQuality } from './dataset-quality';
import { useDeletion } from './deletion-provider';
import { RelativeTime } from './relative-time';

/** Rows × columns, or a dash while nobody knows. */
export function shapeOf({ row_count, column_count }: JobJson): string {
  return row_count === null || column_count === null ? '–' : `${number(row_count)} × ${number(column_count)}`;
}

export function DatasetRow({ job }: { job: JobJson }) {
  const { deleteWithUndo } = useDeletion();
  const { modelOver } = useUploadQueue();
  const isCleaned = job.status === 'completed';
  const isOver = isCleaned && modelOver?.jobId === job.id;
  return (
    <tr
      {...(isCleaned && dropsLike({ jobId: job.id, filename: job.filename }))}
      className={cn(
        'relative transition-colors hover:bg-sunken/60',
        isOver && 'bg-accent-soft outline-2 outline-accent -outline-offset-2',
      )}
    >
      <td className="max-w-0 py-2.5 pr-3 pl-4">
        <Link
          href={`/jobs/${job.id}`}
          title={job.filename}
          className="block truncate font-medium outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:outline-accent focus-visible:after:-outline-offset-2"
        >
          {job.filename}
        </Link>
        <p className="text-muted text-xs">
          <span className="max-md:hidden">
            {job.file_type.toUpperCase()} · {formatBytes(job.file_size)}
          </span>
          <span className="md:hidden">
            {job.row_count !== null && `${shapeOf(job)} · `}
            <RelativeTime iso={job.created_at} />
          </span>
        </p>
        {job.error_message && (
          <p className="mt-0.5 text-danger text-xs md:truncate" title={job.error_message}>
            {job.error_message}
          </p>
        )}
        {!isCleaned && (
          <div className="mt-1.5 sm:hidden">
            <JobState job={job} />
          </div>
        )}
      </td>
      <td className="hidden whitespace-nowrap px-3 py-2.5 text-right text-sm md:table-cell">{shapeOf(job)}</td>
      <td className="px-3 py-2.5 max-sm:px-1">{isCleaned && <DatasetQuality job={job} />}</td>
      <td className="hidden px-3 py-2.5 sm:table-cell">
        <JobState job={job} />
      </td>
      <td className="hidden whitespace-nowrap px-3 py-2.5 text-muted text-sm md:table-cell">
        <RelativeTime iso={job.created_at} />
      </td>
      <td className="relative z-10 py-2.5 pr-3 text-right">
        {job.can_delete && (
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={`Delete ${job.filename}`}
            onClick={() => deleteWithUndo(job)}
          >
            <Trash2 aria-hidden="true" />
          </Button>
        )}
      </td>
    </tr>
  );
}
