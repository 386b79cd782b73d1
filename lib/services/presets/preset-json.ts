import type { SavedPresetJson } from '@/lib/contract/presets';
import type { ListedPreset } from '@/lib/data/presets';

/** A saved way to clean as clients see it. */
export const presetJson = ({ id, name, author, createdAt, canChange, steps }: ListedPreset): SavedPresetJson => ({
  preset: id,
  name,
  created_by: author,
  created_at: createdAt.toISOString(),
  can_change: canChange,
  steps: steps.map(({ operation, params, enabled }) => ({ operation, params: { ...params }, enabled })),
});
