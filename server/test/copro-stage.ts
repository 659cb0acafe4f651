import { expect } from 'vitest';
import { newId } from '../src/kernel/ids/ids.ts';
import { ledgerStage } from './ledger-stage.ts';
import type { Caller, TestOrg, TestSystem } from './system.ts';

// Answers are looked into freely; a wrong path fails the expectation.
// oxlint-disable-next-line typescript/no-explicit-any
type Body = any;

/** A building on the ledger's stage: lots with shares, each held by an owner since 2020, the general key, bank accounts. */
export async function coproStage(t: TestSystem, org: TestOrg<never>, lotCount = 4) {
  const ledger = await ledgerStage(t, org.id);
  const { associationId, run } = ledger;
  const keyId = newId();
  const lots: { lotId: string; ownerId: string; titleId: string; share: number }[] = [];
  await t.deps.db.transaction(org.id, async tx => {
    const add = (text: string, values: unknown[]) => tx.run({ text, values });
    await add(
      "update copro.association set street = 'Avenue du Parc 1', postal_code = '4000', city = 'Liège', enterprise_number = '0403019261' where id = $1",
      [associationId],
    );
    await add(
      "insert into copro.bank_account (id, association_id, iban, bic, purpose) values ($1, $2, 'BE68539007547034', 'NICABEBB', 'working')",
      [newId(), associationId],
    );
    await add(
      "insert into copro.key (id, association_id, code, name) values ($1, $2, 'general', 'Quotités générales')",
      [keyId, associationId],
    );
    const versionId = newId();
    await add(
      "insert into copro.key_version (id, key_id, association_id, valid_from, denominator) values ($1, $2, $3, '2020-01-01', 1000)",
      [versionId, keyId, associationId],
    );
    let left = 1000;
    for (let i = 0; i < lotCount; i++) {
      const share = i === lotCount - 1 ? left : Math.floor(1000 / lotCount) + (i % 2 === 0 ? 1 : -1);
      left -= share;
      const lot = { lotId: newId(), ownerId: newId(), titleId: newId(), share };
      lots.push(lot);
      await add(
        "insert into copro.owner (id, first_name, name, street, postal_code, city, locale) values ($1, 'Anne', $2, 'Rue Haute 3', '4000', 'Liège', $3)",
        [lot.ownerId, `Owner ${i + 1}`, ['fr', 'nl', 'de', 'en'][i % 4]],
      );
      await add('insert into copro.lot (id, association_id, code, share, position) values ($1, $2, $3, $4, $5)', [
        lot.lotId,
        associationId,
        `A${i + 1}`,
        share,
        i + 1,
      ]);
      await add('insert into copro.key_weight (version_id, association_id, lot_id, weight) values ($1, $2, $3, $4)', [
        versionId,
        associationId,
        lot.lotId,
        share,
      ]);
      await add("insert into copro.title (id, association_id, lot_id, starts_on) values ($1, $2, $3, '2020-01-01')", [
        lot.titleId,
        associationId,
        lot.lotId,
      ]);
      await add('insert into copro.title_holder (title_id, owner_id) values ($1, $2)', [lot.titleId, lot.ownerId]);
    }
  });
  const caller: Caller = org.as['owner'];
  const call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: unknown, headers = {}) =>
    t.inject(caller, method, url, body, headers);
  const done = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: unknown,
    headers = {},
  ): Promise<Body> => {
    const answer = await call(method, url, body, headers);
    expect(answer.status, `${method} ${url}: ${answer.text.slice(0, 400)}`).toBeLessThan(300);
    return answer.body;
  };
  /** A budget of 2026 that the meeting adopted: cleaning, and a part for the reserve. */
  async function approvedBudget(cents = 1_000_003, reserveCents = 50_001): Promise<Body> {
    const budget = await done('POST', `/associations/${associationId}/budgets`, { fiscalYearId: ledger.yearId });
    await done(
      'PUT',
      `/budgets/${budget.id}`,
      {
        lines: [{ accountId: ledger.codes.get('6130'), keyId, cents }],
        reserveCents,
        reserveKeyId: keyId,
        waivedOn: null,
      },
      { 'if-match': '"v1"' },
    );
    await done('POST', `/budgets/${budget.id}/submit`);
    return done('POST', `/budgets/${budget.id}/approve`, { decidedOn: '2026-01-15' });
  }
  return { ...ledger, keyId, lots, call, done, approvedBudget, run };
}
export type CoproStage = Awaited<ReturnType<typeof coproStage>>;
