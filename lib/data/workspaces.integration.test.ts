import { randomBytes, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { database } from '@/db/client';
import { workspaceEvents, workspaceInvites } from '@/db/schema';
import type { Role } from '@/lib/contract/workspaces';
import { registerUser } from '@/lib/data/system/accounts';
import { findOpenInvite } from '@/lib/data/system/invites';
import { startTestServer, type TestServer } from '@/scripts/lib/test-server';
import type { Actor } from './actor';
import * as administered from './administered-workspace';
import * as auditLog from './audit-log';
import * as invites from './invites';
import * as jobs from './jobs';
import * as members from './members';
import * as workspaces from './workspaces';

type Person = Actor & { email: string };

let server: TestServer;
let admin: Person;
let analyst: Person;
let viewer: Person;
let stranger: Person;
let id: string;

async function newPerson(name: string): Promise<Person> {
  const email = `${name}-${randomBytes(6).toString('hex')}@example.org`;
  return { userId: (await registerUser({ email, name, passwordHash: 'x' })).id, email };
}

const newInvite = (role: Role, of: Partial<invites.NewInviteRow> = {}): invites.NewInviteRow => ({
  role,
  email: null,
  tokenHash: randomUUID(),
  tokenHint: 'x9Qf',
  expiresAt: new Date(Date.now() + 60_000),
  ...of,
});

async function join(person: Actor, role: Role): Promise<void> {
  const invite = newInvite(role);
  await invites.insertInvite(admin, id, invite);
  await invites.acceptInvite(person, invite.tokenHash);
}

const upload = (actor: Actor) =>
  jobs.insertJob(actor, {
    filename: 'grades.csv',
    sizeBytes: 10,
    fileType: 'csv',
    storagePrefix: `jobs/${randomUUID()}`,
    options: {},
    workspaceId: id,
  });

const roleOf = async (person: Actor) =>
  (await members.listMembers(admin, id)).find(({ userId }) => userId === person.userId)?.role;

const page = { limit: 100, offset: 0 };
const events = async () => (await auditLog.listEvents(admin, id, page)).reverse();
const told = async () => (await events()).map(({ action }) => action);

beforeAll(async () => {
  server = await startTestServer(inject('postgresUrl'));
});
afterAll(() => server.close());

beforeEach(async () => {
  [admin, analyst, viewer, stranger] = (await Promise.all(['Ada', 'Bo', 'Cy', 'Di'].map(newPerson))) as [
    Person,
    Person,
    Person,
    Person,
  ];
  id = (await workspaces.insertWorkspace(admin, 'Sales')).id;
  await join(analyst, 'analyst');
  await join(viewer, 'viewer');
});

const notFound = { code: 'not_found' };
const forbidden = { code: 'forbidden' };
const wrongState = { code: 'wrong_state' };

/** Nobody but an admin may, and who is no member does not even learn that there is such a workspace. */
async function forAdminsAlone(ask: (actor: Actor) => Promise<unknown>): Promise<void> {
  for (const actor of [analyst, viewer]) await expect(ask(actor)).rejects.toMatchObject(forbidden);
  for (const actor of [stranger, { userId: randomUUID() }]) await expect(ask(actor)).rejects.toMatchObject(notFound);
}

const cases: Record<string, () => Promise<void>> = {
  async './workspaces.ts insertWorkspace'() {
    const made = await workspaces.insertWorkspace(stranger, 'Costs');
    expect(made).toMatchObject({ name: 'Costs', role: 'admin', isPersonal: false, memberCount: 1, datasetCount: 0 });
    await expect(workspaces.findWorkspace(admin, made.id)).rejects.toMatchObject(notFound);
  },
  async './workspaces.ts listWorkspaces'() {
    const named = async (actor: Actor) =>
      (await workspaces.listWorkspaces(actor)).map(({ name, role, isPersonal }) => [name, role, isPersonal]);
    expect(await named(admin)).toEqual([
      ['Ada', 'admin', true],
      ['Sales', 'admin', false],
    ]);
    expect(await named(viewer)).toEqual([
      ['Cy', 'admin', true],
      ['Sales', 'viewer', false],
    ]);
    expect(await named(stranger)).toEqual([['Di', 'admin', true]]);
  },
  async './workspaces.ts findWorkspace'() {
    await upload(analyst);
    expect(await workspaces.findWorkspace(viewer, id)).toMatchObject({
      role: 'viewer',
      memberCount: 3,
      datasetCount: 1,
    });
    await expect(workspaces.findWorkspace(stranger, id)).rejects.toMatchObject(notFound);
  },
  async './workspaces.ts ownWorkspaceId'() {
    expect(await workspaces.ownWorkspaceId(admin)).not.toBe(id);
    await expect(workspaces.ownWorkspaceId({ userId: randomUUID() })).rejects.toMatchObject(notFound);
  },
  async './workspaces.ts changeWorkspace'() {
    await forAdminsAlone((actor) => workspaces.changeWorkspace(actor, id, { name: 'Mine' }));
    const change = { name: 'Revenue', allowsModel: false, allowsLinks: false, defaultPreset: 'careful' };
    expect(await workspaces.changeWorkspace(admin, id, change)).toMatchObject(change);
    await workspaces.changeWorkspace(admin, id, { name: 'Revenue' });
    expect((await events()).slice(5)).toMatchObject([
      { action: 'workspace_renamed', before: 'Sales', after: 'Revenue', actorName: 'Ada', actorEmail: admin.email },
      { action: 'model_policy_changed', before: 'allowed', after: 'forbidden' },
      { action: 'link_policy_changed', before: 'allowed', after: 'forbidden' },
      { action: 'default_preset_changed', before: null, after: 'careful' },
    ]);
  },
  async './workspaces.ts deleteWorkspace'() {
    await forAdminsAlone((actor) => workspaces.deleteWorkspace(actor, id));
    const { id: jobId } = await upload(admin);
    await expect(workspaces.deleteWorkspace(admin, id)).rejects.toMatchObject(wrongState);
    await jobs.deleteJob(admin, jobId);
    await workspaces.deleteWorkspace(admin, id);
    await expect(workspaces.findWorkspace(admin, id)).rejects.toMatchObject(notFound);
    const own = await workspaces.ownWorkspaceId(admin);
    await expect(workspaces.deleteWorkspace(admin, own)).rejects.toMatchObject(wrongState);
  },
  async './workspaces.ts requireAdministered'() {
    await forAdminsAlone((actor) => workspaces.requireAdministered(actor, id));
    await workspaces.requireAdministered(admin, id);
  },
  async './administered-workspace.ts inOwnWorkspace'() {
    const role = (actor: Actor) => administered.inOwnWorkspace(actor, id, async (locked) => locked.role);
    expect(await Promise.all([admin, analyst, viewer].map(role))).toEqual(['admin', 'analyst', 'viewer']);
    await expect(role(stranger)).rejects.toMatchObject(notFound);
  },
  async './administered-workspace.ts inAdministeredWorkspace'() {
    const name = (actor: Actor) =>
      administered.inAdministeredWorkspace(actor, id, async ({ workspace }) => workspace.name);
    await forAdminsAlone(name);
    expect(await name(admin)).toBe('Sales');
  },
  async './members.ts listMembers'() {
    await upload(analyst);
    expect(await members.listMembers(viewer, id)).toMatchObject([
      { name: 'Ada', role: 'admin', isPermanent: false, datasetCount: 0 },
      { name: 'Bo', role: 'analyst', datasetCount: 1, email: analyst.email },
      { name: 'Cy', role: 'viewer', datasetCount: 0 },
    ]);
    await expect(members.listMembers(stranger, id)).rejects.toMatchObject(notFound);
    const own = await members.listMembers(stranger, await workspaces.ownWorkspaceId(stranger));
    expect(own).toMatchObject([{ name: 'Di', isPermanent: true }]);
  },
  async './members.ts changeRole'() {
    await forAdminsAlone((actor) => members.changeRole(actor, id, viewer.userId, 'admin'));
    await expect(members.changeRole(admin, id, stranger.userId, 'viewer')).rejects.toMatchObject(notFound);
    await expect(members.changeRole(admin, id, admin.userId, 'analyst')).rejects.toMatchObject(wrongState);
    expect(await members.changeRole(admin, id, viewer.userId, 'admin')).toMatchObject({ name: 'Cy', role: 'admin' });
    expect(await members.changeRole(viewer, id, admin.userId, 'analyst')).toMatchObject({ role: 'analyst' });
    await expect(members.changeRole(admin, id, viewer.userId, 'viewer')).rejects.toMatchObject(forbidden);
    expect((await auditLog.listEvents(viewer, id, page)).slice(0, 2)).toMatchObject([
      { action: 'role_changed', actorName: 'Cy', subject: `Ada (${admin.email})`, before: 'admin', after: 'analyst' },
      { action: 'role_changed', actorName: 'Ada', subject: `Cy (${viewer.email})`, before: 'viewer', after: 'admin' },
    ]);
  },
  async './members.ts removeMember'() {
    for (const actor of [analyst, viewer]) {
      await expect(members.removeMember(actor, id, admin.userId)).rejects.toMatchObject(forbidden);
    }
    await expect(members.removeMember(stranger, id, viewer.userId)).rejects.toMatchObject(notFound);
    await expect(members.removeMember(stranger, id, stranger.userId)).rejects.toMatchObject(notFound);
    await expect(members.removeMember(admin, id, stranger.userId)).rejects.toMatchObject(notFound);
    const { id: jobId } = await upload(analyst);
    expect(await members.removeMember(admin, id, analyst.userId)).toEqual({
      datasetsMoved: 1,
      newOwner: { id: admin.userId, name: 'Ada' },
    });
    await expect(jobs.requireJob(analyst, jobId)).rejects.toMatchObject(notFound);
    expect(await jobs.findListedJob(admin, jobId)).toMatchObject({ owner: { name: 'Ada' }, createdBy: analyst.userId });
    expect(await members.removeMember(viewer, id, viewer.userId)).toEqual({ datasetsMoved: 0, newOwner: null });
    expect((await events()).slice(-2)).toMatchObject([
      {
        action: 'member_removed',
        subject: `Bo (${analyst.email})`,
        before: 'analyst',
        datasetsMoved: 1,
        newOwner: 'Ada',
      },
      { action: 'member_left', actorName: 'Cy', before: 'viewer', datasetsMoved: 0, newOwner: null },
    ]);
  },
  async './invites.ts insertInvite'() {
    await forAdminsAlone((actor) => invites.insertInvite(actor, id, newInvite('admin')));
    const member = newInvite('viewer', { email: viewer.email.toUpperCase() });
    await expect(invites.insertInvite(admin, id, member)).rejects.toMatchObject(wrongState);
    const invite = newInvite('analyst', { email: 'eve@example.org' });
    expect(await invites.insertInvite(admin, id, invite)).toMatchObject({
      role: 'analyst',
      email: 'eve@example.org',
      createdBy: 'Ada',
      isExpired: false,
    });
    const stored = await database().select().from(workspaceInvites).where(eq(workspaceInvites.workspaceId, id));
    expect(stored.map(({ tokenHash }) => tokenHash)).toContain(invite.tokenHash);
  },
  async './invites.ts listInvites'() {
    await forAdminsAlone((actor) => invites.listInvites(actor, id));
    await invites.insertInvite(admin, id, newInvite('viewer'));
    await invites.insertInvite(admin, id, newInvite('analyst', { expiresAt: new Date(0) }));
    expect(await invites.listInvites(admin, id)).toMatchObject([
      { role: 'analyst', isExpired: true },
      { role: 'viewer', isExpired: false },
    ]);
  },
  async './invites.ts revokeInvite'() {
    const invite = newInvite('viewer');
    const { id: inviteId } = await invites.insertInvite(admin, id, invite);
    await forAdminsAlone((actor) => invites.revokeInvite(actor, id, inviteId));
    const elsewhere = (await workspaces.insertWorkspace(stranger, 'Costs')).id;
    await expect(invites.revokeInvite(stranger, elsewhere, inviteId)).rejects.toMatchObject(notFound);
    expect(await findOpenInvite(invite.tokenHash)).toMatchObject({ workspaceName: 'Sales', invitedBy: 'Ada' });
    await invites.revokeInvite(admin, id, inviteId);
    expect(await findOpenInvite(invite.tokenHash)).toBeUndefined();
    await expect(invites.revokeInvite(admin, id, inviteId)).rejects.toMatchObject(notFound);
    await expect(invites.acceptInvite(stranger, invite.tokenHash)).rejects.toMatchObject(notFound);
  },
  async './invites.ts acceptInvite'() {
    const invite = newInvite('analyst', { email: stranger.email });
    await invites.insertInvite(admin, id, invite);
    const other = await newPerson('Eve');
    await expect(invites.acceptInvite(other, invite.tokenHash)).rejects.toMatchObject(forbidden);
    expect(await invites.acceptInvite(stranger, invite.tokenHash)).toMatchObject({ id, role: 'analyst' });
    await expect(invites.acceptInvite(stranger, invite.tokenHash)).rejects.toMatchObject(notFound);
    const late = newInvite('viewer', { expiresAt: new Date(0) });
    await invites.insertInvite(admin, id, late);
    for (const hash of [late.tokenHash, 'unknown']) {
      await expect(invites.acceptInvite(other, hash)).rejects.toMatchObject(notFound);
    }
  },
  async './audit-log.ts listEvents'() {
    await forAdminsAlone((actor) => auditLog.listEvents(actor, id, page));
    const joined = ['member_invited', 'member_joined'];
    expect(await told()).toEqual(['workspace_created', ...joined, ...joined]);
    expect(await auditLog.listEvents(admin, id, { limit: 1, offset: 4 })).toMatchObject([
      { action: 'workspace_created', subject: 'Sales', actorName: 'Ada' },
    ]);
  },
};

test('every function about workspaces and members has a case with people of every role', () => {
  const files = ['workspaces', 'administered-workspace', 'members', 'invites', 'audit-log'];
  const modules = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], { eager: true });
  const functions = files.flatMap((file) =>
    Object.entries(modules[`./${file}.ts`] ?? {})
      .filter(([name, value]) => typeof value === 'function' && !['adminsOnly', 'deadInvite'].includes(name))
      .map(([name]) => `./${file}.ts ${name}`),
  );
  expect(Object.keys(cases).sort()).toEqual(functions.sort());
});

describe('what is not yours does not exist for you', () => {
  test.each(Object.entries(cases))('%s', async (_name, run) => {
    await run();
  });
});

describe('whose datasets they become', () => {
  test('is said by whoever takes somebody out, among those who may upload', async () => {
    await upload(analyst);
    for (const nobody of [viewer.userId, stranger.userId, analyst.userId, randomUUID()]) {
      await expect(members.removeMember(admin, id, analyst.userId, nobody)).rejects.toMatchObject({
        code: 'invalid_input',
        fields: { new_owner: expect.any(String) },
      });
    }
    await members.changeRole(admin, id, viewer.userId, 'analyst');
    expect(await members.removeMember(admin, id, analyst.userId, viewer.userId)).toMatchObject({
      newOwner: { name: 'Cy' },
    });
  });

  test('is the admin who was there first when somebody leaves', async () => {
    await upload(analyst);
    await members.changeRole(admin, id, viewer.userId, 'admin');
    expect(await members.removeMember(analyst, id, analyst.userId)).toMatchObject({ newOwner: { name: 'Ada' } });
  });
});

describe('an admin there always is', () => {
  test('the last one neither leaves nor is demoted, also when two go at once', async () => {
    await expect(members.removeMember(admin, id, admin.userId)).rejects.toMatchObject(wrongState);
    await members.changeRole(admin, id, analyst.userId, 'admin');
    const outcomes = await Promise.allSettled([
      members.removeMember(admin, id, admin.userId),
      members.changeRole(analyst, id, analyst.userId, 'viewer'),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('whose own workspace it is stays its admin', async () => {
    id = await workspaces.ownWorkspaceId(admin);
    await join(analyst, 'admin');
    await expect(members.changeRole(analyst, id, admin.userId, 'viewer')).rejects.toMatchObject(wrongState);
    await expect(members.removeMember(analyst, id, admin.userId)).rejects.toMatchObject(wrongState);
  });
});

describe('an invitation', () => {
  test('changes nothing for a member and stays unused', async () => {
    const invite = newInvite('viewer');
    await invites.insertInvite(admin, id, invite);
    expect(await invites.acceptInvite(analyst, invite.tokenHash)).toMatchObject({ role: 'analyst' });
    expect(await invites.acceptInvite(stranger, invite.tokenHash)).toMatchObject({ role: 'viewer' });
  });

  test('lets in one of two who come at once', async () => {
    const invite = newInvite('viewer');
    await invites.insertInvite(admin, id, invite);
    const other = await newPerson('Eve');
    const outcomes = await Promise.allSettled(
      [stranger, other].map((person) => invites.acceptInvite(person, invite.tokenHash)),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('made by an admin who is none any more lets nobody in, nor does one sent to who was taken out', async () => {
    await members.changeRole(admin, id, analyst.userId, 'admin');
    const back = newInvite('admin');
    await invites.insertInvite(analyst, id, back);
    await members.changeRole(admin, id, analyst.userId, 'viewer');
    await expect(invites.acceptInvite(stranger, back.tokenHash)).rejects.toMatchObject(notFound);
    await members.changeRole(admin, id, analyst.userId, 'admin');
    const again = newInvite('admin');
    await invites.insertInvite(analyst, id, again);
    await members.removeMember(admin, id, analyst.userId);
    await expect(invites.acceptInvite(analyst, again.tokenHash)).rejects.toMatchObject(notFound);
    expect(await invites.listInvites(admin, id)).toEqual([]);
    expect(await roleOf(analyst)).toBeUndefined();
  });
});

test('the audit log can only be added to', async () => {
  const append = /only be added to/;
  const refused = { cause: expect.objectContaining({ message: expect.stringMatching(append) }) };
  const mine = eq(workspaceEvents.workspaceId, id);
  await expect(database().update(workspaceEvents).set({ actorName: 'Eve' }).where(mine)).rejects.toMatchObject(refused);
  await expect(database().delete(workspaceEvents).where(mine)).rejects.toMatchObject(refused);
  await expect(database().execute('truncate workspace_events')).rejects.toMatchObject(refused);
  expect(await told()).toHaveLength(5);
});
