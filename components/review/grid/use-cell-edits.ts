'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { toast } from 'sonner';
import type { CellPosition } from '@/components/dataset/grid/cell-position';
import type { CellValue } from '@/components/dataset/grid/grid-cell';
import { datePrecision } from '@/components/review/inspector/column-precision';
import { enteredValue } from '@/components/review/inspector/entered-value';
import { editCell } from '@/components/review/inspector/recipe-edits';
import { useReview } from '@/components/review/review-context';
import { useStable } from '@/components/ui/use-stable';
import type { RowsColumnJson } from '@/lib/contract/rows';

/** The cell that is being written in. */
export interface Editing extends CellPosition {
  /** Row of the file. */
  source: number;
  head: RowsColumnJson;
  before: CellValue;
  draft: string;
  problem: string | null;
}

/** A value that was entered and may not be in the table yet. */
export interface Entry {
  value: string | number | null;
  isSent: boolean;
  /** The table of a later version has it. */
  version: number;
}

export const entryKey = (source: number, columnId: string): string => `${source}:${columnId}`;

type Target = Omit<Editing, 'draft' | 'problem'>;

/** Cells changed by hand: shown at once, taken back when they are refused. */
export function useCellEdits() {
  const { canWrite, isBusy, version, steps, saveSteps } = useReview(
    'canWrite',
    'isBusy',
    'version',
    'steps',
    'saveSteps',
  );
  const [editing, setEditing] = useState<Editing | null>(null);
  const [entries, setEntries] = useState<ReadonlyMap<string, Entry>>(new Map());
  const latest = useRef(version);
  latest.current = version;

  // A run that came to nothing leaves the version what it was, and the table without the value.
  useEffect(() => {
    if (!isBusy) setEntries((known) => filtered(known, (entry) => !entry.isSent || entry.version < latest.current));
  }, [isBusy]);

  const isReady = canWrite && !isBusy;

  const begin = useStable((target: Target, draft?: string): void => {
    if (!canWrite) return;
    if (isBusy) toast('The dataset is being cleaned again. Cells can be edited when that is done.');
    else setEditing({ ...target, draft: draft ?? String(target.before ?? ''), problem: null });
  });

  /** Stores a value; null makes the cell missing. */
  async function store({ source, head, before }: Target, value: string | number | null): Promise<void> {
    if (value === before || (before !== null && value !== null && String(value) === String(before))) return;
    const key = entryKey(source, head.id);
    const set = (entry: Entry) => setEntries((known) => new Map(known).set(key, entry));
    set({ value, isSent: false, version });
    const isSaved = await saveSteps(editCell(steps, head.id, source, value));
    if (isSaved) set({ value, isSent: true, version: Math.max(version, latest.current - 1) });
    else setEntries((known) => filtered(known, (_, other) => other !== key));
  }

  /** Stores what was typed. False when the column cannot hold it, which the cell then says. */
  const commit = useStable((draft: string): boolean => {
    if (!editing) return true;
    const { type } = editing.head;
    const entered =
      draft.trim() === ''
        ? { value: null }
        : enteredValue(draft, { type, precision: datePrecision(steps, editing.head.id) });
    if ('problem' in entered) {
      setEditing({ ...editing, draft, problem: entered.problem });
      return false;
    }
    setEditing(null);
    void store(editing, entered.value);
    return true;
  });

  const cancel = useStable(() => setEditing(null));
  const setDraft = useStable((draft: string) => setEditing((known) => known && { ...known, draft, problem: null }));
  const clear = useStable((target: Target) => (isReady ? void store(target, null) : undefined));

  return useMemo(
    () => ({ editing, entries, isReady, begin, commit, cancel, setDraft, clear }),
    [editing, entries, isReady, begin, commit, cancel, setDraft, clear],
  );
}

export type CellEdits = ReturnType<typeof useCellEdits>;

const filtered = (entries: ReadonlyMap<string, Entry>, keep: (entry: Entry, key: string) => boolean) =>
  new Map([...entries].filter(([key, entry]) => keep(entry, key)));
