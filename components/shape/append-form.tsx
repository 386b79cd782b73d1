'use client';

import { useEffect, useState } from 'react';
import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import type { DeriveOffersJson } from '@/lib/contract/shapes';
import { plural } from '@/lib/text/words';
import type { FormProps } from './form-props';
import { PickOthers } from './pick-others';
import { offersPath } from './shape-api';

const labelOf = (filename: string) => filename.replace(/\.[a-z0-9]{1,8}$/i, '');

/** Files of the same sort below each other; which columns belong together is proposed, and a column can be left out. */
export function AppendForm({ jobId, workspaceId, filename, onChange }: FormProps) {
  const [others, setOthers] = useState<readonly { id: string; filename: string }[]>([]);
  const [left, setLeft] = useState<readonly string[]>([]);
  const ids = others.map(({ id }) => id);
  const { data, error } = useSWR<DeriveOffersJson, ApiError>(ids.length === 0 ? null : offersPath(jobId, ids));
  const columns = data?.append.filter(({ name, from }) => !left.includes(name) && from.length === ids.length + 1) ?? [];
  const labels = [filename, ...others.map((other) => other.filename)].map(labelOf);
  const key = JSON.stringify([ids, columns, labels]);

  useEffect(() => {
    const [chosen, kept, names] = JSON.parse(key) as [string[], typeof columns, string[]];
    if (chosen.length === 0 || kept.length === 0) onChange(null);
    else
      onChange({ shape: { shape: 'append', columns: kept, source: { name: 'source', labels: names } }, with: chosen });
  }, [key, onChange]);

  return (
    <>
      <PickOthers
        jobId={jobId}
        workspaceId={workspaceId}
        legend="Datasets to put below this one"
        isSingle={false}
        value={ids}
        onChange={(chosen, jobs) =>
          setOthers(
            chosen.flatMap((id) => jobs.filter((job) => job.id === id).map((job) => ({ id, filename: job.filename }))),
          )
        }
      />
      {error && <p className="text-danger text-sm">{error.message}</p>}
      {data && ids.length > 0 && (
        <fieldset className="grid gap-1">
          <legend className="mb-1 font-medium text-sm">Columns that belong together</legend>
          {data.append.map(({ name, from }) => {
            const missing = from.filter((id) => id === null).length;
            return (
              <label key={name} className="flex min-h-8 items-center gap-2 text-sm">
                <input
                  type="checkbox"
                  className="size-4 shrink-0 accent-accent"
                  checked={!left.includes(name)}
                  onChange={({ currentTarget: { checked } }) =>
                    setLeft(checked ? left.filter((other) => other !== name) : [...left, name])
                  }
                />
                <span className="min-w-0 truncate">{name}</span>
                <span className="text-muted text-xs">
                  {missing === 0 ? 'in all of them' : `not in ${plural(missing, 'dataset')}`}
                </span>
              </label>
            );
          })}
        </fieldset>
      )}
    </>
  );
}
