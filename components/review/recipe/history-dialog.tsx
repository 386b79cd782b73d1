'use client';

import type { RefObject } from 'react';
import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { jobApi, type VersionJson } from '@/components/review/review-api';
import { useReview } from '@/components/review/review-context';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { HistoryEntry } from './history-entry';
import { Modal } from './modal';

interface HistoryDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  returnTo: RefObject<HTMLElement | null>;
}

/** Every version there was: who made it, when, what they did, and what it came to. */
export function HistoryDialog({ isOpen, onOpenChange, returnTo }: HistoryDialogProps) {
  return (
    <Modal
      isOpen={isOpen}
      returnTo={returnTo}
      onOpenChange={onOpenChange}
      title="History"
      description="Every change makes a version, and none is ever lost."
    >
      {isOpen && <Versions onDone={() => onOpenChange(false)} />}
    </Modal>
  );
}

function Versions({ onDone }: { onDone(): void }) {
  const { jobId, version } = useReview('jobId', 'version');
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
    <ol className="divide-y border-y">
      {data.map((entry) => (
        <HistoryEntry key={entry.version} entry={entry} onDone={onDone} />
      ))}
    </ol>
  );
}
