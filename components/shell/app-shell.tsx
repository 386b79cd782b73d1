import type { ReactNode } from 'react';
import { ApiProvider } from '@/components/api/api-provider';
import { DeletionProvider } from '@/components/library/deletion-provider';
import { UploadProvider } from '@/components/upload/upload-provider';
import { WorkspaceProvider } from '@/components/workspaces/workspace-provider';
import type { PresetListJson } from '@/lib/contract/presets';
import type { WorkspaceJson } from '@/lib/contract/workspaces';
import type { ShellUser } from './account-menu';
import { OfflineBar } from './offline-bar';
import { TopBar } from './top-bar';
import { VerifyBar } from './verify-bar';

interface AppShellProps {
  user: ShellUser;
  maxUploadMb: number;
  presets: PresetListJson;
  workspaces: readonly WorkspaceJson[];
  current: WorkspaceJson;
  /** Whether their address waits to be confirmed. */
  isUnverified: boolean;
  children: ReactNode;
}

/** What surrounds every page of a signed-in person; uploads and deletions outlive the page they were started on. */
export function AppShell({ user, maxUploadMb, presets, workspaces, current, isUnverified, children }: AppShellProps) {
  return (
    <ApiProvider>
      <WorkspaceProvider workspaces={workspaces} current={current}>
        <DeletionProvider>
          <UploadProvider maxUploadMb={maxUploadMb} presets={presets}>
            <a
              href="#content"
              className="fixed top-2 left-2 z-50 -translate-y-20 rounded-md bg-accent px-3 py-1.5 text-on-accent text-sm focus:translate-y-0"
            >
              Skip to content
            </a>
            <TopBar user={user} />
            <OfflineBar />
            {isUnverified && <VerifyBar email={user.email} />}
            <main
              id="content"
              tabIndex={-1}
              className="mx-auto w-full max-w-7xl flex-1 px-4 py-6 outline-none has-data-workspace:max-w-none has-data-workspace:p-0 sm:px-6"
            >
              {children}
            </main>
          </UploadProvider>
        </DeletionProvider>
      </WorkspaceProvider>
    </ApiProvider>
  );
}
