import type { Static } from 'typebox';
import Type from 'typebox';
import type { Clock } from '../../kernel/clock/clock.ts';
import type { Database, Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { expectedVersion, withEtag } from '../../kernel/http/etag.ts';
import { IdParams, Shape } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import type { PdfRenderer } from '../../kernel/pdf/open-pdf.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { renderDocument } from '../documents/index.ts';
import { chartNames } from '../ledger/index.ts';
import { assertAssociation, dayAt, PdfFile, sendPdf } from '../letters/index.ts';
import { budgetPaper } from './budget-paper.ts';
import {
  ApproveBody,
  AssociationParams,
  BudgetBody,
  BudgetCard,
  BudgetDetail,
  NewBudgetBody,
  PaperQuery,
  VarianceQuery,
  VarianceReport,
} from './contract.ts';
import { changeBudget, createBudget } from './prepare-budget.ts';
import { alertOf, reserveFloorCents } from './rules.ts';
import { stepBudget } from './step-budget.ts';
import { type BudgetLineRow, budgetCard, budgetLines, type BudgetCard as CardRow, listBudgets } from './store.ts';
import { TOLERANCE_BP, varianceReport } from './variance.ts';

const tags = ['Budgets'];
const read = { access: { action: 'copro.charge.read' } };
const write = { access: { action: 'copro.charge.write' } };
const approve = { access: { action: 'copro.charge.approve' } };
export type BudgetDeps = { db: Database; events: Events; pdf: PdfRenderer; clock: Clock };

const cardOf = (row: CardRow): Static<typeof BudgetCard> => ({
  ...row,
  reserveFloorCents: reserveFloorCents(row.previousOrdinaryCents),
});

async function detailOf(tx: Tx, id: string): Promise<Static<typeof BudgetDetail>> {
  const [cards, lines] = await tx.batch([budgetCard(id), budgetLines(id)]);
  const card = cards?.[0] as CardRow | undefined;
  if (!card) throw problem('not-found');
  const named = (lines as BudgetLineRow[]).map(line => ({
    ...line,
    accountNames: { ...chartNames(line.accountCode), ...line.accountNames },
  }));
  return { ...cardOf(card), lines: named };
}

export function budgetRoutes(app: App, deps: BudgetDeps): void {
  const { db, events } = deps;
  app.get(
    '/associations/:associationId/budgets',
    {
      config: read,
      schema: {
        tags,
        summary: 'Budgets, latest year first',
        params: AssociationParams,
        response: { 200: Shape({ items: Type.Array(BudgetCard) }) },
      },
    },
    async request => {
      await assertAssociation(db, request.orgId, request.params.associationId);
      return { items: (await request.readOrg(listBudgets(request.params.associationId))).map(cardOf) };
    },
  );
  app.post(
    '/associations/:associationId/budgets',
    {
      config: { ...write, status: 201 },
      schema: {
        tags,
        summary: 'Begin a budget, empty or from last year',
        params: AssociationParams,
        body: NewBudgetBody,
        response: { 201: BudgetDetail },
      },
    },
    (request, reply) =>
      request.inOrg(async tx =>
        withEtag(reply, await detailOf(tx, await createBudget(tx, events, request.params.associationId, request.body))),
      ),
  );
  app.get(
    '/budgets/:id',
    {
      config: read,
      schema: { tags, summary: 'A budget with its lines', params: IdParams, response: { 200: BudgetDetail } },
    },
    async (request, reply) =>
      withEtag(reply, await db.transaction(request.orgId, tx => detailOf(tx, request.params.id))),
  );
  app.put(
    '/budgets/:id',
    {
      config: write,
      schema: {
        tags,
        summary: 'Change a draft',
        params: IdParams,
        body: BudgetBody,
        response: { 200: BudgetDetail },
      },
    },
    (request, reply) =>
      request.inOrg(async tx => {
        await changeBudget(tx, events, request.params.id, expectedVersion(request), request.body);
        return withEtag(reply, await detailOf(tx, request.params.id));
      }),
  );
  stepRoutes(app, deps);
  reportRoutes(app, deps);
}

function stepRoutes(app: App, { events }: BudgetDeps): void {
  for (const [step, to, summary] of [
    ['submit', 'submitted', 'Take a budget to the meeting'],
    ['reopen', 'draft', 'Take it back from the meeting'],
  ] as const)
    app.post(
      `/budgets/:id/${step}`,
      { config: write, schema: { tags, summary, params: IdParams, response: { 200: BudgetDetail } } },
      (request, reply) =>
        request.inOrg(async tx => {
          await stepBudget(tx, events, request.params.id, to);
          return withEtag(reply, await detailOf(tx, request.params.id));
        }),
    );
  app.post(
    '/budgets/:id/approve',
    {
      config: approve,
      schema: {
        tags,
        summary: 'The meeting adopted it',
        params: IdParams,
        body: ApproveBody,
        response: { 200: BudgetDetail },
      },
    },
    (request, reply) =>
      request.inOrg(async tx => {
        await stepBudget(tx, events, request.params.id, 'approved', request.body.decidedOn);
        return withEtag(reply, await detailOf(tx, request.params.id));
      }),
  );
}

function reportRoutes(app: App, { db, pdf, clock }: BudgetDeps): void {
  app.get(
    '/budgets/:id/variance',
    {
      config: read,
      schema: {
        tags,
        summary: 'What was spent against the budget, and where the year goes',
        params: IdParams,
        querystring: VarianceQuery,
        response: { 200: VarianceReport },
      },
    },
    request =>
      db.transaction(request.orgId, async tx => {
        const { rhythm = 'quarterly', until = null } = request.query;
        const today = dayAt(clock());
        const report = await varianceReport(tx, request.params.id, { rhythm, until, today });
        return {
          ...report,
          toleranceBp: TOLERANCE_BP,
          rows: report.rows.map(row => ({ ...row, names: chartNames(row.accountCode) })),
          periods: report.periods.map(one => ({
            ...one,
            alert: alertOf(one.actualCents, one.budgetCents, TOLERANCE_BP),
          })),
        };
      }),
  );
  app.get(
    '/budgets/:id/paper.pdf',
    {
      config: read,
      schema: {
        tags,
        summary: 'The budget for the meeting',
        params: IdParams,
        querystring: PaperQuery,
        produces: ['application/pdf'],
        response: { 200: PdfFile },
      },
    },
    async (request, reply) => {
      const { language = 'fr' } = request.query;
      const data = await db.transaction(request.orgId, tx => budgetPaper(tx, request.params.id, language));
      const made = await renderDocument(pdf, 'budget', data, { language, standard: 'accessible', at: clock() });
      return sendPdf(reply, { content: made.bytes, sha256: made.sha256 }, 'budget');
    },
  );
}
