'use client';

import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { mutate } from 'swr';
import { ApiError } from '@/components/api/api-error';
import { annotationsPath, deleteAnnotation } from '@/components/chart-page/charts-api';
import { RelativeTime } from '@/components/library/relative-time';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { ConfirmDialog } from '@/components/ui/dialog';
import type { AnnotationJson } from '@/lib/contract/annotations';

interface AnnotationItemProps {
  annotation: AnnotationJson;
  /** What its point is called now. */
  place: string;
  /** The number that stands on the point; null when the point is gone. */
  pin: number | null;
  isHighlighted: boolean;
  /** The point to be shown; null when there is none to show any more. */
  onHighlight(index: number | null): void;
  canDelete: boolean;
}

export function AnnotationItem({ annotation, place, pin, isHighlighted, onHighlight, canDelete }: AnnotationItemProps) {
  const { data_point_index: index, author } = annotation;
  return (
    <li
      onPointerEnter={() => onHighlight(index)}
      onPointerLeave={() => onHighlight(null)}
      className={cn(
        'grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-2.5 rounded-md p-2 transition-colors',
        isHighlighted && 'bg-accent-soft',
      )}
    >
      <span
        aria-hidden="true"
        className={cn(
          'mt-0.5 grid size-5 place-items-center rounded-full font-medium text-2xs',
          pin === null ? 'border border-dashed text-muted' : 'bg-accent text-on-accent',
        )}
      >
        {pin ?? '–'}
      </span>
      <div className="grid min-w-0 gap-0.5 text-sm">
        {index === null ? (
          <span className="font-medium [overflow-wrap:anywhere]">{place}</span>
        ) : (
          <button
            type="button"
            onFocus={() => onHighlight(index)}
            onBlur={() => onHighlight(null)}
            onClick={() => onHighlight(index)}
            className="w-fit max-w-full rounded text-left font-medium [overflow-wrap:anywhere]"
          >
            {place}
            <span className="sr-only">: show this point</span>
          </button>
        )}
        <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{annotation.text}</p>
        <p className="text-muted text-xs">
          {annotation.is_own ? 'You' : (author?.name ?? 'A former member')} ·{' '}
          <RelativeTime iso={annotation.created_at} />
        </p>
      </div>
      {canDelete && annotation.is_own && <DeleteAnnotation annotation={annotation} place={place} />}
    </li>
  );
}

function DeleteAnnotation({ annotation, place }: { annotation: AnnotationJson; place: string }) {
  const [isBusy, setBusy] = useState(false);

  async function remove(): Promise<void> {
    setBusy(true);
    const path = annotationsPath(annotation.chart_id);
    try {
      await deleteAnnotation(annotation.annotation_id);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.status !== 404) {
        setBusy(false);
        toast.error(`The annotation was not deleted. ${error.message}`);
        return;
      }
    }
    await mutate<AnnotationJson[]>(
      path,
      (known) => known?.filter(({ annotation_id }) => annotation_id !== annotation.annotation_id),
      { revalidate: false },
    );
  }

  return (
    <ConfirmDialog
      title="Delete this annotation?"
      confirmLabel="Delete"
      onConfirm={() => void remove()}
      trigger={
        <Button variant="ghost" size="icon-sm" isBusy={isBusy} aria-label={`Delete your annotation on ${place}`}>
          {!isBusy && <Trash2 aria-hidden="true" />}
        </Button>
      }
    >
      “<span className="[overflow-wrap:anywhere]">{annotation.text}</span>” is removed for good, for everybody.
    </ConfirmDialog>
  );
}
