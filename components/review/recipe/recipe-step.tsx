'use client';

import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import { useReview } from '@/components/review/review-context';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/ui/cn';
import { Switch } from '@/components/ui/switch';
import { Tooltip } from '@/components/ui/tooltip';
import { canonicalJson } from '@/lib/cleaning/canonical';
import { number, plural } from '@/lib/text/words';
import { StepEditor } from './step-editor';
import type { StepView } from './step-views';
import type { StepActions } from './use-step-actions';
import type { StepDrag } from './use-step-drag';

interface RecipeStepProps {
  view: StepView;
  actions: StepActions;
  drag: StepDrag;
  isOpen: boolean;
  onMove(to: number): void;
  onToggleOpen(): void;
}

/** The element that holds the focus of a step, wherever the step goes. */
export const stepButtonId = (key: string): string => `step-${key.replace('#', '-')}`;

export function RecipeStep({ view, actions, drag, isOpen, onMove, onToggleOpen }: RecipeStepProps) {
  const { canWrite, isBusy } = useReview('canWrite', 'isBusy');
  const editorId = useId();
  const { isLocked } = actions;

  function onKeyDown(event: KeyboardEvent): void {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || by === 0) return;
    event.preventDefault();
    onMove(view.index + by);
  }

  const isQuiet = !view.enabled || view.changeCount === 0;
  return (
    <li
      {...drag.itemProps(view)}
      className="relative data-[drop=above]:shadow-[0_-2px_0_var(--accent)] data-[drop=below]:shadow-[0_2px_0_var(--accent)]"
    >
      <div className={cn('flex items-start gap-2 py-1.5 pr-2 pl-3', isOpen && 'bg-canvas')}>
        {canWrite && (
          <span className={cn('pt-px', isLocked && 'opacity-60')}>
            <Switch
              checked={view.enabled}
              aria-label={view.label}
              aria-disabled={isLocked}
              onChange={(enabled) => void actions.toggle(view.index, enabled)}
            />
          </span>
        )}
        <div className="min-w-0 flex-1">
          <button
            type="button"
            id={stepButtonId(view.key)}
            aria-expanded={isOpen}
            aria-controls={isOpen ? editorId : undefined}
            aria-keyshortcuts={canWrite && view.first < view.last ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
            onClick={onToggleOpen}
            onKeyDown={onKeyDown}
            {...drag.handleProps(view)}
            className="flex w-full items-start gap-1 rounded text-left text-sm"
          >
            <ChevronRight
              className={cn('mt-0.5 size-3.5 shrink-0 text-muted transition-transform', isOpen && 'rotate-90')}
              aria-hidden="true"
            />
            <span className={cn('min-w-0 [overflow-wrap:anywhere]', isQuiet && 'text-muted')}>
              <StepSentence view={view} isBusy={isBusy} />
            </span>
          </button>
          {view.skippedReason && <p className="pl-4.5 text-warn text-xs">Skipped. {view.skippedReason}</p>}
          {view.note && !view.skippedReason && (
            <p className={cn('pl-4.5 text-muted text-xs', !isOpen && 'line-clamp-2')}>{view.note}</p>
          )}
        </div>
        {view.lossy && view.enabled && (
          <Tooltip content="The result says less than what it was made from. The change log keeps the original.">
            <button type="button" className="mt-px rounded">
              <Badge tone="warn">lossy</Badge>
            </button>
          </Tooltip>
        )}
        <CountButton view={view} />
      </div>
      {isOpen && (
        <div id={editorId}>
          <StepEditor
            key={canonicalJson(view.params)}
            view={view}
            columns={actions.columns}
            isLocked={isLocked}
            onChange={(params) => actions.change(view.index, params)}
            onMove={onMove}
            onRemove={() => void actions.remove(view.index)}
          />
        </div>
      )}
    </li>
  );
}

function StepSentence({ view, isBusy }: { view: StepView; isBusy: boolean }) {
  if (!view.enabled) return <>{view.label}: off</>;
  if (view.isPending) return <>{isBusy ? `${view.label}…` : view.label}</>;
  if (view.skippedReason) return <>{view.label}</>;
  return <>{view.changeCount === 0 ? view.label : view.sentence}</>;
}

/** How much the step changed; pressed, the grid shows only those rows. */
function CountButton({ view }: { view: StepView }) {
  const { operationFilter, filterByOperation } = useReview('operationFilter', 'filterByOperation');
  if (!view.enabled || view.isPending || view.skippedReason) return null;
  if (view.changeCount === 0) {
    return (
      <span className="min-w-6 shrink-0 px-1 pt-0.5 text-right text-muted text-xs">
        0<span className="sr-only"> changes</span>
      </span>
    );
  }
  const isOn = operationFilter?.operation === view.operation && (operationFilter.step ?? view.index) === view.index;
  return (
    <Tooltip content={isOn ? 'Show all rows again' : 'Show only what this changed'}>
      <button
        type="button"
        aria-pressed={isOn}
        aria-label={`${plural(view.changeCount, 'change')}, show only those of ${view.label}`}
        onClick={() =>
          filterByOperation(isOn ? null : { operation: view.operation, step: view.index, label: view.label })
        }
        className={cn(
          'min-h-6 min-w-6 shrink-0 rounded px-1 text-right font-medium text-accent text-xs hover:bg-accent-soft',
          isOn && 'bg-accent text-on-accent hover:bg-accent-hover',
        )}
      >
        {number(view.changeCount)}
      </button>
    </Tooltip>
  );
}
