'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import useSWR from 'swr';
import { ApiError } from '@/components/api/api-error';
import { dashboardPath } from '@/components/chart-page/charts-api';
import type { DashboardJson } from '@/lib/contract/dashboards';
import { compact } from './arrange';
import { type Arrangement, loadDashboard, saveDashboard } from './dashboard-api';

export type SaveState =
  | { is: 'idle' | 'saving' | 'saved' }
  /** Somebody else saved meanwhile. */
  | { is: 'conflict' }
  | { is: 'failed'; message: string };

const QUIET_MS = 600;

const arrangementOf = ({ title, items }: DashboardJson): Arrangement => ({ title, items: compact(items) });

/**
 * The arrangement on screen, saved a moment after every change, one request at a time. What others do to it is taken over
 * unless there is something to save.
 */
export function useArrangement(jobId: string, initial: DashboardJson) {
  const [arrangement, setArrangement] = useState(() => arrangementOf(initial));
  const [state, setState] = useState<SaveState>({ is: 'idle' });
  const version = useRef(initial.version);
  const waiting = useRef<Arrangement | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isSending = useRef(false);
  /** What is on screen differs from what is stored, as far as is known here. */
  const isUnsaved = useRef(false);
  const { data: stored = initial } = useSWR<DashboardJson, ApiError>(dashboardPath(jobId), { fallbackData: initial });

  useEffect(() => {
    if (isUnsaved.current || stored.version < version.current) return;
    version.current = stored.version;
    setArrangement((shown) => {
      const next = arrangementOf(stored);
      return JSON.stringify(next) === JSON.stringify(shown) ? shown : next;
    });
  }, [stored]);

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    if (isSending.current || waiting.current === null) return;
    isSending.current = true;
    setState({ is: 'saving' });
    try {
      while (waiting.current !== null) {
        const next: Arrangement = waiting.current;
        waiting.current = null;
        version.current = (await saveDashboard(jobId, next, version.current)).version;
      }
      isUnsaved.current = false;
      setState({ is: 'saved' });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setState(error.code === 'stale_version' ? { is: 'conflict' } : { is: 'failed', message: error.message });
    } finally {
      isSending.current = false;
    }
  }, [jobId]);

  // What was changed just before the page is left is saved as well.
  useEffect(() => () => void flush(), [flush]);

  const change = useCallback(
    (next: Arrangement): void => {
      setArrangement(next);
      waiting.current = next;
      isUnsaved.current = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), QUIET_MS);
    },
    [flush],
  );

  /** After a conflict or a failure: what is stored, or once more what is on screen. */
  const settle = useCallback(
    async (keep: 'theirs' | 'mine', mine: Arrangement): Promise<void> => {
      try {
        const theirs = await loadDashboard(jobId);
        version.current = theirs.version;
        waiting.current = keep === 'mine' ? withKept(mine, theirs) : null;
        isUnsaved.current = keep === 'mine';
        setArrangement(waiting.current ?? arrangementOf(theirs));
        setState({ is: 'idle' });
        await flush();
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        setState({ is: 'failed', message: error.message });
      }
    },
    [flush, jobId],
  );

  return { arrangement, state, change, settle };
}

/** My places for the charts that are kept now, theirs for those I do not know. */
function withKept(mine: Arrangement, stored: DashboardJson): Arrangement {
  const places = new Map(mine.items.map((item) => [item.chart_id, item]));
  return { title: mine.title, items: compact(stored.items.map((item) => places.get(item.chart_id) ?? item)) };
}
