'use client';

import { Upload } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { FolderButton } from '@/components/compare/series/pick-series';
import { jobsPath } from '@/components/job/jobs-api';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { useUploadQueue } from '@/components/upload/upload-provider';
import { UploadRow } from '@/components/upload/upload-row';
import type { JobJson } from '@/lib/contract/jobs';
import { number, plural } from '@/lib/text/words';

const SHOWN = 12;

interface PickOthersProps {
  jobId: string;
  workspaceId: string;
  legend: string;
  isSingle: boolean;
  /** Ids, in the order they were chosen. */
  value: readonly string[];
  onChange(ids: string[], jobs: readonly JobJson[]): void;
}

/** Other datasets of the workspace, and files that are uploaded right here. */
export function PickOthers({ jobId, workspaceId, legend, isSingle, value, onChange }: PickOthersProps) {
  const { data: jobs = [] } = useSWR<JobJson[], ApiError>(jobsPath(workspaceId));
  const { items, chooseFiles } = useUploadQueue();
  const [query, setQuery] = useState('');
  const others = jobs.filter(({ id, status }) => id !== jobId && status === 'completed');
  const uploaded = items.flatMap((item) => (item.phase === 'uploaded' ? [item.job.id] : []));
  const known = useRef<ReadonlySet<string>>(new Set(uploaded));
  const fresh = uploaded.filter((id) => !known.current.has(id) && others.some((other) => other.id === id));
  const freshKey = fresh.join(' ');

  // What was uploaded right here is meant.
  useEffect(() => {
    if (freshKey === '') return;
    const ids = freshKey.split(' ');
    known.current = new Set([...known.current, ...ids]);
    const chosen = isSingle ? ids.slice(-1) : [...value, ...ids.filter((id) => !value.includes(id))];
    onChange(chosen, jobs);
  }, [freshKey, isSingle, value, jobs, onChange]);

  const found = others.filter(({ filename }) => filename.toLowerCase().includes(query.trim().toLowerCase()));
  const shown = found.filter(({ id }, place) => place < SHOWN || value.includes(id));
  const choose = (id: string, isChosen: boolean) => {
    const rest = value.filter((other) => other !== id);
    onChange(isSingle ? [id] : isChosen ? [...rest, id] : rest, jobs);
  };
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        <Input
          type="search"
          aria-label="Search datasets"
          placeholder="Search by name"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          className="min-w-0 flex-1 basis-40"
        />
        <Button className="h-9" onClick={chooseFiles}>
          <Upload aria-hidden="true" />
          Upload
        </Button>
        {!isSingle && <FolderButton />}
      </div>
      {items.length > 0 && (
        <ul aria-label="Uploads" className="divide-y rounded-lg border bg-surface">
          {items.map((item) => (
            <UploadRow key={item.id} item={item} />
          ))}
        </ul>
      )}
      <fieldset className="max-h-64 overflow-y-auto rounded-lg border bg-surface p-1">
        <legend className="sr-only">{legend}</legend>
        {shown.map(({ id, filename, row_count: rows }) => (
          <label
            key={id}
            className="flex min-h-9 items-center gap-2 rounded px-2 text-sm hover:bg-sunken has-focus-visible:bg-sunken"
          >
            <input
              type={isSingle ? 'radio' : 'checkbox'}
              name="other-dataset"
              className="size-4 shrink-0 accent-accent"
              checked={value.includes(id)}
              onChange={(event) => choose(id, event.target.checked)}
            />
            <span className="min-w-0 flex-1 truncate">{filename}</span>
            {rows !== null && <span className="shrink-0 text-muted text-xs">{plural(rows, 'row')}</span>}
          </label>
        ))}
        {shown.length === 0 && (
          <p className="px-2 py-2 text-muted text-sm">
            {others.length === 0 ? 'There is no other dataset in this workspace yet.' : 'No dataset has this name.'}
          </p>
        )}
      </fieldset>
      {found.length > SHOWN && (
        <p className="text-muted text-xs">
          The {SHOWN} latest of {number(found.length)}. Search to find the others.
        </p>
      )}
    </div>
  );
}
