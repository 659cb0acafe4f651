import { openLedger } from '../../src/copro/ledger/index.ts';
import { demoId } from '../../src/demo/ids.ts';
import { newId } from '../../src/kernel/ids/ids.ts';
import type { Stage } from './stage.ts';

export type Office = { readonly headers: Readonly<Record<string, string>>; readonly callId: string };

const SHARES = 1_000_000;

/** An association of so many lots, each with an owner of its own, and a call for funds that waits for approval. */
export function openOffice(stage: Stage, lots: number): Promise<Office> {
  const orgId = demoId('org copro');
  return stage.withSystem(async ({ deps }) => {
    const [associationId, keyId, versionId, yearId, callId] = [newId(), newId(), newId(), newId(), newId()];
    const year = new Date(deps.clock()).getUTCFullYear();
    await deps.db.transaction(orgId, async tx => {
      const run = (text: string, ...values: unknown[]) => tx.run({ text, values });
      await run(
        "insert into copro.association (id, name, street, postal_code, city, share_total) values ($1, 'Bench', 'Rue 1', '4000', 'Liège', $2)",
        associationId,
        SHARES,
      );
      await run(
        "insert into copro.key (id, association_id, code, name) values ($1, $2, 'general', 'Key')",
        keyId,
        associationId,
      );
      await openLedger(tx, { id: associationId, accounting: 'full', generalKeyId: keyId });
      await run(
        "insert into copro.bank_account (id, association_id, iban, purpose) values ($1, $2, 'BE43000000000101', 'working')",
        newId(),
        associationId,
      );
      await run(
        `insert into copro.fiscal_year (id, association_id, name, starts_on, ends_on, state)
         values ($1, $2, 'bench', make_date($3, 1, 1), make_date($3 + 1, 1, 1), 'open')`,
        yearId,
        associationId,
        year,
      );
      await addLots(run, { associationId, keyId, versionId, lots });
      await run(
        `insert into copro.call (id, association_id, fiscal_year_id, kind, name, starts_on, ends_on, due_on, total_cents)
         values ($1, $2, $3, 'working', 'Bench', make_date($4, 1, 1), make_date($4, 4, 1), make_date($4, 1, 16), 12345678)`,
        callId,
        associationId,
        yearId,
        year,
      );
      await run(
        'insert into copro.call_line (call_id, position, association_id, key_id, cents) values ($1, 1, $2, $3, 12345678)',
        callId,
        associationId,
        keyId,
      );
    });
    const account = demoId('syndic@copro.example');
    const session = await deps.db.transaction(account, tx =>
      deps.sessions.open(tx, account, { ip: null, userAgent: null }, deps.clock()),
    );
    return { headers: { authorization: `Bearer ${session.access}`, 'x-org-id': orgId }, callId };
  });
}

type Run = (text: string, ...values: unknown[]) => Promise<number>;
type Size = { associationId: string; keyId: string; versionId: string; lots: number };

async function addLots(run: Run, { associationId, keyId, versionId, lots }: Size): Promise<void> {
  await run(
    "insert into copro.key_version (id, key_id, association_id, valid_from, denominator) values ($1, $2, $3, '2020-01-01', $4)",
    versionId,
    keyId,
    associationId,
    SHARES,
  );
  const ids = Array.from({ length: lots }, () => ({ lot: newId(), owner: newId(), title: newId() }));
  const share = Math.floor(SHARES / lots);
  const shares = ids.map((_, index) => (index === 0 ? SHARES - share * (lots - 1) : share));
  const [lotIds, ownerIds] = [ids.map(one => one.lot), ids.map(one => one.owner)];
  await run(
    `insert into copro.lot (id, association_id, code, share, position)
     select id, $1, 'L' || n, share, n from unnest($2::uuid[], $3::int[]) with ordinality as t (id, share, n)`,
    associationId,
    lotIds,
    shares,
  );
  await run(
    `insert into copro.owner (id, first_name, name, street, postal_code, city, locale)
     select id, 'Anne', 'Owner ' || n, 'Rue Haute ' || n, '4000', 'Liège', (array['fr', 'nl', 'de', 'en'])[1 + n % 4]
       from unnest($1::uuid[]) with ordinality as t (id, n)`,
    ownerIds,
  );
  await run(
    `insert into copro.key_weight (version_id, association_id, lot_id, weight)
     select $1, $2, id, share from unnest($3::uuid[], $4::int[]) as t (id, share)`,
    versionId,
    associationId,
    lotIds,
    shares,
  );
  const titleIds = ids.map(one => one.title);
  await run(
    `insert into copro.title (id, association_id, lot_id, starts_on)
     select id, $1, lot, '2020-01-01' from unnest($2::uuid[], $3::uuid[]) as t (id, lot)`,
    associationId,
    titleIds,
    lotIds,
  );
  await run(
    `insert into copro.title_holder (title_id, owner_id) select id, owner from unnest($1::uuid[], $2::uuid[]) as t (id, owner)`,
    titleIds,
    ownerIds,
  );
}
