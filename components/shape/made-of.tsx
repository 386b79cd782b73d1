'use client';

import Link from 'next/link';
import { useState } from 'react';
import { toast } from 'sonner';
import useSWR from 'swr';
import { ApiError } from '@/components/api/api-error';
import { Button } from '@/components/ui/button';
import { Switch } from '@/components/ui/switch';
import type { DerivationJson } from '@/lib/contract/shapes';
import { derivationPath, setFollows, updateDerived } from './shape-api';

interface MadeOfProps {
  jobId: string;
  version: number;
  canWrite: boolean;
}

/** What a dataset is made of and whether it is behind, and what is made of it; nothing for a plain upload. */
export function MadeOf({ jobId, version, canWrite }: MadeOfProps) {
  const { data, mutate } = useSWR<DerivationJson, ApiError>(derivationPath(jobId));
  const [isBusy, setBusy] = useState(false);
  if (!data || (!data.derived && data.children.length === 0)) return null;
  const { derived, children } = data;

  async function run(change: () => Promise<unknown>, done: string): Promise<void> {
    setBusy(true);
    try {
      await change();
      toast.success(done);
    } catch (error) {
      toast.error(error instanceof ApiError ? error.message : 'That could not be done.');
    }
    setBusy(false);
    await mutate();
  }

  return (
    <section aria-label="Where it is from" className="grid gap-2 rounded-xl border bg-surface px-4 py-3 text-sm">
      {derived && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className="min-w-0 flex-1 basis-60">
            Made of{' '}
            {derived.parents.map(({ job_id: id, filename, version: made, current_version: now }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one dataset may be there twice
              <span key={place} className="[overflow-wrap:anywhere]">
                {place > 0 && ', '}
                {id && filename ? (
                  <Link href={`/jobs/${id}`} className="text-accent underline-offset-4 hover:underline">
                    {filename}
                  </Link>
                ) : (
                  'a dataset that was deleted'
                )}
                {made !== null && ` (version ${made}${now !== null && now !== made ? ` of ${now}` : ''})`}
              </span>
            ))}
            .{derived.notes.length > 0 && ` ${derived.notes.join(' ')}`}
          </p>
          {canWrite && (
            // biome-ignore lint/a11y/noLabelWithoutControl: the switch is the control
            <label className="flex items-center gap-2">
              <Switch
                checked={derived.follows}
                aria-label="Follow new versions"
                onChange={(follows) =>
                  void run(
                    () => setFollows(jobId, follows),
                    follows ? 'It follows new versions.' : 'It stays as it is.',
                  )
                }
              />
              Follow new versions
            </label>
          )}
          {canWrite && derived.is_outdated && (
            <Button
              size="sm"
              isBusy={isBusy}
              onClick={() => void run(() => updateDerived(jobId), `Version ${version + 1} is being made.`)}
            >
              Make anew
            </Button>
          )}
        </div>
      )}
      {children.length > 0 && (
        <p className="[overflow-wrap:anywhere]">
          Made of this:{' '}
          {children.map(({ job_id: id, filename }, place) => (
            <span key={id}>
              {place > 0 && ', '}
              <Link href={`/jobs/${id}`} className="text-accent underline-offset-4 hover:underline">
                {filename}
              </Link>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
