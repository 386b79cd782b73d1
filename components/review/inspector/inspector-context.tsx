'use client';

import { createContext, useContext } from 'react';
import type { SpellingsTarget } from './spellings/spellings-dialog';

export type WorkKind = 'missing' | 'outliers' | 'unread' | 'ambiguous' | 'left_alone';

/** One column of one work list. */
export interface WorkTarget {
  kind: WorkKind;
  columnId: string;
}

export const isSameTarget = (a: WorkTarget | null, b: WorkTarget): boolean =>
  a !== null && a.kind === b.kind && a.columnId === b.columnId;

interface InspectorState {
  /** The work list that is unfolded. */
  openWork: WorkTarget | null;
  setOpenWork(target: WorkTarget | null): void;
  /** Shows a work list, wherever the person is. */
  showWork(target: WorkTarget): void;
  showColumn(columnId: string): void;
  /** Opens the spellings of a column. */
  showSpellings(target: SpellingsTarget): void;
}

export const InspectorContext = createContext<InspectorState | null>(null);

export function useInspector(): InspectorState {
  const state = useContext(InspectorContext);
  if (!state) throw new Error('useInspector is for components inside Inspector.');
  return state;
}
