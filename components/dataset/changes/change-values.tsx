import { ArrowRight } from 'lucide-react';
import { ExactText } from '@/components/ui/exact-text';
import { type ChangedValue, describeChange } from './describe-change';

/** Old and new value of a change, as exactly as they can be shown. */
export function ChangeValues({ entry }: { entry: ChangedValue }) {
  const change = describeChange(entry);
  switch (change.kind) {
    case 'row_removed':
      return (
        <span className="min-w-0 break-words">
          <span className="text-muted">Row removed: </span>
          {change.cells.map((cell) => cell ?? '–').join(' · ')}
        </span>
      );
    case 'marked':
      return (
        <span className="min-w-0 break-words">
          <Value>{change.value}</Value> <span className="text-muted">(unchanged, marked)</span>
        </span>
      );
    case 'replaced':
      return (
        <span className="min-w-0 break-words">
          <span className="sr-only">from </span>
          <span className="text-muted">
            <Value>{change.before}</Value>
          </span>
          <ArrowRight className="mx-1.5 inline size-3 text-muted" aria-hidden="true" />
          <span className="sr-only"> to </span>
          <span className="font-medium">
            <Value>{change.after}</Value>
          </span>
        </span>
      );
  }
}

function Value({ children }: { children: string | null }) {
  if (children === null) return <span className="font-normal text-muted italic">missing</span>;
  return <ExactText>{children}</ExactText>;
}
