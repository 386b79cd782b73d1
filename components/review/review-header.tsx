'use client';

import { ChevronLeft, ListChecks, ListOrdered, Redo2, Undo2 } from 'lucide-react';
import Link from 'next/link';
import { DatasetTabs } from '@/components/dataset/dataset-tabs';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Progress } from '@/components/ui/progress';
import { Tooltip } from '@/components/ui/tooltip';
import { useModelHere } from '@/components/upload/next-file';
import { ExportMenu } from './export/export-menu';
import { useReview } from './review-context';

export type PanelName = 'recipe' | 'inspector';

interface ReviewHeaderProps {
  open: Record<PanelName, boolean>;
  onToggle(panel: PanelName): void;
}

/** What is reviewed and what holds for all of it. */
export function ReviewHeader({ open, onToggle }: ReviewHeaderProps) {
  const { jobId, filename, version, canWrite } = useReview('jobId', 'filename', 'version', 'canWrite');
  useModelHere({ jobId, filename });
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-b bg-surface px-3 py-2">
      <div className="flex min-w-0 flex-1 basis-60 items-center gap-2">
        <Link
          href={`/jobs/${jobId}`}
          aria-label="Back to the overview"
          className="grid size-7 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink"
        >
          <ChevronLeft className="size-4" aria-hidden="true" />
        </Link>
        <h1 className="truncate font-semibold text-base" title={filename}>
          {filename}
        </h1>
        <Badge>Version {version}</Badge>
        {!canWrite && <Badge>Read only</Badge>}
      </div>
      <DatasetTabs jobId={jobId} isCompact className="max-xl:order-last max-xl:w-full" />
      <RunProgress />
      <div className="flex flex-wrap items-center gap-1.5 max-sm:w-full">
        <PanelToggle panel="recipe" label="Recipe" icon={ListOrdered} open={open} onToggle={onToggle} />
        <UndoRedo />
        <span className="flex-1" />
        <PanelToggle panel="inspector" label="Inspector" icon={ListChecks} open={open} onToggle={onToggle} />
        <ExportMenu jobId={jobId} />
      </div>
    </header>
  );
}

interface PanelToggleProps extends ReviewHeaderProps {
  panel: PanelName;
  label: string;
  icon: typeof ListChecks;
}

function PanelToggle({ panel, label, icon: Icon, open, onToggle }: PanelToggleProps) {
  return (
    <Button
      variant="ghost"
      aria-expanded={open[panel]}
      aria-controls={open[panel] ? `review-${panel}` : undefined}
      onClick={() => onToggle(panel)}
      className={cn('px-2', open[panel] && 'bg-sunken text-ink')}
    >
      <Icon className="max-sm:hidden" aria-hidden="true" />
      {label}
    </Button>
  );
}

function UndoRedo() {
  const { undo, redo, canUndo, canRedo, canWrite } = useReview('undo', 'redo', 'canUndo', 'canRedo', 'canWrite');
  if (!canWrite) return null;
  return (
    <div className="flex">
      <Tooltip content="Undo (Ctrl-Z)">
        <Button variant="ghost" size="icon" aria-label="Undo" aria-disabled={!canUndo} onClick={() => void undo()}>
          <Undo2 aria-hidden="true" />
        </Button>
      </Tooltip>
      <Tooltip content="Redo (Ctrl-Shift-Z)">
        <Button variant="ghost" size="icon" aria-label="Redo" aria-disabled={!canRedo} onClick={() => void redo()}>
          <Redo2 aria-hidden="true" />
        </Button>
      </Tooltip>
    </div>
  );
}

/** Where a re-clean stands; the data on screen stays until it is done. */
function RunProgress() {
  const { isBusy, progress, stage } = useReview('isBusy', 'progress', 'stage');
  return (
    <div role="status" className={isBusy ? 'grid w-44 gap-1 text-muted text-xs max-sm:w-full' : 'sr-only'}>
      {isBusy && (
        <>
          <span className="truncate">Cleaning again: {stage}</span>
          <Progress value={progress} label="Cleaning again" className="h-1" />
        </>
      )}
    </div>
  );
}
