import { presetId } from '@/lib/contract/presets';
import type { WorkspaceJson } from '@/lib/contract/workspaces';
import type { ListedWorkspace } from '@/lib/data/workspaces';

/** A workspace as its members see it. */
export const workspaceJson = (workspace: ListedWorkspace): WorkspaceJson => ({
  workspace_id: workspace.id,
  name: workspace.name,
  role: workspace.role,
  is_personal: workspace.isPersonal,
  member_count: workspace.memberCount,
  dataset_count: workspace.datasetCount,
  allows_model: workspace.allowsModel,
  allows_links: workspace.allowsLinks,
  default_preset: presetId.nullable().catch(null).parse(workspace.defaultPreset),
  created_at: workspace.createdAt.toISOString(),
});
