'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import useSWR, { useSWRConfig } from 'swr';
import { ApiError } from '@/components/api/api-error';
import { fetchJson } from '@/components/api/fetch-json';
import { jobPath } from '@/components/job/jobs-api';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import type { PresetsJson } from '@/lib/contract/work-list';

interface PresetResultProps {
  jobId: string;
  /** Of the data that is shown beside it. */
  version?: number;
  className?: string;
}

/** What each way to clean gives up of this very file, in numbers, and cleaning it the other way. */
export function PresetResult({ jobId, version, className }: PresetResultProps) {
  const { mutate } = useSWRConfig();
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const path = `/api/jobs/${jobId}/presets${version === undefined ? '' : `?v=${version}`}`;
  const { data } = useSWR<PresetsJson, ApiError>(path, { revalidateOnFocus: false, keepPreviousData: true });
  if (!data || data.presets.every(({ gives_up }) => gives_up.length === 0)) return null;
  const { presets } = data;

  async function choose({ steps }: PresetsJson['presets'][number]): Promise<void> {
    setBusy(true);
    try {
      const headers = { 'Content-Type': 'application/json', 'If-Match': `"${data?.version}"` };
      await fetchJson(`/api/jobs/${jobId}/recipe`, { method: 'PUT', headers, body: JSON.stringify(steps) });
      await Promise.all([mutate(jobPath(jobId)), mutate(path)]);
      router.refresh();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast.error(error.message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <ul className={cn('grid w-full gap-2 text-sm', className)} aria-label="What each way to clean does to this file">
      {presets.map((way) => (
        <li key={way.preset} className="flex flex-wrap items-start justify-between gap-2">
          <span className="min-w-0 flex-1 basis-64 text-muted [overflow-wrap:anywhere]">
            <span className="font-medium text-ink">{way.name}</span>
            {way.is_current && ' (used)'}:{' '}
            {way.gives_up.length === 0
              ? 'gives nothing up.'
              : `${way.gives_up.map(({ sentence }) => sentence).join('; ')}.`}
          </span>
          {!way.is_current && (
            <Button size="sm" isBusy={isBusy} onClick={() => void choose(way)}>
              Clean this way<span className="sr-only">: {way.name}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
