'use client';

import { LoaderCircle } from 'lucide-react';
import { Segmented } from '@/components/ui/segmented';
import type { CorrelationMethod } from '@/lib/contract/correlation';
import type { CorrelationView, MatrixOrder } from './correlation-view';
import { METHOD_LABELS, METHOD_WORDS } from './words';

const METHODS: readonly { value: CorrelationMethod; label: string }[] = [
  { value: 'pearson', label: METHOD_LABELS.pearson },
  { value: 'spearman', label: METHOD_LABELS.spearman },
];

const ORDERS: readonly { value: MatrixOrder; label: string }[] = [
  { value: 'data', label: 'As in the data' },
  { value: 'similarity', label: 'Similar together' },
];

interface CorrelationControlsProps {
  view: CorrelationView;
  /** What was asked for is on its way. */
  isLoading: boolean;
  onChange(change: Partial<CorrelationView>): void;
}

/** Which coefficient, and in which order the columns stand. */
export function CorrelationControls({ view, isLoading, onChange }: CorrelationControlsProps) {
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Segmented label="Method" value={view.method} options={METHODS} onChange={(method) => onChange({ method })} />
        <Segmented
          label="Order of the columns"
          value={view.order}
          options={ORDERS}
          onChange={(order) => onChange({ order })}
        />
        {isLoading && <LoaderCircle className="size-4 animate-spin text-muted" aria-hidden="true" />}
      </div>
      <p className="text-muted text-sm">
        {METHOD_LABELS[view.method]} tells {METHOD_WORDS[view.method]}.
      </p>
    </div>
  );
}
