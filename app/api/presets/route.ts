import { newPresetBody, presetChoiceBody, presetListQuery } from '@/lib/contract/presets';
import { created } from '@/lib/http/answers';
import { route } from '@/lib/http/route';
import { choosePresets } from '@/lib/services/presets/choose-presets';
import { listPresets } from '@/lib/services/presets/list-presets';
import { savePreset } from '@/lib/services/presets/save-preset';

export const GET = route({ auth: 'required', query: presetListQuery }, ({ actor, query }) =>
  listPresets(actor, query.workspace_id),
);

export const POST = route({ auth: 'required', body: newPresetBody }, async ({ actor, body }) =>
  created(await savePreset(actor, body.job_id, body.name)),
);

export const PATCH = route({ auth: 'required', scope: 'admin', body: presetChoiceBody }, ({ actor, body }) =>
  choosePresets(actor, body),
);
