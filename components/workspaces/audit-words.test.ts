import { expect, test } from 'vitest';
import { auditWords } from './audit-words';

const event = { subject: null, before: null, after: null, datasets_moved: null, new_owner: null };
const bo = 'Bo (bo@example.org)';

test.each([
  [{ action: 'member_invited', after: 'analyst' }, 'invited whoever has the link as an analyst'],
  [{ action: 'member_invited', subject: 'bo@example.org', after: 'viewer' }, 'invited bo@example.org as a viewer'],
  [{ action: 'role_changed', subject: bo, before: 'viewer', after: 'admin' }, `made ${bo}, who was a viewer, an admin`],
  [
    { action: 'member_removed', subject: bo, before: 'analyst', datasets_moved: 2, new_owner: 'Ada' },
    `removed ${bo}, who was an analyst; 2 datasets went to Ada`,
  ],
  [{ action: 'member_left', before: 'viewer', datasets_moved: 0 }, 'left, having been a viewer'],
  [{ action: 'link_policy_changed', before: 'allowed', after: 'forbidden' }, 'forbade public links'],
  [{ action: 'default_preset_changed', after: null }, 'set the default way to clean to “Standard”'],
  [{ action: 'dataset_deleted', subject: 'a.csv' }, 'deleted the dataset “a.csv”'],
] as const)('%o is told', (facts, words) => {
  expect(auditWords({ ...event, ...facts })).toBe(words);
});
