'use client';

import { useState } from 'react';
import { type StepJson, useReview } from '@/components/review/review-context';
import type { ConflictJson, StaleRecipe } from '@/components/review/use-review-write';
import { Button } from '@/components/ui/button';
import { Segmented } from '@/components/ui/segmented';
import { decideConflicts } from './decide-conflicts';
import { DiffList } from './diff-list';
import { Modal } from './modal';
import { changesOf, recipeDiff, type StepDiff, stepName } from './recipe-diff';
import { useNames } from './use-names';
import type { Names } from './words';

interface MergeDialogProps {
  stale: StaleRecipe;
  /** The steps to store, or null to leave what is stored. */
  onResolve(steps: readonly StepJson[] | null): void;
}

/** Two people changed the recipe. What each did, side by side; what both did is decided here, and nothing is lost unseen. */
export function MergeDialog({ stale, onResolve }: MergeDialogProps) {
  const { base, mine, current, merged, conflicts } = stale;
  const { operations } = useReview('operations');
  const names = useNames();
  const phaseOf = (id: string) => operations.find((operation) => operation.id === id)?.phase ?? '';
  const [choices, setChoices] = useState<readonly ('mine' | 'theirs')[]>(() => conflicts.map(() => 'mine'));
  return (
    <Modal
      isOpen
      onOpenChange={(isOpen) => !isOpen && onResolve(null)}
      title="This recipe was changed meanwhile"
      description={`Version ${current.version} is the newest. Your change was made to an older one and is not stored yet.`}
      footer={
        <>
          <Button onClick={() => onResolve(null)}>Drop my change</Button>
          <Button variant="primary" onClick={() => onResolve(decideConflicts(merged, conflicts, choices, phaseOf))}>
            {conflicts.length > 0 ? 'Apply my choice' : 'Keep both'}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 text-sm">
        <Diffs title="What was changed meanwhile" diffs={recipeDiff(base, current.steps, names)} />
        <Diffs title="What you changed" diffs={recipeDiff(base, mine, names)} />
        {conflicts.length > 0 && (
          <section className="grid gap-3" aria-label="Changed by both">
            <h3 className="font-medium">Changed by both: choose one</h3>
            {conflicts.map((conflict, index) => (
              <Conflict
                key={`${conflict.base.operation} ${String(index)}`}
                conflict={conflict}
                names={names}
                choice={choices[index] ?? 'mine'}
                onChoose={(choice) => setChoices(choices.toSpliced(index, 1, choice))}
              />
            ))}
          </section>
        )}
      </div>
    </Modal>
  );
}

function Diffs({ title, diffs }: { title: string; diffs: readonly StepDiff[] }) {
  return (
    <section className="grid gap-1">
      <h3 className="font-medium">{title}</h3>
      <DiffList diffs={diffs} />
    </section>
  );
}

const SIDES = [
  { value: 'mine', label: 'Yours' },
  { value: 'theirs', label: 'Theirs' },
] as const;

interface ConflictProps {
  conflict: ConflictJson;
  names: Names;
  choice: 'mine' | 'theirs';
  onChoose(choice: 'mine' | 'theirs'): void;
}

function Conflict({ conflict: { base, mine, theirs }, names, choice, onChoose }: ConflictProps) {
  const name = stepName(base, names);
  const say = (step: StepJson | null) => (step ? changesOf(base, step, names).join('; ') || 'as it was' : 'removed');
  return (
    <div className="grid gap-2 rounded-lg border p-3">
      <p className="font-medium [overflow-wrap:anywhere]">{name}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
        <dt className="text-muted">Yours</dt>
        <dd className="[overflow-wrap:anywhere]">{say(mine)}</dd>
        <dt className="text-muted">Theirs</dt>
        <dd className="[overflow-wrap:anywhere]">{say(theirs)}</dd>
      </dl>
      <div>
        <Segmented label={`Which ${name}`} value={choice} options={SIDES} onChange={onChoose} />
      </div>
    </div>
  );
}
