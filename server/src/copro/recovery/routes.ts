import { Readable } from 'node:stream';
import Type from 'typebox';
import { Empty, IdParams } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { newId } from '../../kernel/ids/ids.ts';
import type { PdfRenderer } from '../../kernel/pdf/open-pdf.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import { dayAt } from '../letters/index.ts';
import {
  Arrears,
  AssociationParams,
  DebtorFile,
  DebtorParams,
  DisputeBody,
  HandoverBody,
  Made,
  PauseBody,
  PlanBody,
  RunAnswer,
} from './contract.ts';
import { type RecoveryDeps, runRecovery } from './daily-recovery.ts';
import { handOver, handoverFile } from './hand-over.ts';
import { agreePlan, cancelPlan } from './plans.ts';
import { recoveryProblem } from './problems.ts';
import { readArrears, readDebtor } from './read-arrears.ts';
import { closeDispute, deletePause, insertDispute, upsertPause } from './store-plans.ts';

const tags = ['Recovery'];
const read = { access: { action: 'copro.charge.read' } };
const write = { access: { action: 'copro.recovery.write' } };
const ZipFile = Type.Unsafe<Readable>(Type.String({ description: 'application/zip' }));
type Deps = RecoveryDeps & { pdf: PdfRenderer };
const OWNER = '/associations/:associationId/recovery/owners/:ownerId';

export function recoveryRoutes(app: App, deps: Deps): void {
  const { db, clock } = deps;
  app.get(
    '/associations/:associationId/recovery',
    {
      config: read,
      schema: {
        tags,
        summary: 'Who owes what past its day, and how far its recovery is',
        params: AssociationParams,
        response: { 200: Arrears },
      },
    },
    request => db.transaction(request.orgId, tx => readArrears(tx, request.params.associationId, dayAt(clock()))),
  );
  app.post(
    '/associations/:associationId/recovery/run',
    {
      config: { ...write, takesLong: true },
      schema: {
        tags,
        summary: 'Send every reminder that is due today, as the daily job does',
        params: AssociationParams,
        response: { 200: RunAnswer },
      },
    },
    async request => {
      const { associationId } = request.params;
      await db.transaction(request.orgId, tx => readArrears(tx, associationId, dayAt(clock())));
      return runRecovery(deps, request.orgId, associationId, dayAt(clock()));
    },
  );
  app.get(
    OWNER,
    {
      config: read,
      schema: {
        tags,
        summary: 'The recovery file of an owner: claims, letters, plans, disputes',
        params: DebtorParams,
        response: { 200: DebtorFile },
      },
    },
    request => db.transaction(request.orgId, tx => readDebtor(tx, request.params)),
  );
  holdRoutes(app, deps);
  planRoutes(app, deps);
}

function holdRoutes(app: App, { events, clock }: Deps): void {
  app.put(
    `${OWNER}/pause`,
    {
      config: { ...write, status: 204 },
      schema: {
        tags,
        summary: 'Send nothing until a day',
        params: DebtorParams,
        body: PauseBody,
        response: { 204: Empty },
      },
    },
    async request => {
      await request.inOrg(async tx => {
        if (!(await upsertPause(tx, request.params, request.body))) throw problem('not-found');
        record(
          tx,
          'copro.recovery.paused',
          { type: 'owner', id: request.params.ownerId, label: '' },
          { after: request.body },
        );
        await events.emit(tx, 'copro.recovery.paused', { ...request.params });
      });
      return null;
    },
  );
  app.delete(
    `${OWNER}/pause`,
    {
      config: { ...write, status: 204 },
      schema: { tags, summary: 'Go on at once', params: DebtorParams, response: { 204: Empty } },
    },
    async request => {
      await request.inOrg(async tx => {
        if (!(await deletePause(tx, request.params))) throw problem('not-found');
        record(tx, 'copro.recovery.resumed', { type: 'owner', id: request.params.ownerId, label: '' });
        await events.emit(tx, 'copro.recovery.resumed', { ...request.params });
      });
      return null;
    },
  );
  app.post(
    `${OWNER}/disputes`,
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: 'An owner disputes a claim: it climbs no further',
        params: DebtorParams,
        body: DisputeBody,
        response: { 201: Made },
      },
    },
    request =>
      request.inOrg(async tx => {
        const id = newId();
        const isOpen = await insertDispute(tx, request.params, { id, openedOn: dayAt(clock()), ...request.body });
        if (!isOpen) throw recoveryProblem('recovery-claim-unknown');
        record(tx, 'copro.dispute.opened', { type: 'dispute', id, label: request.body.reason });
        await events.emit(tx, 'copro.dispute.opened', { ...request.params, disputeId: id });
        return { id };
      }),
  );
  app.post(
    '/disputes/:id/close',
    {
      config: { ...write, status: 204 },
      schema: { tags, summary: 'A dispute is settled', params: IdParams, response: { 204: Empty } },
    },
    async request => {
      await request.inOrg(async tx => {
        const debtor = await closeDispute(tx, request.params.id, dayAt(clock()));
        if (!debtor) throw problem('not-found');
        record(tx, 'copro.dispute.closed', { type: 'dispute', id: request.params.id, label: '' });
        await events.emit(tx, 'copro.dispute.closed', { ...debtor, disputeId: request.params.id });
      });
      return null;
    },
  );
}

function planRoutes(app: App, deps: Deps): void {
  const { events, clock } = deps;
  app.post(
    `${OWNER}/plans`,
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: 'Agree to monthly parts of what is due',
        params: DebtorParams,
        body: PlanBody,
        response: { 201: Made },
      },
    },
    request =>
      request.inOrg(async tx => ({
        id: await agreePlan(tx, events, request.params, { ...request.body, today: dayAt(clock()) }),
      })),
  );
  app.post(
    '/payment-plans/:id/cancel',
    {
      config: { ...write, status: 204 },
      schema: { tags, summary: 'End a plan', params: IdParams, response: { 204: Empty } },
    },
    async request => {
      await request.inOrg(tx => cancelPlan(tx, events, request.params.id));
      return null;
    },
  );
  app.post(
    `${OWNER}/handovers`,
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: 'Hand a debt over to a lawyer or bailiff',
        params: DebtorParams,
        body: HandoverBody,
        response: { 201: Made },
      },
    },
    request =>
      request.inOrg(async tx => ({
        id: await handOver(tx, events, request.params, { ...request.body, today: dayAt(clock()) }),
      })),
  );
  app.get(
    '/handovers/:id/file.zip',
    {
      config: { ...write, takesLong: true },
      schema: {
        tags,
        summary: 'What a lawyer or bailiff is given: claims as a table, reminders as sent',
        params: IdParams,
        produces: ['application/zip'],
        response: { 200: ZipFile },
      },
    },
    async (request, reply) => {
      const zip = await handoverFile(deps, request.orgId, request.params.id);
      return reply
        .type('application/zip')
        .header('content-disposition', 'attachment; filename="debt.zip"')
        .send(Readable.from(zip, { objectMode: false }));
    },
  );
}
