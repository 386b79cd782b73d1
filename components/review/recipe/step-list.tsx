'use client';

import { type ReactNode, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { plural } from '@/lib/text/words';
import { RecipeStep, stepButtonId } from './recipe-step';
import { byPhase, type PhaseGroup, type StepView } from './step-views';
import type { StepActions } from './use-step-actions';
import { useStepDrag } from './use-step-drag';

/** A phase with more steps than this shows its last ones: a person's edits may be hundreds. */
const SHOWN = 12;

/** The steps in order, phase by phase. */
export function StepList({ actions }: { actions: StepActions }) {
  const [open, setOpen] = useState<string | null>(null);
  const [moved, setMoved] = useState('');

  async function move(view: StepView, to: number): Promise<void> {
    const place = Math.min(Math.max(to, view.first), view.last);
    if (place === view.index || actions.isLocked) return;
    const isSaved = actions.move(view.index, place);
    setMoved(`${view.label}: place ${place - view.first + 1} of ${view.last - view.first + 1}`);
    // The browser drops the focus of an element that is put elsewhere.
    requestAnimationFrame(() => document.getElementById(stepButtonId(view.key))?.focus());
    if (!(await isSaved)) setMoved('');
  }

  const drag = useStepDrag(actions.isLocked, (view, to) => void move(view, to));
  return (
    <div className="grid gap-3">
      <p role="status" className="sr-only">
        {moved}
      </p>
      {byPhase(actions.views).map((group) => (
        <Phase key={group.phase} group={group}>
          {(view) => (
            <RecipeStep
              key={view.key}
              view={view}
              actions={actions}
              drag={drag}
              isOpen={open === view.key}
              onMove={(to) => void move(view, to)}
              onToggleOpen={() => setOpen(open === view.key ? null : view.key)}
            />
          )}
        </Phase>
      ))}
    </div>
  );
}

interface PhaseProps {
  group: PhaseGroup;
  children(view: StepView): ReactNode;
}

function Phase({ group: { label, steps }, children }: PhaseProps) {
  const headingId = useId();
  const [isWhole, setWhole] = useState(false);
  const hidden = isWhole ? 0 : Math.max(0, steps.length - SHOWN);
  return (
    <section aria-labelledby={headingId}>
      <h3 id={headingId} className="px-3 pb-0.5 font-medium text-2xs text-muted uppercase tracking-wide">
        {label}
      </h3>
      {hidden > 0 && (
        <Button variant="link" size="inline" className="mx-3 my-1" onClick={() => setWhole(true)}>
          Show {plural(hidden, 'earlier step')}
        </Button>
      )}
      <ol className="divide-y divide-line/60">{steps.slice(hidden).map(children)}</ol>
    </section>
  );
}
