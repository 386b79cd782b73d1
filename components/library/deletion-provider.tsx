'use client';

import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { toast } from 'sonner';
import { useSWRConfig } from 'swr';
import { ApiError } from '@/components/api/api-error';
import { deleteJob, forgetJob, isJobsPath } from '@/components/job/jobs-api';
import type { JobJson } from '@/lib/contract/jobs';
import { PendingDeletions } from './pending-deletions';

/** How long a deletion can be undone; longer while somebody points at the message. */
const UNDO_MS = 6_000;

interface Deletion {
  /** Hidden from lists: deleted, or about to be. */
  hiddenIds: ReadonlySet<string>;
  /** Hides the dataset and offers to undo; deletes it when the offer ends. */
  deleteWithUndo(job: JobJson): void;
}

const DeletionContext = createContext<Deletion | null>(null);

export function useDeletion(): Deletion {
  const deletion = use(DeletionContext);
  if (!deletion) throw new Error('useDeletion needs a DeletionProvider above it.');
  return deletion;
}

export function DeletionProvider({ children }: { children: ReactNode }) {
  const { mutate } = useSWRConfig();
  const [deletions] = useState(
    () =>
      new PendingDeletions((id) => {
        void forgetJob(mutate, id);
        deleteJob(id).catch((error: unknown) => {
          if (!(error instanceof ApiError)) throw error;
          if (error.status === 404) return;
          void mutate(isJobsPath);
          toast.error(`The dataset was not deleted. ${error.message}`);
        });
      }),
  );
  const hiddenIds = useSyncExternalStore(deletions.subscribe, deletions.ids, deletions.ids);

  useEffect(() => {
    const flush = () => deletions.flush();
    window.addEventListener('pagehide', flush);
    return () => window.removeEventListener('pagehide', flush);
  }, [deletions]);

  const deleteWithUndo = useCallback(
    ({ id, filename }: JobJson) => {
      deletions.add(id);
      toast(`“${filename}” deleted`, {
        duration: UNDO_MS,
        action: { label: 'Undo', onClick: () => deletions.undo(id) },
        onAutoClose: () => deletions.commit(id),
        onDismiss: () => deletions.commit(id),
      });
    },
    [deletions],
  );

  const value = useMemo(() => ({ hiddenIds, deleteWithUndo }), [hiddenIds, deleteWithUndo]);
  return <DeletionContext value={value}>{children}</DeletionContext>;
}
