'use client';

import { createContext, type ReactNode, use, useMemo } from 'react';
import type { WorkspaceJson } from '@/lib/contract/workspaces';

interface Workspaces {
  /** Those one is a member of. */
  workspaces: readonly WorkspaceJson[];
  /** The one whose datasets are listed, and to which files go. */
  current: WorkspaceJson;
  /** Whether one may upload to it. */
  canUpload: boolean;
}

const WorkspaceContext = createContext<Workspaces | null>(null);

export function useWorkspaces(): Workspaces {
  const value = use(WorkspaceContext);
  if (!value) throw new Error('useWorkspaces needs a WorkspaceProvider above it.');
  return value;
}

interface WorkspaceProviderProps {
  workspaces: readonly WorkspaceJson[];
  current: WorkspaceJson;
  children: ReactNode;
}

export function WorkspaceProvider({ workspaces, current, children }: WorkspaceProviderProps) {
  const value = useMemo(() => ({ workspaces, current, canUpload: current.role !== 'viewer' }), [workspaces, current]);
  return <WorkspaceContext value={value}>{children}</WorkspaceContext>;
}
