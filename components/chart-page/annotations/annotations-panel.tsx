'use client';

import type { RefObject } from 'react';
import { Notice } from '@/components/ui/notice';
import { pointPlace } from '@/lib/charts/words/point-name';
import type { AnnotationJson } from '@/lib/contract/annotations';
import type { ChartJson } from '@/lib/contract/charts';
import { number } from '@/lib/text/words';
import { RemarkForm } from './annotation-form';
import { RemarkItem } from './annotation-item';

interface RemarksPanelProps {
  chart: ChartJson;
  remarks: readonly AnnotationJson[];
  /** Why they could not be read. */
  error: string | undefined;
  canWrite: boolean;
  selected: number | null;
  onSelect(index: number | null): void;
  highlighted: number | null;
  onHighlight(index: number | null): void;
  text: RefObject<HTMLTextAreaElement | null>;
}

/** The remarks that have a point, oldest first: the first is number 1. */
export const pinnedOf = (remarks: readonly AnnotationJson[]): AnnotationJson[] =>
  remarks.filter(({ data_point_index: index }) => index !== null).toReversed();

/** What people wrote on the points of the chart, beside it. */
export function RemarksPanel({
  chart,
  remarks,
  error,
  canWrite,
  highlighted,
  onHighlight,
  ...form
}: RemarksPanelProps) {
  const pinned = pinnedOf(remarks);
  const gone = remarks.filter(({ data_point_index: index }) => index === null);
  const item = (remark: AnnotationJson, pin: number | null) => {
    const point = remark.data_point_index === null ? undefined : chart.data[remark.data_point_index];
    return (
      <RemarkItem
        key={remark.annotation_id}
        remark={remark}
        place={point ? pointPlace(chart, point) : remark.point_label}
        pin={pin}
        isHighlighted={remark.data_point_index !== null && remark.data_point_index === (highlighted ?? form.selected)}
        onHighlight={onHighlight}
        canDelete={canWrite}
      />
    );
  };
  return (
    <section aria-labelledby="remarks-heading" className="grid content-start gap-4 rounded-xl border bg-surface p-4">
      <h2 id="remarks-heading" className="font-semibold">
        Annotations{' '}
        {remarks.length > 0 && <span className="ml-1 font-normal text-muted">{number(remarks.length)}</span>}
      </h2>
      {canWrite && chart.data.length > 0 && <RemarkForm chart={chart} {...form} />}
      {error && <Notice>The annotations could not be read. {error}</Notice>}
      {remarks.length === 0 && !error && (
        <p className="text-muted text-sm">
          {canWrite
            ? 'Nothing is written on this chart yet. Say what the data cannot: why a value is high, what happened that month.'
            : 'Nothing is written on this chart yet.'}
        </p>
      )}
      {pinned.length > 0 && (
        <ul className="-mx-2 grid gap-1">{pinned.map((remark, place) => item(remark, place + 1)).toReversed()}</ul>
      )}
      {gone.length > 0 && (
        <div className="grid gap-1 border-t pt-3">
          <h3 className="font-medium text-sm">On points that are no longer in the chart</h3>
          <ul className="-mx-2 grid gap-1">{gone.map((remark) => item(remark, null))}</ul>
        </div>
      )}
    </section>
  );
}
