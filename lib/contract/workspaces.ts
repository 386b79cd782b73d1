import { z } from 'zod';
import { emailAddress } from './auth';
import { idParams, pageQuery, time } from './common';
import { presetId } from './presets';
import { ROLES } from './roles';

export { ROLE_WORDS, ROLES, type Role } from './roles';

/** Postgres text cannot hold NUL, and a name is one line. */
const name = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(100, 'must have at most 100 characters')
  .refine((text) => !/\p{Cc}/u.test(text), 'must not contain control characters');

export const newWorkspaceBody = z.strictObject({ name });

export const workspaceChangeBody = z
  .strictObject({
    name: name.optional(),
    allows_model: z.boolean().optional(),
    allows_links: z.boolean().optional(),
    default_preset: presetId.nullable().optional(),
  })
  .refine((body) => Object.values(body).some((value) => value !== undefined), 'Say what is to be changed.');
export type WorkspaceChange = z.output<typeof workspaceChangeBody>;

export const workspaceSchema = z.strictObject({
  workspace_id: z.uuid(),
  name: z.string(),
  /** What the one who asks may do in it. */
  role: z.enum(ROLES),
  /** Their own, made with the account: they cannot leave it, and it cannot be deleted. */
  is_personal: z.boolean(),
  member_count: z.number(),
  dataset_count: z.number(),
  /** Policy: whether a language model may be told about its data, and whether links may show it to anybody. */
  allows_model: z.boolean(),
  allows_links: z.boolean(),
  /** Offered to those who have not chosen how files are cleaned; null for the standard. */
  default_preset: presetId.nullable(),
  created_at: time,
});
export type WorkspaceJson = z.output<typeof workspaceSchema>;

export const memberParams = idParams.extend({ user_id: z.uuid() });
export const memberChangeBody = z.strictObject({ role: z.enum(ROLES) });
/** Who gets the datasets of a member who goes. */
export const memberRemovalQuery = z.object({ new_owner: z.uuid().optional() });

const personSchema = z.strictObject({ id: z.uuid(), name: z.string() });
export type PersonJson = z.output<typeof personSchema>;

export const memberSchema = z.strictObject({
  user_id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  is_self: z.boolean(),
  /** Whose own workspace it is stays its admin. */
  is_permanent: z.boolean(),
  /** Datasets they own. */
  dataset_count: z.number(),
  joined_at: time,
});
export type MemberJson = z.output<typeof memberSchema>;

/** Answer to a removal: what became of the datasets of who went. */
export const memberRemovalSchema = z.strictObject({
  success: z.literal(true),
  datasets_moved: z.number(),
  /** Null when they owned none. */
  new_owner: personSchema.nullable(),
});
export type MemberRemovalJson = z.output<typeof memberRemovalSchema>;

const MOST_DAYS = 30;

export const newInviteBody = z.strictObject({
  role: z.enum(ROLES),
  /** Only the account with this address may use it, and it is sent there when RefineX can send mail. */
  email: emailAddress.nullish(),
  expires_in_days: z.number().int().min(1).max(MOST_DAYS).default(7),
});
export type NewInvite = z.output<typeof newInviteBody>;

export const inviteParams = idParams.extend({ invite_id: z.uuid() });
export const inviteTokenParams = z.object({ token: z.string().min(1).max(200) });

export const inviteSchema = z.strictObject({
  invite_id: z.uuid(),
  role: z.enum(ROLES),
  email: z.string().nullable(),
  /** The last four characters of its token. */
  token_hint: z.string(),
  created_by: z.string().nullable(),
  created_at: time,
  expires_at: time,
  is_expired: z.boolean(),
});
export type InviteJson = z.output<typeof inviteSchema>;

export const MAIL_OUTCOMES = ['sent', 'failed', 'not_configured', 'unverified'] as const;

/** Answer to a new invitation: the only time its link is told. */
export const createdInviteSchema = inviteSchema.extend({
  url: z.string(),
  /** What became of the mail; null when no address was given. */
  mail: z.enum(MAIL_OUTCOMES).nullable(),
});
export type NewInviteJson = z.output<typeof createdInviteSchema>;

/** What whoever has the link may know. */
export const openInviteSchema = z.strictObject({
  workspace_name: z.string(),
  role: z.enum(ROLES),
  invited_by: z.string().nullable(),
  /** Who it is for; null for whoever has the link. */
  email: z.string().nullable(),
  expires_at: time,
});
export type OpenInviteJson = z.output<typeof openInviteSchema>;

export const AUDIT_ACTIONS = [
  'workspace_created',
  'workspace_renamed',
  'model_policy_changed',
  'link_policy_changed',
  'default_preset_changed',
  'member_invited',
  'invite_revoked',
  'member_joined',
  'role_changed',
  'member_removed',
  'member_left',
  'dataset_deleted',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export const auditQuery = pageQuery;

/** Something that was done to the workspace. `before` and `after` are roles, names, or `allowed` and `forbidden`. */
export const auditEventSchema = z.strictObject({
  event_id: z.uuid(),
  created_at: time,
  actor: z.strictObject({ id: z.uuid(), name: z.string(), email: z.string() }),
  action: z.enum(AUDIT_ACTIONS),
  /** Who or what it was done to. */
  subject: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  datasets_moved: z.number().nullable(),
  new_owner: z.string().nullable(),
});
export type AuditEventJson = z.output<typeof auditEventSchema>;
