'use client';

import type { RefObject } from 'react';
import { Notice } from '@/components/ui/notice';
import { pointPlace } from '@/lib/charts/words/point-name';
import type { AnnotationJson } from '@/lib/contract/annotations';
import type { ChartJson } from '@/lib/contract/charts';
import { number } from '@/lib/text/words';
import { AnnotationForm } from './annotation-form';
import { AnnotationItem } from './annotation-item';

interface AnnotationsPanelProps {
  chart: ChartJson;
  annotations: readonly AnnotationJson[];
  /** Why they could not be read. */
  error: string | undefined;
  canWrite: boolean;
  selected: number | null;
  onSelect(index: number | null): void;
  highlighted: number | null;
  onHighlight(index: number | null): void;
  text: RefObject<HTMLTextAreaElement | null>;
}

/** The annotations that have a point, oldest first: the first is number 1. */
export const pinnedOf = (annotations: readonly AnnotationJson[]): AnnotationJson[] =>
  annotations.filter(({ data_point_index: index }) => index !== null).toReversed();

/** What people wrote on the points of the chart, beside it. */
export function AnnotationsPanel({
  chart,
  annotations,
  error,
  canWrite,
  highlighted,
  onHighlight,
  ...form
}: AnnotationsPanelProps) {
  const pinned = pinnedOf(annotations);
  const gone = annotations.filter(({ data_point_index: index }) => index === null);
  const item = (annotation: AnnotationJson, pin: number | null) => {
    const point = annotation.data_point_index === null ? undefined : chart.data[annotation.data_point_index];
    return (
      <AnnotationItem
        key={annotation.annotation_id}
        annotation={annotation}
        place={point ? pointPlace(chart, point) : annotation.point_label}
        pin={pin}
        isHighlighted={
          annotation.data_point_index !== null && annotation.data_point_index === (highlighted ?? form.selected)
        }
        onHighlight={onHighlight}
        canDelete={canWrite}
      />
    );
  };
  return (
    <section
      aria-labelledby="annotations-heading"
      className="grid content-start gap-4 rounded-xl border bg-surface p-4"
    >
      <h2 id="annotations-heading" className="font-semibold">
        Annotations{' '}
        {annotations.length > 0 && <span className="ml-1 font-normal text-muted">{number(annotations.length)}</span>}
      </h2>
      {canWrite && chart.data.length > 0 && <AnnotationForm chart={chart} {...form} />}
      {error && <Notice>The annotations could not be read. {error}</Notice>}
      {annotations.length === 0 && !error && (
        <p className="text-muted text-sm">
          {canWrite
            ? 'Nothing is written on this chart yet. Say what the data cannot: why a value is high, what happened that month.'
            : 'Nothing is written on this chart yet.'}
        </p>
      )}
      {pinned.length > 0 && (
        <ul className="-mx-2 grid gap-1">
          {pinned.map((annotation, place) => item(annotation, place + 1)).toReversed()}
        </ul>
      )}
      {gone.length > 0 && (
        <div className="grid gap-1 border-t pt-3">
          <h3 className="font-medium text-sm">On points that are no longer in the chart</h3>
          <ul className="-mx-2 grid gap-1">{gone.map((annotation) => item(annotation, null))}</ul>
        </div>
      )}
    </section>
  );
}
