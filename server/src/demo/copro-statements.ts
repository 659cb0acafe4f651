import type { System } from '../app.ts';
import { importStatements, listOpenItems, listParties, readStatementFile, writeCoda } from '../copro/banking/index.ts';
import { addDays, addMonths } from '../kernel/time/days.ts';
import type { DemoAssociation } from './copro-bank.ts';
import { Random } from './random.ts';

export type DemoPayment = { ogmDigits?: string; cents: number; on: string; name: string; iban: string; text?: string };

const FEE_CENTS = -1_250;
const OPENING_CENTS = 4_800_000;

/**
 * One statement a month until today: what was paid to suppliers, what owners paid of what they owe (most with their
 * communication or from an account that is known, some late or not at all), and what the bank took for itself.
 */
export async function importDemoStatements(
  deps: System['deps'],
  association: DemoAssociation,
  payments: readonly DemoPayment[],
  today: string,
): Promise<void> {
  const received = await ownersPayments(deps, association, today);
  const all = [...payments, ...received].filter(it => it.on <= today).toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const months = [...new Set(all.map(it => it.on.slice(0, 7)))];
  let balanceCents = OPENING_CENTS;
  for (const [index, month] of months.entries()) {
    const ends = addDays(addMonths(`${month}-01`, 1), -1);
    const on = ends < today ? ends : today;
    const fee: DemoPayment = { cents: FEE_CENTS, on, name: '', iban: '', text: 'FRAIS DE GESTION DU COMPTE' };
    const movements = [...all.filter(it => it.on.startsWith(month)), fee];
    const text = writeCoda({
      createdOn: on,
      addressee: 'SYNDIC VAN DAMME',
      bic: 'GKCCBEBB',
      statements: [
        {
          iban: association.iban,
          holderName: association.holderName,
          number: (index % 12) + 1,
          oldBalanceCents: balanceCents,
          oldBalanceOn: `${month}-01`,
          newBalanceOn: on,
          movements: movements.map(codaOf),
        },
      ],
    });
    balanceCents += movements.reduce((sum, it) => sum + it.cents, 0);
    await bring(deps, association, text, `${month}.cod`);
  }
}

const codaOf = ({ cents, on, name, iban, ogmDigits, text }: DemoPayment) => ({
  amountCents: cents,
  on,
  ...(ogmDigits ? { ogmDigits } : {}),
  ...(text ? { text } : {}),
  ...(name ? { counterparty: { name, account: iban } } : {}),
});

async function bring(
  { db, events, communications }: System['deps'],
  { orgId, accountant }: DemoAssociation,
  text: string,
  fileName: string,
): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const file = await readStatementFile(bytes);
  await db.transaction(
    orgId,
    tx => importStatements(tx, { events, communications }, { file, bytes, fileName }),
    accountant,
  );
}

/** Seven of ten pay in time with what the bank reads, two from their account with words, one not at all. */
async function ownersPayments(
  { db, communications }: System['deps'],
  { orgId, associationId, seed }: DemoAssociation,
  today: string,
): Promise<DemoPayment[]> {
  const random = new Random(seed + 1);
  const { items, parties } = await db.transaction(orgId, async tx => ({
    items: await listOpenItems(tx, associationId),
    parties: new Map((await listParties(tx, associationId)).map(it => [it.id, it])),
  }));
  const given = new Map<string, string>();
  for (const source of communications)
    for (const { documentId, ownerId, digits } of await db.readRows(orgId, source(associationId)))
      given.set(`${documentId} ${ownerId}`, digits);
  return items
    .filter(it => it.partyKind === 'owner' && it.openCents > 0 && it.dueOn <= today)
    .flatMap(({ partyId, openCents, dueOn, documentRef, documentId }): DemoPayment[] => {
      const habit = random.below(10);
      const party = parties.get(partyId);
      if (habit === 9 || !party) return [];
      const on = addDays(dueOn, random.below(12) - 6);
      const ogmDigits = given.get(`${documentId} ${partyId}`);
      return [
        {
          cents: openCents,
          on: on < today ? on : today,
          name: (party.names[0] ?? '').toUpperCase(),
          iban: party.ibans[0] ?? '',
          ...(habit < 7 && ogmDigits ? { ogmDigits } : { text: habit < 8 ? documentRef : 'CHARGES' }),
        },
      ];
    });
}
