'use client';

import type { StepJson } from '@/components/review/review-context';
import type { StaleRecipe } from '@/components/review/use-review-write';
import type { Names } from './words';

interface MergeDialogProps {
  stale: StaleRecipe;
  names: Names;
  /** The steps to store, or null to leave what is stored. */
  onResolve(steps: readonly StepJson[] | null): void;
}

export function MergeDialog(_: MergeDialogProps) {
  return null;
}
