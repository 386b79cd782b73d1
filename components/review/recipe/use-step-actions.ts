'use client';

import { useMemo } from 'react';
import { type StepJson, useReview } from '@/components/review/review-context';
import type { PickableColumn } from './column-picker';
import { addStep, moveStep, phasesOf } from './recipe-order';
import { type StepView, stepViews } from './step-views';

export interface StepActions {
  views: StepView[];
  /** Everything a parameter may name: columns of the file, of the result, and those in between. */
  columns: PickableColumn[];
  /** Nothing can be changed now: a run is on its way, or the person may only look. */
  isLocked: boolean;
  toggle(index: number, enabled: boolean): Promise<boolean>;
  change(index: number, params: Record<string, unknown>): Promise<boolean>;
  move(from: number, to: number): Promise<boolean>;
  remove(index: number): Promise<boolean>;
  add(step: StepJson): Promise<boolean>;
}

/** The recipe as the panel shows it, and everything that can be done to it. */
export function useStepActions(): StepActions {
  const { steps, recipe, operations, isBusy, canWrite, saveSteps } = useReview(
    'steps',
    'recipe',
    'operations',
    'isBusy',
    'canWrite',
    'saveSteps',
  );
  const views = useMemo(() => stepViews(steps, recipe.steps, operations), [steps, recipe.steps, operations]);
  const columns = useMemo(
    () => recipe.columns.map(({ id, name, source_name, type }) => ({ id, name: name ?? source_name ?? id, type })),
    [recipe.columns],
  );
  const isLocked = isBusy || !canWrite;
  const phaseOf = useMemo(() => phasesOf(operations), [operations]);

  const save = async (next: readonly StepJson[]) => (isLocked || next === steps ? false : saveSteps(next));
  const put = (index: number, part: Partial<StepJson>) =>
    save(steps.map((step, i) => (i === index ? { ...step, ...part } : step)));
  return {
    views,
    columns,
    isLocked,
    toggle: (index, enabled) => put(index, { enabled }),
    change: (index, params) => put(index, { params }),
    move: (from, to) => save(moveStep(steps, from, to, phaseOf)),
    remove: (index) => save(steps.toSpliced(index, 1)),
    add: (step) => save(addStep(steps, step, phaseOf)),
  };
}
