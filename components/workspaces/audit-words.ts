import { PRESET_NAMES, PRESETS } from '@/lib/cleaning/presets';
import { ROLE_WORDS, ROLES } from '@/lib/contract/roles';
import type { AuditAction, AuditEventJson } from '@/lib/contract/workspaces';
import { plural } from '@/lib/text/words';

type Event = Pick<AuditEventJson, 'subject' | 'before' | 'after' | 'datasets_moved' | 'new_owner'>;

const asRole = (value: string | null): string => {
  const role = ROLES.find((each) => each === value);
  return role ? ROLE_WORDS[role].article : 'a member';
};

const asPreset = (value: string | null): string =>
  PRESET_NAMES[PRESETS.find((each) => each === value) ?? 'standard'] ?? 'Standard';

const presetName = (value: string | null): string =>
  value === null || PRESETS.some((each) => each === value) ? `“${asPreset(value)}”` : 'a saved preset';

const whose = ({ datasets_moved: moved, new_owner: owner }: Event): string =>
  moved && owner ? `; ${plural(moved, 'dataset')} went to ${owner}` : '';

const who = ({ subject }: Event): string => subject ?? 'whoever has the link';

const WORDS: Readonly<Record<AuditAction, (event: Event) => string>> = {
  workspace_created: ({ subject }) => `made the workspace “${subject}”`,
  workspace_renamed: ({ before, after }) => `renamed the workspace from “${before}” to “${after}”`,
  model_policy_changed: ({ after }) => `${after === 'allowed' ? 'allowed' : 'forbade'} a language model`,
  link_policy_changed: ({ after }) => `${after === 'allowed' ? 'allowed' : 'forbade'} public links`,
  default_preset_changed: ({ after }) => `set the default way to clean to ${presetName(after)}`,
  member_invited: (event) => `invited ${who(event)} as ${asRole(event.after)}`,
  invite_revoked: (event) => `revoked the invitation of ${who(event)}`,
  member_joined: ({ after }) => `joined as ${asRole(after)}`,
  role_changed: ({ subject, before, after }) => `made ${subject}, who was ${asRole(before)}, ${asRole(after)}`,
  member_removed: (event) => `removed ${event.subject}, who was ${asRole(event.before)}${whose(event)}`,
  member_left: (event) => `left, having been ${asRole(event.before)}${whose(event)}`,
  dataset_deleted: ({ subject }) => `deleted the dataset “${subject}”`,
};

/** What was done, to follow the name of who did it. */
export const auditWords = ({ action, ...event }: Event & { action: AuditAction }): string => WORDS[action](event);
