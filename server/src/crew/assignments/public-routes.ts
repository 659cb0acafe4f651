import { IdParams } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import type { Answer } from './answer.ts';
import { AcceptBody, AnswerSchema, DeclineBody, PublicInvitationSchema, TokenQuery } from './contract.ts';
import { answerInvitation, type InvitationDeps, readInvitation } from './invitations.ts';

const tags = ['Assignments and invitations'];
const access = { public: 'the token of the link is the proof' };

/** What a person can do with nothing but the link of their message. */
export function publicInvitationRoutes(app: App, deps: InvitationDeps): void {
  app.get(
    '/invitations/:id',
    {
      config: { access },
      schema: {
        tags,
        summary: 'What an invitation asks; reading changes nothing',
        params: IdParams,
        querystring: TokenQuery,
        response: { 200: PublicInvitationSchema },
      },
    },
    request => readInvitation(deps, request.params.id, request.query.token, request.now),
  );
  for (const action of ['accept', 'decline'] as const) {
    app.post(
      `/invitations/:id/${action}`,
      {
        config: { access },
        schema: {
          tags,
          summary: `${action === 'accept' ? 'Accept' : 'Decline'} by the link, all or the named assignments`,
          params: IdParams,
          querystring: TokenQuery,
          body: action === 'accept' ? AcceptBody : DeclineBody,
          response: { 200: AnswerSchema },
        },
      },
      async request => {
        const body = (request.body ?? {}) as { assignmentIds?: string[]; reason?: string };
        const answer: Answer = action === 'accept' ? { action } : { action, reason: body.reason?.trim() || null };
        const { invitation, report } = await answerInvitation(deps, request.params.id, request.query.token, {
          answer,
          assignmentIds: body.assignmentIds ?? null,
          now: request.now,
          ip: request.ip,
          requestId: request.id,
        });
        return { invitation, done: report.done, refused: report.refused };
      },
    );
  }
}
