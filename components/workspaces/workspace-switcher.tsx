'use client';

import { Building2, ChevronsUpDown, Plus, Users } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import {
  Menu,
  MenuChoice,
  MenuChoiceItem,
  MenuContent,
  MenuItem,
  MenuSeparator,
  MenuTrigger,
} from '@/components/ui/menu';
import { ROLE_WORDS } from '@/lib/contract/roles';
import { rememberWorkspace } from './current-cookie';
import { useWorkspaces } from './workspace-provider';

/** Which workspace one is in, and the way to the others. */
export function WorkspaceSwitcher() {
  const { workspaces, current } = useWorkspaces();
  const router = useRouter();

  function choose(workspaceId: string): void {
    if (workspaceId === current.workspace_id) return;
    rememberWorkspace(workspaceId);
    router.push('/');
    router.refresh();
  }

  return (
    <Menu>
      <MenuTrigger className="inline-flex h-8 min-w-0 items-center gap-1.5 rounded-md border px-2 text-sm hover:bg-sunken">
        <span className="sr-only">Workspace: {current.name}</span>
        <Building2 className="size-4 shrink-0 text-muted sm:hidden" aria-hidden="true" />
        <span className="hidden max-w-40 truncate sm:inline" aria-hidden="true">
          {current.name}
        </span>
        <ChevronsUpDown className="hidden size-3.5 shrink-0 text-muted sm:block" aria-hidden="true" />
      </MenuTrigger>
      <MenuContent align="start" className="w-64">
        <div className="max-h-72 overflow-y-auto">
          <MenuChoice value={current.workspace_id} onChange={choose} label="Workspaces">
            {workspaces.map((workspace) => (
              <MenuChoiceItem key={workspace.workspace_id} value={workspace.workspace_id}>
                <span className="min-w-0 truncate">{workspace.name}</span>
                <span className="ml-auto shrink-0 text-muted text-xs">
                  {workspace.is_personal ? 'Yours' : ROLE_WORDS[workspace.role].label}
                </span>
              </MenuChoiceItem>
            ))}
          </MenuChoice>
        </div>
        <MenuSeparator />
        <MenuItem asChild>
          <Link href="/settings/workspace">
            <Users aria-hidden="true" />
            Members and settings
          </Link>
        </MenuItem>
        <MenuItem asChild>
          <Link href="/workspaces/new">
            <Plus aria-hidden="true" />
            Create a workspace
          </Link>
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
