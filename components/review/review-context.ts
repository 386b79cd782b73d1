'use client';

import { createContext, useContext } from 'react';
import type { ApiError } from '@/components/api/api-error';
import type { OperationJson, RecipeJson, StepJson } from '@/lib/contract/recipe';
import { type Store, usePicked, useSelected } from './review-store';

export type Result<T> = { ok: true; value: T } | { ok: false; error: ApiError };

export type { StepJson } from '@/lib/contract/recipe';

export interface ReviewColumn {
  id: string;
  name: string;
  type: string;
  unit: string | null;
}

export interface CellTarget {
  rowIndex: number;
  columnId: string;
}

/** Whose changes the grid shows: an operation, and the step when the recipe has it more than once. */
export interface OperationFilter {
  operation: string;
  step: number | null;
  label: string;
}

export interface WriteInit {
  method: 'POST' | 'PUT';
  body?: unknown;
  /** Leaves telling of an error to the caller; otherwise a toast does. */
  quiet?: boolean;
}

export interface Review {
  jobId: string;
  filename: string;
  /** Whether the role of the signed-in person allows changes. */
  canWrite: boolean;
  /** The version that is shown. Put it into the key of everything that is read. */
  version: number;
  /** A re-clean is running; the version stays what it is until it is done. */
  isBusy: boolean;
  /** Of the re-clean, 0–100. */
  progress: number;
  /** What the re-clean is doing, in words. */
  stage: string;
  /** The columns of the cleaned table, in order. */
  columns: readonly ReviewColumn[];
  recipe: RecipeJson;
  /** The steps as they will be: those of the recipe, or those that were just sent. */
  steps: readonly StepJson[];
  operations: readonly OperationJson[];
  /**
   * Sends a change with `If-Match`. `path` is below the job ('fill-missing') or absolute. Resolves after the new version is
   * shown (or its run has begun). A stale change shows the new version. For the recipe itself use `saveSteps`.
   */
  write<T extends { version?: number }>(path: string, init: WriteInit): Promise<Result<T>>;
  /**
   * Replaces the recipe by these steps, made from the recipe that is shown. When somebody was faster, a dialog shows what they
   * did and joins the two. Resolves to whether the steps were stored.
   */
  saveSteps(steps: readonly StepJson[]): Promise<boolean>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  canUndo: boolean;
  canRedo: boolean;
  /** Asks the grid to show and select a cell. */
  goTo(rowIndex: number, columnId: string): void;
  /** For the grid: hears of `goTo`. Returns how to stop. */
  onGoTo(handler: (target: CellTarget) => void): () => void;
  /** Which column the inspector shows. */
  selectedColumn: string | null;
  /** Shows a column in the inspector. */
  selectColumn(id: string | null): void;
  /** How often a column was asked for by `selectColumn`. */
  columnRequests: number;
  /** A cell of the column was chosen: the inspector shows this column as soon as it shows one. */
  followColumn(id: string): void;
  /** Only the rows this step changed are shown. */
  operationFilter: OperationFilter | null;
  filterByOperation(filter: OperationFilter | null): void;
}

export const ReviewContext = createContext<Store<Review> | null>(null);

function useStore(): Store<Review> {
  const store = useContext(ReviewContext);
  if (!store) throw new Error('useReview is for components inside ReviewProvider.');
  return store;
}

/** These fields of the review. Name only what you show: you are rendered again when one of them changes. */
export function useReview<Key extends keyof Review>(...keys: readonly [Key, ...Key[]]): Pick<Review, Key> {
  return usePicked(useStore(), keys);
}

/** A plain value made from the review, such as whether this column is the selected one. */
export function useReviewValue<Value extends string | number | boolean | null>(
  select: (review: Review) => Value,
): Value {
  return useSelected(useStore(), select);
}
