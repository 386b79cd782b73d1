import { Check, Minus } from 'lucide-react';
import { Disclosure } from '@/components/ui/disclosure';
import type { CleaningSummaryJson } from '@/lib/contract/quality';
import { number, plural } from '@/lib/text/words';
import type { DoneStep } from './results';

interface DoneListProps {
  summary: CleaningSummaryJson;
  steps: readonly DoneStep[];
  /** Shows the changes of one operation. */
  onShowChanges(operation: string): void;
}

/** What cleaning did, one line for each operation that changed something; the others folded away. */
export function DoneList({ summary, steps, onShowChanges }: DoneListProps) {
  const effective = steps.filter(({ changeCount }) => changeCount > 0);
  const idle = steps.filter(({ changeCount }) => changeCount === 0);
  return (
    <section aria-labelledby="done-heading" className="grid content-start gap-3 rounded-xl border bg-surface p-4">
      <h2 id="done-heading" className="flex items-baseline justify-between gap-3 font-semibold">
        What was done
        <span className="font-normal text-muted text-sm">
          {summary.row_count_before === summary.row_count_after
            ? plural(summary.row_count_after, 'row')
            : `${number(summary.row_count_before)} → ${plural(summary.row_count_after, 'row')}`}
        </span>
      </h2>
      {effective.length === 0 && <p className="text-muted text-sm">Nothing had to be changed. The file was clean.</p>}
      <ul className="grid gap-0.5">
        {effective.map(({ position, operation, sentence, note, changeCount }) => (
          <li key={position} className="flex items-baseline gap-2 text-sm">
            <Check className="size-4 shrink-0 translate-y-0.5 text-accent" aria-hidden="true" />
            <span className="min-w-0 flex-1 break-words">
              {sentence}
              {note && <span className="text-muted">. {note}</span>}
            </span>
            <button
              type="button"
              onClick={() => onShowChanges(operation)}
              className="min-h-6 shrink-0 rounded text-accent text-xs underline-offset-4 hover:underline"
            >
              {plural(changeCount, 'change')}
              <span className="sr-only">: show those of “{sentence}”</span>
            </button>
          </li>
        ))}
      </ul>
      {idle.length > 0 && (
        <Disclosure
          label={`${plural(idle.length, 'step')} changed nothing`}
          className="border-0 [&>button]:px-0 [&>div]:px-0 sm:[&>div]:px-0"
        >
          <ul className="grid gap-1">
            {idle.map(({ position, sentence, enabled, skippedReason }) => (
              <li key={position} className="flex items-baseline gap-2 text-muted text-sm">
                <Minus className="size-4 shrink-0 translate-y-0.5" aria-hidden="true" />
                <span className="min-w-0 break-words">
                  {sentence}
                  {!enabled && ' (switched off)'}
                  {skippedReason && ` (${skippedReason})`}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
