'use client';

import { Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { useSWRConfig } from 'swr';
import { ApiError } from '@/components/api/api-error';
import { deleteJob, forgetJob } from '@/components/job/jobs-api';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/dialog';
import type { JobJson } from '@/lib/contract/jobs';

/** Asks, deletes, and goes back to the list. */
export function DeleteDataset({ job }: { job: JobJson }) {
  const router = useRouter();
  const { mutate } = useSWRConfig();
  const [isBusy, setIsBusy] = useState(false);

  async function remove(): Promise<void> {
    setIsBusy(true);
    try {
      await deleteJob(job.id);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status !== 404) {
        setIsBusy(false);
        toast.error(`The dataset was not deleted. ${error.message}`);
        return;
      }
    }
    await forgetJob(mutate, job.id);
    toast(`“${job.filename}” deleted`);
    router.push('/');
  }

  return (
    <ConfirmDialog
      title="Delete this dataset?"
      confirmLabel="Delete"
      onConfirm={() => void remove()}
      trigger={
        <Button isBusy={isBusy}>
          {!isBusy && <Trash2 aria-hidden="true" />}
          Delete
        </Button>
      }
    >
      “<span className="break-words">{job.filename}</span>”, its cleaned data and its change log are removed for good.
    </ConfirmDialog>
  );
}
