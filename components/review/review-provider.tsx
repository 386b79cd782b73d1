'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { toast } from 'sonner';
import { stageLabel } from '@/components/job/stages';
import { useStable } from '@/components/ui/use-stable';
import type { OperationJson, RecipeJson } from '@/lib/contract/recipe';
import { MergeDialog } from './recipe/merge-dialog';
import { namesOf } from './recipe/use-names';
import { type Review, ReviewContext } from './review-context';
import { createStore, type Store } from './review-store';
import { tellWhyNot } from './tell-why-not';
import { useCellTarget } from './use-cell-target';
import { useChangeNotice } from './use-change-notice';
import { useLiveRecipe } from './use-live-recipe';
import { useReviewWrite } from './use-review-write';
import { useUndoKeys } from './use-undo-keys';

export { type Review, useReview } from './review-context';

interface ReviewProviderProps {
  jobId: string;
  filename: string;
  userId: string;
  canWrite: boolean;
  initialRecipe: RecipeJson;
  operations: readonly OperationJson[];
  children: ReactNode;
}

/**
 * What the parts of the review share: the version that is shown, the one way to change it, and what points where. It stands in
 * a store, of which each part looks at what it shows.
 */
export function ReviewProvider(props: ReviewProviderProps) {
  const { jobId, filename, userId, canWrite, initialRecipe, operations, children } = props;
  const router = useRouter();
  const { recipe, status, refresh } = useLiveRecipe({
    jobId,
    initial: initialRecipe,
    onFailed: () => void tellWhyNot(jobId),
    onGone: () => {
      toast.info(`${filename} was deleted, or is no longer yours to see.`);
      router.replace('/');
      // One may have lost the whole workspace.
      router.refresh();
    },
  });
  const { pendingSteps, stale, resolveStale, isOwn, clearPending, write, saveSteps } = useReviewWrite(
    jobId,
    recipe,
    refresh,
  );
  const target = useCellTarget();
  useChangeNotice({ jobId, userId, recipe, names: namesOf(recipe, operations), isOwn });

  const isBusy = recipe.status === 'processing';
  useEffect(() => {
    if (!isBusy) clearPending();
  }, [isBusy, clearPending]);

  const columns = useMemo(
    () => recipe.columns.flatMap(({ id, name, type, unit }) => (name === null ? [] : [{ id, name, type, unit }])),
    [recipe.columns],
  );
  const canUndo = canWrite && !isBusy && recipe.can_undo;
  const canRedo = canWrite && !isBusy && recipe.can_redo;
  const move = async (way: 'undo' | 'redo') => void (await write(way, { method: 'POST' }));
  const undo = async () => (canUndo ? move('undo') : undefined);
  const redo = async () => (canRedo ? move('redo') : undefined);
  useUndoKeys(
    () => void undo(),
    () => void redo(),
  );

  const shown = {
    jobId,
    filename,
    canWrite,
    version: recipe.version,
    isBusy,
    progress: status?.progress ?? 0,
    stage: stageLabel(status?.stage ?? 'pending'),
    columns,
    recipe,
    steps: pendingSteps ?? recipe.steps,
    operations,
    canUndo,
    canRedo,
  };
  const actions = {
    ...target,
    write: useStable(write) as Review['write'],
    saveSteps: useStable(saveSteps),
    undo: useStable(undo),
    redo: useStable(redo),
  };
  const [store] = useState(() => {
    const created: Store<Review> = createStore<Review>({
      ...shown,
      ...actions,
      selectedColumn: null,
      selectColumn: (id) =>
        created.set({ selectedColumn: id, columnRequests: created.get().columnRequests + (id === null ? 0 : 1) }),
      columnRequests: 0,
      followColumn: (id) => created.set({ selectedColumn: id }),
      operationFilter: null,
      filterByOperation: (filter) => created.set({ operationFilter: filter }),
    });
    return created;
  });
  // Before anything is painted, so that no part shows an older state than another.
  useLayoutEffect(() => store.set(shown));
  return (
    <ReviewContext.Provider value={store}>
      {children}
      {stale && <MergeDialog stale={stale} onResolve={(steps) => void resolveStale(steps)} />}
    </ReviewContext.Provider>
  );
}
