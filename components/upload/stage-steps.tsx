import { Check } from 'lucide-react';
import { stepStates } from '@/components/job/stages';
import { cn } from '@/components/ui/cn';
import type { JobStage } from '@/lib/contract/jobs';

/** The six steps of the pipeline as they stand; the one at work is named in bold. */
export function StageSteps({ stage }: { stage: JobStage }) {
  return (
    <ol className="grid grid-cols-2 gap-x-3 gap-y-2 sm:grid-cols-3 lg:grid-cols-6" aria-label="Steps">
      {stepStates(stage).map(({ stage: name, label, state }) => (
        <li
          key={name}
          aria-current={state === 'current' ? 'step' : undefined}
          className={cn(
            'flex items-start gap-1.5 text-xs',
            state === 'current' ? 'font-medium text-ink' : 'text-muted',
          )}
        >
          <span
            aria-hidden="true"
            className={cn(
              'mt-0.5 grid size-3.5 shrink-0 place-items-center rounded-full border',
              state === 'done' && 'border-accent bg-accent text-on-accent',
              state === 'current' && 'animate-pulse border-2 border-accent',
              state === 'waiting' && 'border-line-strong',
            )}
          >
            {state === 'done' && <Check className="size-2.5" strokeWidth={3.5} />}
          </span>
          <span>
            {label}
            {state === 'done' && <span className="sr-only"> (done)</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
