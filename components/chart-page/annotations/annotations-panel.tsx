'use client';

import type { RefObject } from 'react';
import { ThreadList } from '@/components/annotations/thread-list';
import type { Thread } from '@/components/annotations/threads';
import { Notice } from '@/components/ui/notice';
import type { ChartJson } from '@/lib/contract/charts';
import { number } from '@/lib/text/words';
import { AnnotationForm } from './annotation-form';

interface AnnotationsPanelProps {
  chart: ChartJson;
  threads: readonly Thread[];
  /** Why they could not be read. */
  error: string | undefined;
  /** The dataset may be changed. */
  canWrite: boolean;
  selected: number | null;
  onSelect(index: number | null): void;
  highlighted: number | null;
  onHighlight(index: number | null): void;
  text: RefObject<HTMLTextAreaElement | null>;
}

/** What people wrote on the chart, beside it. Everybody who sees it may write. */
export function AnnotationsPanel({
  chart,
  threads,
  error,
  canWrite,
  highlighted,
  onHighlight,
  ...form
}: AnnotationsPanelProps) {
  return (
    <section
      aria-labelledby="annotations-heading"
      className="grid content-start gap-4 rounded-xl border bg-surface p-4"
    >
      <h2 id="annotations-heading" className="font-semibold">
        Annotations{' '}
        {threads.length > 0 && <span className="ml-1 font-normal text-muted">{number(threads.length)}</span>}
      </h2>
      {chart.data.length > 0 && <AnnotationForm chart={chart} {...form} />}
      {error && <Notice>The annotations could not be read. {error}</Notice>}
      {threads.length === 0 && !error && (
        <p className="text-muted text-sm">
          Nothing is written on this chart yet. Say what the data cannot: why a value is high, what happened that month.
        </p>
      )}
      <ThreadList
        threads={threads}
        canWrite={canWrite}
        highlighted={highlighted ?? form.selected}
        onHighlight={onHighlight}
      />
    </section>
  );
}
