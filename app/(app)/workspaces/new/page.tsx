import type { Metadata } from 'next';
import { requireUser } from '@/app/(app)/signed-in';
import { CreateWorkspaceForm } from '@/components/workspaces/create-workspace-form';

export const metadata: Metadata = { title: 'Create a workspace' };

export default async function NewWorkspacePage() {
  await requireUser('/workspaces/new');
  return (
    <div className="mx-auto grid max-w-md grid-cols-1 gap-6">
      <div className="grid gap-1">
        <h1 className="font-semibold text-2xl tracking-tight">Create a workspace</h1>
        <p className="text-muted">Its members see its datasets and work on them together; nobody else does.</p>
      </div>
      <CreateWorkspaceForm />
    </div>
  );
}
