'use client';

import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import useSWRImmutable from 'swr/immutable';
import type { ApiError } from '@/components/api/api-error';
import { RelativeTime } from '@/components/library/relative-time';
import { bareStep, jobApi, type VersionJson } from '@/components/review/review-api';
import { type StepJson, useReview } from '@/components/review/review-context';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Notice } from '@/components/ui/notice';
import { canonicalJson } from '@/lib/cleaning/canonical';
import { formatScore } from '@/lib/text/format';
import { number, plural } from '@/lib/text/words';
import { DiffList } from './diff-list';
import { recipeDiff } from './recipe-diff';
import { useNames } from './use-names';

const ACTIONS: Record<VersionJson['action'], string> = {
  upload: 'Cleaned on upload',
  fill: 'Missing cells filled',
  resolve: 'Outlier decided on',
  recipe: 'Recipe changed',
  import: 'Saved recipe used',
  reading: 'File read in another way',
  follow: 'Made anew of the datasets it is made of',
  undo: 'Undone',
  redo: 'Redone',
};

interface HistoryEntryProps {
  entry: VersionJson;
  onDone(): void;
}

/** One version; opened, what was changed in it, and a way back to its recipe. */
export function HistoryEntry({ entry, onDone }: HistoryEntryProps) {
  const { version } = useReview('version');
  const [isOpen, setOpen] = useState(false);
  const detailId = useId();
  return (
    <li className="text-sm">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? detailId : undefined}
        onClick={() => setOpen(!isOpen)}
        className="grid w-full grid-cols-[auto_1.75rem_1fr_auto] gap-x-2 py-2 text-left -outline-offset-2! hover:bg-sunken"
      >
        <ChevronRight
          className={cn('mt-0.5 size-4 text-muted transition-transform', isOpen && 'rotate-90')}
          aria-hidden="true"
        />
        <span className="text-right text-muted">{entry.version}</span>
        <span className="min-w-0">
          <span className="flex flex-wrap items-center gap-x-2">
            {ACTIONS[entry.action]}
            {entry.version === version && <Badge tone="accent">shown</Badge>}
          </span>
          <span className="block break-words text-muted text-xs">
            {entry.created_by?.name ?? 'RefineX'} · <RelativeTime iso={entry.created_at} />
          </span>
        </span>
        <span className="text-right text-muted text-xs">
          {plural(entry.row_count, 'row')} × {number(entry.column_count)}
          <span className="block">quality {formatScore(entry.quality_score)}</span>
        </span>
      </button>
      {isOpen && (
        <div id={detailId} className="pr-2 pb-3 pl-15">
          <EntryDetail version={entry.version} onDone={onDone} />
        </div>
      )}
    </li>
  );
}

interface VersionRecipe {
  steps: StepJson[];
}

function EntryDetail({ version, onDone }: { version: number; onDone(): void }) {
  const { jobId, steps, isBusy, canWrite, saveSteps } = useReview('jobId', 'steps', 'isBusy', 'canWrite', 'saveSteps');
  const names = useNames();
  const path = (of: number) => jobApi(jobId, `versions/${of}`);
  const { data: now, error } = useSWRImmutable<VersionRecipe, ApiError>(path(version));
  const { data: before } = useSWRImmutable<VersionRecipe, ApiError>(version > 1 ? path(version - 1) : null);
  if (error) return <Notice>The version could not be loaded. {error.message}</Notice>;
  if (!now || (version > 1 && !before)) return <p className="text-muted">Loading …</p>;
  const isShown = canonicalJson(now.steps.map(bareStep)) === canonicalJson(steps.map(bareStep));
  return (
    <div className="grid justify-items-start gap-2">
      {before ? (
        <DiffList diffs={recipeDiff(before.steps, now.steps, names)} />
      ) : (
        <p className="text-muted">The file with {plural(now.steps.length, 'step')}.</p>
      )}
      {canWrite && !isShown && (
        <Button
          size="sm"
          isBusy={isBusy}
          onClick={() => {
            onDone();
            void saveSteps(now.steps);
          }}
        >
          Use this recipe again
        </Button>
      )}
    </div>
  );
}
