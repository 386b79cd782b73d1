import { presetParams, renamePresetBody } from '@/lib/contract/presets';
import { route } from '@/lib/http/route';
import { deletePreset } from '@/lib/services/presets/delete-preset';
import { renamePreset } from '@/lib/services/presets/rename-preset';

const renaming = { auth: 'required', params: presetParams, body: renamePresetBody } as const;

export const PATCH = route(renaming, ({ actor, params, body }) => renamePreset(actor, params.preset_id, body.name));

export const DELETE = route({ auth: 'required', params: presetParams }, ({ actor, params }) =>
  deletePreset(actor, params.preset_id),
);
