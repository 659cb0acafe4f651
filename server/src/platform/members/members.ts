import { addMinutes } from '../../kernel/clock/clock.ts';
import type { LinkTokens } from '../../kernel/crypto/tokens.ts';
import type { Database, Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { formatInstant, toLocale, translate } from '../../kernel/i18n/translate.ts';
import { newId } from '../../kernel/ids/ids.ts';
import type { Jobs } from '../../kernel/jobs/jobs.ts';
import { composeMail } from '../../kernel/mail/letter.ts';
import type { Mailer } from '../../kernel/mail/mailer.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { findAccount } from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { insertMembership, linkAccount, lockOrg, type Memberships, unlinkAccount } from '../orgs/index.ts';
import { memberProblem } from './problems.ts';
import { roleChangeBlocker, rolesOf } from './rules.ts';
import {
  countOwners,
  deleteMember,
  findInvitation,
  type InvitationRow,
  insertInvitation,
  isMemberAddress,
  lockInvitationByHash,
  lockMember,
  type MemberRow,
  markInvitation,
  setRole,
} from './store.ts';

export type MemberDeps = {
  db: Database;
  events: Events;
  jobs: Jobs;
  memberships: Memberships;
  tokens: LinkTokens;
  mailer: Mailer;
  publicUrl: string;
};

const INVITATION_DAYS = 14;
const MAIL_JOB = 'org-invitation-mail';
type Caller = { accountId: string; mayAppointOwners: boolean };

export async function changeRole(
  deps: MemberDeps,
  tx: Tx,
  caller: Caller,
  accountId: string,
  role: string,
): Promise<MemberRow> {
  const { org, member } = await lockMembership(tx, accountId);
  if (!rolesOf(org.products).includes(role)) throw memberProblem('role-unknown');
  const blocker = roleChangeBlocker({
    from: member.role,
    to: role,
    owners: await countOwners(tx),
    mayAppointOwners: caller.mayAppointOwners,
  });
  if (blocker) throw memberProblem(blocker);
  await setRole(tx, accountId, role);
  record(
    tx,
    'platform.member.role-changed',
    { type: 'account', id: accountId, label: member.name },
    { before: { role: member.role }, after: { role } },
  );
  await deps.events.emit(tx, 'platform.member.updated', { accountId });
  deps.memberships.changed(tx, accountId);
  return { ...member, role };
}

export async function removeMember(deps: MemberDeps, tx: Tx, caller: Caller, accountId: string): Promise<void> {
  const { member } = await lockMembership(tx, accountId);
  const blocker = roleChangeBlocker({
    from: member.role,
    to: null,
    owners: await countOwners(tx),
    mayAppointOwners: caller.mayAppointOwners,
  });
  if (blocker) throw memberProblem(blocker);
  await deleteMember(tx, accountId);
  await unlinkAccount(tx, accountId);
  record(
    tx,
    'platform.member.removed',
    { type: 'account', id: accountId, label: member.name },
    { before: { role: member.role } },
  );
  await deps.events.emit(tx, 'platform.member.removed', { accountId });
  deps.memberships.changed(tx, accountId);
}

export async function inviteMember(
  deps: MemberDeps,
  tx: Tx,
  caller: Caller,
  input: { email: string; role: string },
  now: string,
): Promise<InvitationRow> {
  const email = input.email.toLowerCase();
  const org = await lockOrg(tx);
  if (!org) throw problem('not-found');
  if (!rolesOf(org.products).includes(input.role)) throw memberProblem('role-unknown');
  if (input.role === 'owner' && !caller.mayAppointOwners) throw memberProblem('owner-needed');
  if (await isMemberAddress(tx, email)) throw memberProblem('already-member');
  const id = newId();
  const { hash } = deps.tokens.of('org-invitation', tx.orgId, id);
  const expiresAt = addMinutes(now, INVITATION_DAYS * 1440);
  await insertInvitation(tx, { id, email, role: input.role, hash, invitedBy: caller.accountId, expiresAt });
  record(
    tx,
    'platform.invitation.created',
    { type: 'org-invitation', id, label: email },
    { after: { email, role: input.role } },
  );
  await deps.events.emit(tx, 'platform.invitation.created', { invitationId: id });
  await deps.jobs.enqueue(tx, MAIL_JOB, {
    orgId: tx.orgId,
    invitationId: id,
    orgName: org.name,
    locale: org.locale,
    zone: org.zone,
  });
  return { id, email, role: input.role, createdAt: now, expiresAt };
}

export async function revokeInvitation(deps: MemberDeps, tx: Tx, id: string): Promise<void> {
  const invitation = await findInvitation(tx, id);
  if (!invitation || !(await markInvitation(tx, id, 'revoked'))) throw problem('not-found');
  record(tx, 'platform.invitation.revoked', { type: 'org-invitation', id, label: invitation.email });
  await deps.events.emit(tx, 'platform.invitation.revoked', { invitationId: id });
}

/** Joins the org of an invitation. The signed-in account must have the address that was invited. */
export async function acceptInvitation(deps: MemberDeps, accountId: string, token: string): Promise<{ orgId: string }> {
  const read = deps.tokens.read('org-invitation', token);
  const account = await findAccount(deps.db, accountId);
  if (!read || !account) throw memberProblem('invitation-not-valid');
  const actor = { accountId, name: account.name, ip: null, requestId: null };
  return deps.db.transaction(
    read.orgId,
    async tx => {
      const invitation = await lockInvitationByHash(tx, read.hash);
      if (!invitation) throw memberProblem('invitation-not-valid');
      if (invitation.email !== account.email) throw memberProblem('invitation-for-another');
      await markInvitation(tx, invitation.id, 'accepted');
      await linkAccount(tx, accountId);
      if (!(await insertMembership(tx, accountId, invitation.role))) throw memberProblem('already-member');
      record(
        tx,
        'platform.member.joined',
        { type: 'account', id: accountId, label: account.name },
        { after: { role: invitation.role } },
      );
      await deps.events.emit(tx, 'platform.member.joined', { accountId });
      deps.memberships.changed(tx, accountId);
      return { orgId: read.orgId };
    },
    actor,
  );
}

export function defineMemberJobs(deps: MemberDeps): void {
  deps.jobs.define<{ orgId: string; invitationId: string; orgName: string; locale: string; zone: string }>(
    MAIL_JOB,
    { retryLimit: 6, retryDelay: 5 },
    async job => {
      const invitation = await deps.db.transaction(job.orgId, tx => findInvitation(tx, job.invitationId));
      if (!invitation) return;
      const inviter = await findAccount(deps.db, invitation.invitedBy);
      const locale = toLocale(job.locale);
      const params = {
        inviter: inviter?.name ?? job.orgName,
        org: job.orgName,
        until: formatInstant(locale, invitation.expiresAt, job.zone, 'day'),
      };
      await deps.mailer.send(
        composeMail(invitation.email, {
          locale,
          subject: translate(locale, 'org.invitation.subject', params),
          paragraphs: [translate(locale, 'org.invitation.body', params)],
          button: {
            label: translate(locale, 'org.invitation.button'),
            url: `${deps.publicUrl}/join#token=${deps.tokens.of('org-invitation', job.orgId, job.invitationId).token}`,
          },
          closing: [translate(locale, 'mail.ignore')],
        }),
      );
    },
  );
}

async function lockMembership(tx: Tx, accountId: string) {
  const org = await lockOrg(tx);
  const member = await lockMember(tx, accountId);
  if (!org || !member) throw problem('not-found');
  return { org, member };
}
