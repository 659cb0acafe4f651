import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Tx } from '../../kernel/db/database.ts';
import { Empty, IdParams, Nullable, Page, PageQuery, Shape, Uuid } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { findPersonByAccount } from '../../workplace/people/index.ts';
import {
  AssignmentQuery,
  AssignmentSchema,
  InvitationSchema,
  InviteAnswer,
  InviteBody,
  ReasonBody,
} from './contract.ts';
import { type InvitationDeps, remindInvitation, revokeInvitation } from './invitations.ts';
import { invitePeople } from './invite-people.ts';
import { answerAssignment, type Caller, cancelAssignment } from './own-assignments.ts';
import { invitationUrl } from './person-mail.ts';
import { type AssignmentCard, cardsByIds, listAssignments } from './store.ts';
import { findInvitation, listInvitations } from './store-invitations.ts';

export type AssignmentRouteDeps = InvitationDeps & { publicUrl: string };
const tags = ['Assignments and invitations'];
const callerOf = (request: FastifyRequest): Caller => ({
  accountId: request.accountId,
  isManager: request.membership?.can('crew.assignment.write') ?? false,
});

export function assignmentRoutes(app: App, deps: AssignmentRouteDeps): void {
  const read = { access: { action: 'crew.assignment.list' } };
  const write = { access: { action: 'crew.assignment.write' } };
  const own = { access: { action: 'crew.assignment.own' } };

  app.get(
    '/assignments',
    {
      config: read,
      schema: {
        tags,
        summary: 'Who is asked for what',
        querystring: AssignmentQuery,
        response: { 200: Page(AssignmentSchema) },
      },
    },
    async request => {
      const {
        limit = 50,
        offset = 0,
        missionId = null,
        personId = null,
        projectId = null,
        status = null,
        from = null,
        to = null,
      } = request.query;
      return {
        ...(await listAssignments(
          deps.db,
          request.orgId,
          { missionId, personId, projectId, status, from, to },
          { limit, offset },
        )),
        limit,
        offset,
      };
    },
  );
  app.get(
    '/me/assignments',
    {
      config: own,
      schema: {
        tags,
        summary: "The caller's own missions",
        querystring: Type.Omit(AssignmentQuery, ['personId', 'missionId', 'projectId'], {
          additionalProperties: false,
        }),
        response: { 200: Page(AssignmentSchema) },
      },
    },
    async request => {
      const { limit = 50, offset = 0, status = null, from = null, to = null } = request.query;
      const person = await findPersonByAccount(deps.db, request.orgId, request.accountId);
      if (!person) return { items: [], total: 0, limit, offset };
      return {
        ...(await listAssignments(
          deps.db,
          request.orgId,
          { missionId: null, personId: person.id, projectId: null, status, from, to },
          { limit, offset },
        )),
        limit,
        offset,
      };
    },
  );
  for (const action of ['accept', 'decline'] as const) {
    app.post(
      `/assignments/:id/${action}`,
      {
        config: own,
        schema: {
          tags,
          summary: `${action === 'accept' ? 'Accept' : 'Decline'} one's own assignment, or as a manager for the person`,
          params: IdParams,
          body: ReasonBody,
          response: { 200: AssignmentSchema },
        },
      },
      request =>
        request.inOrg(async tx => {
          const reason = (request.body as { reason?: string | null } | null | undefined)?.reason ?? null;
          await answerAssignment(
            deps,
            tx,
            callerOf(request),
            request.params.id,
            action === 'accept' ? { action } : { action, reason },
            request.now,
          );
          return cardOf(tx, request.params.id);
        }),
    );
  }
  app.post(
    '/assignments/:id/cancel',
    {
      config: write,
      schema: {
        tags,
        summary: 'Release somebody; a reason is needed when they had accepted',
        params: IdParams,
        body: ReasonBody,
        response: { 200: AssignmentSchema },
      },
    },
    request =>
      request.inOrg(async tx => {
        await cancelAssignment(
          deps,
          tx,
          request.params.id,
          (request.body as { reason?: string | null } | null | undefined)?.reason ?? null,
          request.now,
        );
        return cardOf(tx, request.params.id);
      }),
  );

  app.post(
    '/invitations',
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: 'Ask people for roles of missions: one message each',
        body: InviteBody,
        response: { 201: InviteAnswer },
      },
    },
    request => request.inOrg(tx => invitePeople(deps, tx, request.body, request.now)),
  );
  app.get(
    '/invitations',
    {
      config: read,
      schema: {
        tags,
        summary: 'Invitations, latest first',
        querystring: Shape({ ...PageQuery, personId: Type.Optional(Uuid()), open: Type.Optional(Type.Boolean()) }),
        response: { 200: Page(InvitationSchema) },
      },
    },
    async request => {
      const { limit = 50, offset = 0, personId = null, open = null } = request.query;
      return {
        ...(await listInvitations(deps.db, request.orgId, { personId, open }, { limit, offset })),
        limit,
        offset,
      };
    },
  );
  app.post(
    '/invitations/:id/revoke',
    {
      config: { ...write, status: 204 },
      schema: { tags, summary: 'Take an invitation back', params: IdParams, response: { 204: Empty } },
    },
    async request => {
      await request.inOrg(tx => revokeInvitation(deps, tx, request.params.id));
      return null;
    },
  );
  app.post(
    '/invitations/:id/remind',
    {
      config: { ...write, status: 204 },
      schema: {
        tags,
        summary: 'Write again to somebody who has not answered',
        params: IdParams,
        response: { 204: Empty },
      },
    },
    async request => {
      await request.inOrg(tx => remindInvitation(deps, tx, request.params.id, request.now));
      return null;
    },
  );
  app.get(
    '/invitations/:id/link',
    {
      config: write,
      schema: {
        tags,
        summary: 'The link of an invitation, to be handed over by other means',
        params: IdParams,
        response: { 200: Shape({ url: Type.String(), revokedAt: Nullable(Type.String()) }) },
      },
    },
    request =>
      request.inOrg(async tx => {
        const invitation = await findInvitation(tx, request.params.id);
        if (!invitation) throw problem('not-found');
        return { url: invitationUrl(deps, tx.orgId, invitation.id), revokedAt: invitation.revokedAt };
      }),
  );
}

async function cardOf(tx: Tx, id: string): Promise<AssignmentCard> {
  const [card] = await cardsByIds(tx, [id]);
  if (!card) throw problem('not-found');
  return card;
}
