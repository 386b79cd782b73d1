'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import useSWR, { useSWRConfig } from 'swr';
import { ApiError } from '@/components/api/api-error';
import { fetchJson } from '@/components/api/fetch-json';
import { jobPath } from '@/components/job/jobs-api';
import { Button } from '@/components/ui/button';
import type { PresetsJson } from '@/lib/contract/work-list';

const LABELS = { standard: 'Standard', careful: 'Careful' } as const;

/** What each way to clean does to this very file, and cleaning it the other way. */
export function PresetResult({ jobId }: { jobId: string }) {
  const { mutate } = useSWRConfig();
  const [isBusy, setBusy] = useState(false);
  const path = `/api/jobs/${jobId}/presets`;
  const { data } = useSWR<PresetsJson, ApiError>(path, { revalidateOnFocus: false });
  if (!data || data.presets.every(({ gives_up }) => gives_up.length === 0)) return null;

  async function choose(steps: PresetsJson['presets'][number]['steps']): Promise<void> {
    setBusy(true);
    try {
      await fetchJson(`/api/jobs/${jobId}/recipe`, { method: 'PUT', body: JSON.stringify(steps) });
      await Promise.all([mutate(jobPath(jobId)), mutate(path)]);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast.error(error.message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <ul className="grid w-full gap-2 border-t pt-2 text-sm" aria-label="What each way to clean does to this file">
      {data.presets.map(({ preset, is_current, gives_up, steps }) => (
        <li key={preset} className="flex flex-wrap items-start justify-between gap-2">
          <span className="min-w-0 flex-1 basis-64 text-muted">
            <span className="font-medium text-ink">{LABELS[preset]}</span>
            {is_current && ' (used)'}:{' '}
            {gives_up.length === 0 ? 'gives nothing up.' : `${gives_up.map(({ sentence }) => sentence).join('; ')}.`}
          </span>
          {!is_current && (
            <Button size="sm" isBusy={isBusy} onClick={() => void choose(steps)}>
              Clean this way
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
