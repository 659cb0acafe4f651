import type { System } from '../app.ts';
import { bookInvoice, enterInvoice, stepInvoice } from '../copro/invoices/index.ts';
import { findAccountIds, listYears } from '../copro/ledger/index.ts';
import type { Tx } from '../kernel/db/database.ts';
import { makeBelgianIban } from '../kernel/identifiers/iban.ts';
import { makeStructuredCommunication } from '../kernel/identifiers/structured-communication.ts';
import { addDays, addMonths } from '../kernel/time/days.ts';
import { createSupplier, findSupplier } from '../workplace/procurement/index.ts';
import { type DemoSupplier, SUPPLIERS } from './copro-bank-data.ts';
import { type DemoPayment, importDemoStatements } from './copro-statements.ts';
import { demoId } from './ids.ts';
import { Random } from './random.ts';

// How many of the last invoices are only so far.
const RECEIVED = 2;
const CHECKED = 3;
const APPROVED = 2;
const TO_PAY = 3;

type Deps = System['deps'];
type DemoActor = { accountId: string; name: string; ip: null; requestId: null };
export type DemoAssociation = {
  orgId: string;
  associationId: string;
  /** Tells the associations of an org apart: their numbers and amounts differ. */
  seed: number;
  accountant: DemoActor;
  syndic: DemoActor;
  /** The association's working account. */
  iban: string;
  holderName: string;
};

/**
 * A year of suppliers' invoices up to today and the bank statements that pay most of them: for an association that has its
 * books, an open fiscal year and a working account. The last weeks are left to be checked, approved and decided on.
 */
export async function seedCoproBank(deps: Deps, association: DemoAssociation, now: string): Promise<void> {
  const today = now.slice(0, 10);
  const { db } = deps;
  const { orgId, associationId, accountant } = association;
  const suppliers = await db.transaction(orgId, tx => seedSuppliers(tx, deps), accountant);
  const years = await db.readRows(orgId, listYears(associationId));
  const isOpen = (day: string): boolean =>
    years.some(
      year =>
        year.state === 'open' &&
        year.startsOn <= day &&
        day < year.endsOn &&
        !(year.lockedThrough && day <= year.lockedThrough),
    );
  const payments: DemoPayment[] = [];
  const plans = plansUntil(today, association.seed).filter(it => isOpen(it.issuedOn));
  for (const [index, plan] of plans.entries()) {
    const invoice = { ...plan, supplierId: suppliers.get(plan.supplier.key) ?? '', index };
    const payment = await seedInvoice(deps, association, invoice, plans.length - index, now);
    if (payment) payments.push(payment);
  }
  await importDemoStatements(deps, association, payments, today);
}

/** The larger building of the demonstration, by its own people. */
export function seedTilleulsBank(deps: Deps, associationId: string, now: string): Promise<void> {
  const actor = (email: string, name: string): DemoActor => ({
    accountId: demoId(email),
    name,
    ip: null,
    requestId: null,
  });
  const association = {
    orgId: demoId('org copro'),
    associationId,
    seed: 3,
    accountant: actor('accountant@copro.example', 'Luc Peeters'),
    syndic: actor('syndic@copro.example', 'An Van Damme'),
    iban: 'BE71096123456769',
    holderName: 'RESIDENCE LES TILLEULS',
  };
  return seedCoproBank(deps, association, now);
}

type Plan = { supplier: DemoSupplier; issuedOn: string; cents: number };

/** Oldest first: the months of a year back from today. */
function plansUntil(today: string, seed: number): Plan[] {
  const random = new Random(seed);
  const first = `${addMonths(today, -12).slice(0, 7)}-01`;
  const months = Array.from({ length: 13 }, (_, n) => addMonths(first, n));
  return months
    .flatMap(month =>
      SUPPLIERS.filter(it => it.months.includes(Number(month.slice(5, 7)))).map(supplier => ({
        supplier,
        issuedOn: addDays(month, 1 + random.below(20)),
        cents: centsOf(supplier, Number(month.slice(5, 7)), random),
      })),
    )
    .filter(it => it.issuedOn <= today)
    .toSorted((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1));
}

/** Heating follows the winter: nearly twice in January, a tenth in July. */
function centsOf({ cents, isSeasonal }: DemoSupplier, month: number, random: Random): number {
  const share = isSeasonal ? 20 + Math.abs(month - 7) * 28 : 95 + random.below(10);
  return Math.round((cents * share) / 100);
}

async function seedSuppliers(tx: Tx, { events }: Deps): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { key, name, base, city, postalCode, account } of SUPPLIERS) {
    const eight = String(base).padStart(8, '0');
    const enterpriseNumber = `${eight}${String(97 - (base % 97)).padStart(2, '0')}`;
    const id = demoId(`supplier ${key}`);
    if (!(await tx.first(findSupplier(id))))
      await createSupplier(
        tx,
        events,
        { name, enterpriseNumber, city, postalCode, iban: makeBelgianIban(account) },
        id,
      );
    ids.set(key, id);
  }
  return ids;
}

async function seedInvoice(
  { db, events }: Deps,
  association: DemoAssociation,
  { supplier, supplierId, issuedOn, cents, index }: Plan & { supplierId: string; index: number },
  left: number,
  now: string,
): Promise<DemoPayment | undefined> {
  const { orgId, associationId, accountant, syndic, seed } = association;
  const vatCents = Math.round((cents * supplier.vatRateBp) / (10_000 + supplier.vatRateBp));
  const ogmDigits = makeStructuredCommunication(seed * 1_000_000 + index);
  const dueOn = addDays(issuedOn, 30);
  const id = await db.transaction(
    orgId,
    async tx => {
      const accountId = (await findAccountIds(tx, associationId, [supplier.code])).get(supplier.code) ?? null;
      const invoice = await enterInvoice(tx, events, associationId, {
        supplierId,
        number: `${issuedOn.slice(0, 4)}/${seed}${String(index + 1).padStart(4, '0')}`,
        issuedOn,
        dueOn,
        totalCents: cents,
        vatCents,
        communication: ogmDigits,
        text: supplier.text,
        ...(supplier.isYearly ? { periodStartsOn: issuedOn, periodEndsOn: addMonths(issuedOn, 12) } : {}),
        lines: [{ accountId, amountCents: cents, vatCents, vatRateBp: supplier.vatRateBp, text: supplier.text }],
      });
      if (left > RECEIVED) await stepInvoice(tx, events, invoice.id, 'check', now);
      return invoice.id;
    },
    accountant,
  );
  if (left <= RECEIVED + CHECKED) return undefined;
  await db.transaction(orgId, tx => stepInvoice(tx, events, id, 'approve', now), syndic);
  if (left <= RECEIVED + CHECKED + APPROVED) return undefined;
  await db.transaction(orgId, tx => bookInvoice(tx, events, id, null), accountant);
  if (left <= RECEIVED + CHECKED + APPROVED + TO_PAY) return undefined;
  const { account, name } = supplier;
  return { ogmDigits, cents: -cents, on: addDays(dueOn, -2), name, iban: makeBelgianIban(account) };
}
