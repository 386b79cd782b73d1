'use client';

import { useCallback, useRef, useState } from 'react';
import { toast } from 'sonner';
import { ApiError } from '@/components/api/api-error';
import { fetchJson } from '@/components/api/fetch-json';
import type { ChangeJson, RecipeJson } from '@/lib/contract/recipe';
import { ask, bareStep, jobApi, sendChange } from './review-api';
import type { Result, Review, StepJson, WriteInit } from './review-context';
import { tellWhyNot } from './tell-why-not';

/** A step two people changed in two ways; null where one of them removed it. */
export interface ConflictJson {
  base: StepJson;
  mine: StepJson | null;
  theirs: StepJson | null;
}

/** A change of the recipe that somebody else's came before. */
export interface StaleRecipe {
  /** The recipe the change was made to, the change, and what is stored now. */
  base: readonly StepJson[];
  mine: readonly StepJson[];
  current: RecipeJson;
  merged: readonly StepJson[];
  conflicts: readonly ConflictJson[];
}

interface MergedJson {
  version: number;
  steps: StepJson[];
  conflicts: ConflictJson[];
}

interface WriteState extends Pick<Review, 'write' | 'saveSteps'> {
  /** Steps that were sent and are not in the recipe yet. */
  pendingSteps: readonly StepJson[] | null;
  stale: StaleRecipe | null;
  /** Stores the joined steps, or with null leaves what is stored. */
  resolveStale(steps: readonly StepJson[] | null): Promise<void>;
  /** Whether this page made the version. */
  isOwn(version: number): boolean;
  /** Nothing that was sent is on its way any more. */
  clearPending(): void;
}

const asApiError = (error: unknown): ApiError => {
  if (error instanceof ApiError) return error;
  throw error;
};

/** Every change goes through here: one after the other, each with the version it was made to. */
export function useReviewWrite(
  jobId: string,
  recipe: RecipeJson,
  refresh: () => Promise<RecipeJson | undefined>,
): WriteState {
  const [pendingSteps, setPendingSteps] = useState<readonly StepJson[] | null>(null);
  const [stale, setStale] = useState<StaleRecipe | null>(null);
  const own = useRef(new Set<number>());
  const latest = useRef(recipe.version);
  latest.current = Math.max(latest.current, recipe.version);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const isOwn = useCallback((version: number) => own.current.has(version), []);

  /** One change after the other; what follows waits for the version the one before made. */
  function inTurn<T>(send: () => Promise<T>): Promise<T> {
    const turn = queue.current.then(send, send);
    queue.current = turn.catch(() => undefined);
    return turn;
  }

  async function send<T extends { version?: number }>(path: string, version: number, init: WriteInit): Promise<T> {
    const value = await sendChange<T & Partial<ChangeJson>>(jobApi(jobId, path), version, init);
    if (value.version === undefined) return value;
    own.current.add(value.version);
    if (value.status !== 'processing') latest.current = value.version;
    const fresh = await refresh();
    if (fresh?.status !== 'completed') return value;
    setPendingSteps(null);
    if (value.status === 'processing' && fresh.version < value.version) await tellWhyNot(jobId);
    return value;
  }

  async function saveAt(base: readonly StepJson[], version: number, steps: readonly StepJson[]): Promise<boolean> {
    setPendingSteps(steps);
    try {
      await send<ChangeJson>('recipe', version, { method: 'PUT', body: steps.map(bareStep) });
      return true;
    } catch (thrown) {
      setPendingSteps(null);
      const error = asApiError(thrown);
      if (error.code !== 'stale_version') {
        toast.error(error.message);
        return false;
      }
      return joinWith(base, version, steps);
    }
  }

  /** Somebody was faster. What was only done here a moment ago is joined silently; the rest is asked about. */
  async function joinWith(base: readonly StepJson[], version: number, mine: readonly StepJson[]): Promise<boolean> {
    try {
      const body = { base_version: version, steps: mine.map(bareStep) };
      const merged = await ask<MergedJson>(jobApi(jobId, 'recipe/merge'), body);
      const current = await fetchJson<RecipeJson>(jobApi(jobId, 'recipe'));
      if (merged.conflicts.length === 0 && own.current.has(merged.version)) {
        return saveAt(current.steps, merged.version, merged.steps);
      }
      setStale({ base, mine, current, merged: merged.steps, conflicts: merged.conflicts });
    } catch (thrown) {
      toast.error(asApiError(thrown).message);
    }
    return false;
  }

  async function saveSteps(steps: readonly StepJson[]): Promise<boolean> {
    const { steps: base, version } = recipe;
    return inTurn(() => saveAt(base, version, steps));
  }

  async function write<T extends { version?: number }>(path: string, init: WriteInit): Promise<Result<T>> {
    try {
      return { ok: true, value: await inTurn(() => send<T>(path, latest.current, init)) };
    } catch (thrown) {
      const error = asApiError(thrown);
      if (error.code === 'stale_version') await refresh();
      if (!init.quiet) toast.error(sentenceOf(error));
      return { ok: false, error };
    }
  }

  async function resolveStale(steps: readonly StepJson[] | null): Promise<void> {
    const current = stale?.current;
    setStale(null);
    if (!steps || !current) await refresh();
    else await inTurn(() => saveAt(current.steps, current.version, steps));
  }

  const clearPending = useCallback(() => setPendingSteps(null), []);
  return { write, saveSteps, pendingSteps, stale, resolveStale, isOwn, clearPending };
}

const sentenceOf = ({ code, message }: ApiError): string =>
  code === 'stale_version'
    ? 'Somebody changed this dataset meanwhile. The new version is shown now: look at it, and try again.'
    : message;
