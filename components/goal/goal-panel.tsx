'use client';

import { Pencil, Target } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { useFocusAfter } from '@/components/ui/use-focus-after';
import type { GoalJson } from '@/lib/contract/goals';
import type { GoalExample } from './goal-examples';
import { GoalForm } from './goal-form';
import { CATEGORY_LABELS } from './goal-words';

interface GoalPanelProps {
  jobId: string;
  goal: GoalJson | null;
  examples: readonly GoalExample[];
  canWrite: boolean;
}

/** What somebody wants to find out: asked for until it is known, then one line that can be edited in place. */
export function GoalPanel({ jobId, goal, examples, canWrite }: GoalPanelProps) {
  const [isEditing, setEditing] = useState(false);
  const edit = useFocusAfter<HTMLButtonElement>(isEditing);
  const close = () => setEditing(false);

  const isForm = canWrite && (isEditing || !goal);
  return (
    <section aria-labelledby="goal-heading" className="rounded-xl border bg-surface p-4">
      {isForm ? (
        <div className="grid gap-3">
          <div className="grid gap-0.5">
            <h2 id="goal-heading" className="font-semibold text-lg">
              What do you want to find out?
            </h2>
            <p className="text-muted text-sm">
              One sentence is enough. Charts that answer it are ranked first; the words of your columns count most.
            </p>
          </div>
          <GoalForm jobId={jobId} goal={goal} examples={examples} onSaved={close} onCancel={goal ? close : undefined} />
        </div>
      ) : (
        <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
          <Target className="mt-0.5 size-5 shrink-0 text-accent" aria-hidden="true" />
          <div className="grid min-w-0 flex-1 basis-56 gap-1">
            <h2 id="goal-heading" className="flex items-center gap-2 text-muted text-sm">
              Goal
              {goal && <Badge>{CATEGORY_LABELS[goal.goal_category]}</Badge>}
            </h2>
            <p className="text-lg [overflow-wrap:anywhere]">
              {goal ? goal.goal_text : 'Nobody has stated a goal yet.'}
            </p>
          </div>
          {canWrite && (
            <Button ref={edit} size="sm" onClick={() => setEditing(true)}>
              <Pencil aria-hidden="true" />
              Edit goal
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
