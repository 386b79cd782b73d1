import { z } from 'zod';
import { PRESETS } from '@/lib/cleaning/presets';
import { stepSchema } from './recipe';

/** A way to clean: one there always is, or the id of a saved one. */
export const presetId = z.union([z.enum(PRESETS), z.uuid()]);
export type PresetId = z.output<typeof presetId>;

export const presetParams = z.object({ preset_id: z.uuid() });

const name = z.string().trim().min(1).max(80);

/** Saves how a dataset is cleaned. */
export const newPresetBody = z.strictObject({ name, job_id: z.uuid() });
export const renamePresetBody = z.strictObject({ name });

/** Of which workspace the default is told and set; the actor's own when none is named. */
export const presetListQuery = z.object({ workspace_id: z.uuid().optional() });

/** What the actor chooses for files to come, and what the workspace offers to those who chose nothing; null takes it back. */
export const presetChoiceBody = z
  .strictObject({
    chosen: presetId.nullable().optional(),
    workspace_default: presetId.nullable().optional(),
    workspace_id: z.uuid().optional(),
  })
  .refine((body) => body.chosen !== undefined || body.workspace_default !== undefined, 'Say what is to be chosen.');
export type PresetChoice = z.output<typeof presetChoiceBody>;

export const savedPresetSchema = z.strictObject({
  preset: z.string(),
  name: z.string(),
  /** Null once the account is gone. */
  created_by: z.string().nullable(),
  created_at: z.string(),
  /** Whether the actor may rename and delete it. */
  can_change: z.boolean(),
  steps: z.array(stepSchema),
});
export type SavedPresetJson = z.output<typeof savedPresetSchema>;

export const presetListSchema = z.strictObject({
  /** What the next file of the actor is cleaned by unless they say otherwise. */
  current: presetId,
  /** What the actor chose, and what the workspace offers; null where nothing was said. */
  chosen: presetId.nullable(),
  workspace_default: presetId.nullable(),
  can_set_default: z.boolean(),
  saved: z.array(savedPresetSchema),
});
export type PresetListJson = z.output<typeof presetListSchema>;
