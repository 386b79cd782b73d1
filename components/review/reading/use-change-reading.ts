'use client';

import { useRouter } from 'next/navigation';
import { useContext, useState } from 'react';
import { toast } from 'sonner';
import { useSWRConfig } from 'swr';
import { ApiError } from '@/components/api/api-error';
import { refreshJob } from '@/components/job/jobs-api';
import { sendChange } from '@/components/review/review-api';
import { type Result, ReviewContext } from '@/components/review/review-context';
import type { ReadingJson } from '@/lib/contract/reading';
import type { ChangeJson } from '@/lib/contract/recipe';
import type { ReadingOptions } from '@/lib/tabular/read';

interface ChangeReading {
  change(options: ReadingOptions): Promise<void>;
  isSending: boolean;
  error: string | undefined;
}

/** Asks for the file to be read in another way: through the review where there is one, else on its own. */
export function useChangeReading(jobId: string, { version }: ReadingJson, onDone: () => void): ChangeReading {
  const review = useContext(ReviewContext);
  const router = useRouter();
  const { mutate } = useSWRConfig();
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<string>();

  async function send(body: ReadingOptions): Promise<Result<ChangeJson>> {
    if (review) return review.get().write<ChangeJson>('reading', { method: 'PUT', body, quiet: true });
    try {
      const value = await sendChange<ChangeJson>(`/api/jobs/${jobId}/reading`, version, { method: 'PUT', body });
      await refreshJob(mutate, jobId);
      router.refresh();
      return { ok: true, value };
    } catch (thrown) {
      if (thrown instanceof ApiError) return { ok: false, error: thrown };
      throw thrown;
    }
  }

  async function change(options: ReadingOptions): Promise<void> {
    setIsSending(true);
    setError(undefined);
    const result = await send(options);
    setIsSending(false);
    if (!result.ok) {
      setError(result.error.message);
      return;
    }
    const { value } = result;
    if (value.status === 'processing') toast('The file is being read again');
    else toast('The file is read like that already');
    onDone();
  }

  return { change, isSending, error };
}
