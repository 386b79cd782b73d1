'use client';

import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { RelativeTime } from '@/components/datasets/relative-time';
import { jobApi, type VersionJson } from '@/components/review/review-api';
import { useReview } from '@/components/review/review-context';
import { Badge } from '@/components/ui/badge';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { number, plural } from '@/lib/cleaning/words';
import { formatScore } from '@/lib/format';
import { Modal } from './modal';

const ACTIONS: Record<VersionJson['action'], string> = {
  upload: 'Cleaned on upload',
  fill: 'Missing cells filled',
  resolve: 'Outlier decided on',
  recipe: 'Recipe changed',
  import: 'Saved recipe used',
  reading: 'File read in another way',
  undo: 'Undone',
  redo: 'Redone',
};

interface HistoryDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

/** Every version there was: who made it, when, and what it came to. */
export function HistoryDialog({ isOpen, onOpenChange }: HistoryDialogProps) {
  return (
    <Modal
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title="History"
      description="Every change makes a version. Undo and redo walk through them; nothing is ever lost."
    >
      {isOpen && <Versions />}
    </Modal>
  );
}

function Versions() {
  const { jobId, version } = useReview();
  const path = `${jobApi(jobId, 'versions')}?limit=200&v=${version}`;
  const { data, error } = useSWR<VersionJson[], ApiError>(path, { keepPreviousData: true });
  if (error) return <Notice>The history could not be loaded. {error.message}</Notice>;
  if (!data) {
    return (
      <div role="status">
        <span className="sr-only">Loading the history</span>
        <Skeleton className="h-40" />
      </div>
    );
  }
  return (
    <ol className="divide-y border-y text-sm">
      {data.map((entry) => (
        <li key={entry.version} className="grid grid-cols-[2.25rem_1fr_auto] gap-x-2 py-2">
          <span className="text-right text-muted">{entry.version}</span>
          <span className="min-w-0">
            <span className="flex flex-wrap items-center gap-x-2">
              {ACTIONS[entry.action]}
              {entry.version === version && <Badge tone="accent">shown</Badge>}
            </span>
            <span className="block break-words text-muted text-xs">
              {entry.created_by?.name ?? 'RefineX'} · <RelativeTime iso={entry.created_at} />
            </span>
          </span>
          <span className="text-right text-muted text-xs">
            {plural(entry.row_count, 'row')} × {number(entry.column_count)}
            <span className="block">quality {formatScore(entry.quality_score)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
