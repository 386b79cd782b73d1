import { toast } from 'sonner';
import { ApiError } from '@/components/api/api-error';
import { fetchJson } from '@/components/api/fetch-json';
import type { JobStatusJson } from '@/lib/contract/jobs';

/** Says why the last run of the recipe came to nothing. */
export async function tellWhyNot(jobId: string): Promise<void> {
  try {
    const { error_message } = await fetchJson<JobStatusJson>(`/api/upload/jobs/${jobId}/status`);
    if (error_message) toast.error(error_message, { id: `failed-${jobId}` });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    toast.error('The recipe could not be run. The dataset is as it was.', { id: `failed-${jobId}` });
  }
}
