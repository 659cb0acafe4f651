import type { Database } from '../../kernel/db/database.ts';
import { Day, PageQuery, Shape, Uuid } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { accountCard } from './accounts.ts';
import { findChartAccount } from './chart.ts';
import {
  AccountLines,
  AssociationParams,
  BalanceSheet,
  IncomeStatement,
  PartyAccount,
  PartyBalances,
  PartyNames,
  TrialBalance,
} from './contract.ts';
import { balanceSheetAt, incomeStatementOf, trialBalance } from './reports.ts';
import type { SheetRow } from './sheet.ts';
import { listAccounts, readOfAssociation } from './store-accounts.ts';
import { linesOfParty } from './store-balances.ts';
import { linesOfAccount } from './store-entry-list.ts';
import { agedParties, listPartyNames, type PartyKind, partySumBefore } from './store-parties.ts';

const tags = ['Ledger'];
const At = Shape({ at: Day() });
const Span = Shape({ from: Day(), through: Day() });
const PartyParams = Shape({ associationId: Uuid(), id: Uuid() });

export function reportRoutes(app: App, { db }: { db: Database }): void {
  const read = { access: { action: 'copro.ledger.read' } };
  const namesOf = async (orgId: string, associationId: string) =>
    new Map(
      (await readOfAssociation(db, orgId, associationId, listAccounts(associationId))).map(row => [
        row.code,
        accountCard(row),
      ]),
    );
  type Cards = Awaited<ReturnType<typeof namesOf>>;
  const named = (cards: Cards, rows: readonly SheetRow[]) =>
    rows.map(row => ({
      ...row,
      names: cards.get(row.code)?.names ?? findChartAccount(row.code)?.names ?? {},
      accountId: row.isSum ? null : (cards.get(row.code)?.id ?? null),
    }));

  app.get(
    '/associations/:associationId/trial-balance',
    {
      config: read,
      schema: {
        tags,
        summary: 'Every account on a day',
        params: AssociationParams,
        querystring: At,
        response: { 200: TrialBalance },
      },
    },
    async request => {
      const { associationId } = request.params;
      const { at } = request.query;
      const sums = await trialBalance(db, request.orgId, associationId, at);
      const cards = await namesOf(request.orgId, associationId);
      return {
        at,
        rows: sums.map(sum => ({
          ...sum,
          names: cards.get(sum.code)?.names ?? {},
          balanceCents: sum.debitCents - sum.creditCents,
        })),
        debitCents: sums.reduce((cents, sum) => cents + sum.debitCents, 0),
        creditCents: sums.reduce((cents, sum) => cents + sum.creditCents, 0),
      };
    },
  );
  app.get(
    '/associations/:associationId/balance-sheet',
    {
      config: read,
      schema: {
        tags,
        summary: 'Balance sheet on a day',
        params: AssociationParams,
        querystring: At,
        response: { 200: BalanceSheet },
      },
    },
    async request => {
      const { associationId } = request.params;
      const sheet = await balanceSheetAt(db, request.orgId, associationId, request.query.at);
      const cards = await namesOf(request.orgId, associationId);
      return {
        ...sheet,
        at: request.query.at,
        assets: named(cards, sheet.assets),
        liabilities: named(cards, sheet.liabilities),
      };
    },
  );
  app.get(
    '/associations/:associationId/income-statement',
    {
      config: read,
      schema: {
        tags,
        summary: 'Costs and proceeds between two days',
        params: AssociationParams,
        querystring: Span,
        response: { 200: IncomeStatement },
      },
    },
    async request => {
      const { associationId } = request.params;
      const statement = await incomeStatementOf(db, request.orgId, associationId, request.query);
      const cards = await namesOf(request.orgId, associationId);
      return {
        ...statement,
        ...request.query,
        expenses: named(cards, statement.expenses),
        income: named(cards, statement.income),
      };
    },
  );
  app.get(
    '/associations/:associationId/accounts/:id/lines',
    {
      config: read,
      schema: {
        tags,
        summary: 'Lines of an account: what stands behind a figure',
        params: PartyParams,
        querystring: Shape({ from: Day(), through: Day(), ...PageQuery }),
        response: { 200: AccountLines },
      },
    },
    async request => {
      const { from, through, limit = 50, offset = 0 } = request.query;
      const { associationId, id } = request.params;
      const lines = linesOfAccount(id, associationId, { from, through }, { limit, offset });
      return { items: await readOfAssociation(db, request.orgId, associationId, lines) };
    },
  );
  app.get(
    '/associations/:associationId/ledger/parties',
    {
      config: read,
      schema: {
        tags,
        summary: 'Owners and suppliers that an entry may name',
        params: AssociationParams,
        response: { 200: PartyNames },
      },
    },
    async ({ orgId, params: { associationId } }) => ({
      items: await readOfAssociation(db, orgId, associationId, listPartyNames(associationId)),
    }),
  );
  for (const [path, kind] of [
    ['owners', 'owner'],
    ['suppliers', 'supplier'],
  ] as const) {
    app.get(
      `/associations/:associationId/ledger/${path}`,
      {
        config: read,
        schema: {
          tags,
          summary: `What each ${kind} has open, by age`,
          params: AssociationParams,
          querystring: At,
          response: { 200: PartyBalances },
        },
      },
      async ({ orgId, params: { associationId }, query: { at } }) => ({
        items: await readOfAssociation(db, orgId, associationId, agedParties(associationId, kind, at)),
      }),
    );
    app.get(
      `/associations/:associationId/ledger/${path}/:id`,
      {
        config: read,
        schema: {
          tags,
          summary: `The account of one ${kind}`,
          params: PartyParams,
          querystring: Span,
          response: { 200: PartyAccount },
        },
      },
      async request => partyAccount(db, request.orgId, { ...request.params, kind }, request.query),
    );
  }
}

/** What a party owed before, its lines in the span, and what it owes at the end. Positive: owed to the association. */
export async function partyAccount(
  db: Database,
  orgId: string,
  { associationId, kind, id }: { associationId: string; kind: PartyKind; id: string },
  days: { from: string; through: string },
) {
  const party = kind === 'owner' ? { ownerId: id } : { supplierId: id };
  const [[before], items] = await Promise.all([
    readOfAssociation(db, orgId, associationId, partySumBefore(associationId, kind, id, days.from)),
    db.readRows(orgId, linesOfParty(associationId, party, days)),
  ]);
  if (!before?.isKnown) throw problem('not-found');
  const openingCents = before.cents;
  const closingCents = items.reduce((cents, line) => cents + line.debitCents - line.creditCents, openingCents);
  return { openingCents, closingCents, items };
}
