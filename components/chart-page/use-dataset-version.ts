'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { toast } from 'sonner';
import { type FollowedStatus, useJobStream } from '@/components/job/use-job-stream';
import { refreshCharts } from './charts-api';

interface DatasetVersion {
  /** Of the data as it stands now. */
  version: number;
  /** The recipe is being run again: another version follows. */
  isCleaning: boolean;
}

/**
 * Follows the dataset whose charts are on screen: what others do to them is read at once; when the data has another version,
 * the page says so, too. `initial` is the version the page was made from.
 */
export function useDatasetVersion(jobId: string, initial: number, filename: string): DatasetVersion {
  const router = useRouter();
  const [version, setVersion] = useState(initial);
  const [isCleaning, setCleaning] = useState(false);

  const revision = useRef<string>(undefined);

  function onStatus(status: FollowedStatus): void {
    const isUnderWay = status.status === 'pending' || status.status === 'processing';
    setCleaning(isUnderWay);
    const isRevised = revision.current !== undefined && revision.current !== status.charts_revision;
    revision.current = status.charts_revision;
    // The number is given when cleaning begins; until it is done, everything shows the version before.
    const isNew = !isUnderWay && status.version !== version;
    if (isRevised || isNew) void refreshCharts(jobId);
    if (!isNew) return;
    setVersion(status.version);
    // The header, and what else the server said, is of the version before.
    router.refresh();
    toast.info(`The data has changed. The charts follow version ${status.version} now.`, { id: `version-${jobId}` });
  }

  function onGone(): void {
    toast.info(`${filename} was deleted, or is no longer yours to see.`);
    router.replace('/');
    // One may have lost the whole workspace.
    router.refresh();
  }

  useJobStream(jobId, { onStatus, onGone });
  return { version, isCleaning };
}
