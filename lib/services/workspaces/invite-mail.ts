import { ROLE_WORDS, type Role } from '@/lib/contract/workspaces';
import type { Mail } from '@/lib/mail';

export interface Invitation {
  workspace: string;
  invitedBy: string;
  role: Role;
  url: string;
  expiresAt: Date;
}

/** What is written to somebody who is invited. */
export const inviteMail = ({ workspace, invitedBy, role, url, expiresAt }: Invitation): Omit<Mail, 'to'> => ({
  subject: `${invitedBy} invites you to “${workspace}” on RefineX`,
  text: [
    `${invitedBy} invites you to the workspace “${workspace}” on RefineX as ${ROLE_WORDS[role].article}.`,
    `Open this link to join. It works once, until ${expiresAt.toISOString().slice(0, 16).replace('T', ' ')} UTC, for this address alone:`,
    url,
    'If you do not know why you got this, leave it: nothing happens.',
    '',
  ].join('\n\n'),
});
