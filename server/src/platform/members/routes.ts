import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { Email, Empty, IdParams, Line, Page, PageQuery, Shape, Uuid } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import {
  acceptInvitation,
  changeRole,
  inviteMember,
  type MemberDeps,
  removeMember,
  revokeInvitation,
} from './members.ts';
import { listInvitations, listMembers } from './store.ts';

const tags = ['Members'];
const Member = Shape({
  accountId: Uuid(),
  name: Type.String(),
  email: Type.String(),
  role: Type.String(),
  joinedAt: Type.String(),
});
const Invitation = Shape({
  id: Uuid(),
  email: Type.String(),
  role: Type.String(),
  createdAt: Type.String(),
  expiresAt: Type.String(),
});
const MemberParams = Shape({ accountId: Uuid() });
const callerOf = (request: FastifyRequest) => ({
  accountId: request.accountId,
  mayAppointOwners: request.membership?.can('platform.owner.appoint') ?? false,
});

export function memberRoutes(app: App, deps: MemberDeps): void {
  app.get(
    '/members',
    {
      config: { access: { action: 'platform.member.list' } },
      schema: {
        tags,
        summary: 'Who belongs to the org',
        querystring: Shape({ ...PageQuery, q: Type.Optional(Line(100)) }),
        response: { 200: Page(Member) },
      },
    },
    async request => {
      const { limit = 50, offset = 0, q } = request.query;
      return { ...(await listMembers(deps.db, request.orgId, { limit, offset, q: q || null })), limit, offset };
    },
  );
  app.patch(
    '/members/:accountId',
    {
      config: { access: { action: 'platform.member.update' } },
      schema: {
        tags,
        summary: 'Change a role',
        params: MemberParams,
        body: Shape({ role: Line(40, 1) }),
        response: { 200: Member },
      },
    },
    request =>
      request.inOrg(tx => changeRole(deps, tx, callerOf(request), request.params.accountId, request.body.role)),
  );
  app.delete(
    '/members/:accountId',
    {
      config: { access: { action: 'platform.member.update' }, status: 204 },
      schema: { tags, summary: 'Remove a member', params: MemberParams, response: { 204: Empty } },
    },
    async request => {
      await request.inOrg(tx => removeMember(deps, tx, callerOf(request), request.params.accountId));
      return null;
    },
  );
  app.get(
    '/org-invitations',
    {
      config: { access: { action: 'platform.invitation.list' } },
      schema: {
        tags,
        summary: 'Open invitations to the org',
        response: { 200: Shape({ items: Type.Array(Invitation) }) },
      },
    },
    async request => ({ items: await listInvitations(deps.db, request.orgId) }),
  );
  app.post(
    '/org-invitations',
    {
      config: { access: { action: 'platform.invitation.create' }, status: 201 },
      schema: {
        tags,
        summary: 'Invite somebody by mail',
        body: Shape({ email: Email(), role: Line(40, 1) }),
        response: { 201: Invitation },
      },
    },
    request => request.inOrg(tx => inviteMember(deps, tx, callerOf(request), request.body, request.now)),
  );
  app.delete(
    '/org-invitations/:id',
    {
      config: { access: { action: 'platform.invitation.create' }, status: 204 },
      schema: { tags, summary: 'Take an invitation back', params: IdParams, response: { 204: Empty } },
    },
    async request => {
      await request.inOrg(tx => revokeInvitation(deps, tx, request.params.id));
      return null;
    },
  );
  app.post(
    '/org-invitations/accept',
    {
      config: { access: { account: true } },
      schema: {
        tags,
        summary: 'Join the org of an invitation',
        body: Shape({ token: Type.String({ minLength: 20, maxLength: 200 }) }),
        response: { 200: Shape({ orgId: Uuid() }) },
      },
    },
    request => acceptInvitation(deps, request.accountId, request.body.token),
  );
}
