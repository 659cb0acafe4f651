import type { Tx } from '../../../kernel/db/database.ts';
import type { Events } from '../../../kernel/events/events.ts';
import { newId } from '../../../kernel/ids/ids.ts';
import { record } from '../../../platform/audit/index.ts';
import { listAccounts } from '../../ledger/index.ts';
import { lockOpenAssociation, targetOf } from '../associations.ts';
import { addLots, SINCE_EVER } from '../lots.ts';
import { addOwners, toOwner } from '../owners/owners.ts';
import { insertTitles } from '../owners/store-titles.ts';
import { associationProblem } from '../problems.ts';
import { isPrincipalNature } from '../rules.ts';
import type { AssociationRow } from '../store.ts';
import { insertKey, insertKeyVersion } from '../store-keys.ts';
import { type LotRow, listLots } from '../store-lots.ts';
import { bookBalances } from './book-balances.ts';
import { foldWords } from './columns.ts';
import type { ImportOutcome } from './contract.ts';
import { type BuildingPlan, type PlannedOwner, planBuilding } from './plan.ts';
import { buildingFileProblem } from './problems.ts';
import type { Table } from './read-tables.ts';
import { insertIbans, listKeyCodes, ownersByEmails } from './store.ts';

const MAX_ISSUES = 500;
const MAX_PREVIEW = 200;

type Prepared = { association: AssociationRow; lots: LotRow[]; plan: BuildingPlan; known: Map<string, string> };

/** What the file would make, and all that is wrong with it. Writes nothing. */
export async function previewBuilding(
  tx: Tx,
  associationId: string,
  tables: readonly Table[],
  openingOn: string | null,
  today: string,
): Promise<ImportOutcome> {
  const prepared = await prepare(tx, associationId, tables);
  return outcomeOf(prepared, openingOn ?? yearBegin(prepared.association, today));
}

/** All of the file or nothing: a row with an error refuses it whole. */
export async function importBuilding(
  tx: Tx,
  events: Events,
  associationId: string,
  tables: readonly Table[],
  openingOn: string | null,
  today: string,
  idOf: (what: string) => string = () => newId(),
): Promise<ImportOutcome> {
  const prepared = await prepare(tx, associationId, tables);
  const { association, plan, known } = prepared;
  const day = openingOn ?? yearBegin(association, today);
  const outcome = outcomeOf(prepared, day);
  if (outcome.errors > 0) throw buildingFileProblem('building-file-has-errors', { params: { errors: outcome.errors } });
  const lotIds = new Map(plan.lots.map(lot => [lot.code, idOf(`lot ${lot.code}`)]));
  const ownerIds = new Map(plan.owners.map(owner => [owner.key, known.get(owner.key) ?? idOf(`owner ${owner.key}`)]));
  const lotOf = (code: string): string => found(lotIds, code);
  const ownerOf = (key: string): string => found(ownerIds, key);
  if (plan.lots.length > 0)
    await addLots(
      tx,
      events,
      associationId,
      plan.lots.map(({ line: _line, ...lot }) => ({ ...lot, id: lotOf(lot.code) })),
    );
  await writeKeys(tx, associationId, plan, lotOf, idOf);
  await writeOwners(tx, plan.owners, known, association.locale, ownerOf);
  if (plan.titles.length > 0)
    await insertTitles(
      tx,
      plan.titles.map(title => ({
        id: idOf(`title ${title.lotCode}`),
        associationId,
        lotId: lotOf(title.lotCode),
        startsOn: day,
        followsOn: null,
        representativeId: title.representativeKey === null ? null : ownerOf(title.representativeKey),
        deedRef: '',
        holders: title.parts.map(({ line: _line, ...part }) => ({ ...part, ownerId: ownerOf(part.ownerId) })),
      })),
    );
  await bookBalances(tx, events, associationId, day, plan.balances, ownerOf);
  const { issues: _issues, preview: _preview, ...figures } = outcome;
  record(tx, 'copro.association.imported', targetOf(association), { after: figures });
  await events.emit(tx, 'copro.association.imported', { associationId });
  return outcome;
}

async function prepare(tx: Tx, associationId: string, tables: readonly Table[]): Promise<Prepared> {
  const association = await lockOpenAssociation(tx, associationId);
  if (association.status !== 'draft') throw associationProblem('association-not-draft');
  const lots = await tx.rows(listLots(associationId));
  const keys = await listKeyCodes(tx, associationId);
  const accounts = await tx.rows(listAccounts(associationId));
  const plan = planBuilding(tables, {
    lotCodes: new Set(lots.map(lot => foldWords(lot.code))),
    keyCodes: new Set(keys.map(key => key.code)),
    accounts: new Map(accounts.filter(account => account.isOpen).map(account => [account.code, account.party])),
  });
  if (plan.lots.length === 0 && plan.owners.length === 0 && plan.issues.length === 0)
    throw buildingFileProblem('building-file-empty');
  return { association, lots, plan, known: await findKnown(tx, plan.owners) };
}

/** Owners of the office already: the same e-mail and the same name. An e-mail alone may be a family's. */
async function findKnown(tx: Tx, owners: readonly PlannedOwner[]): Promise<Map<string, string>> {
  const emails = owners.flatMap(owner => owner.email ?? []);
  const rows = emails.length === 0 ? [] : await ownersByEmails(tx, emails);
  const ids = new Map(rows.map(row => [`${foldWords(row.name)}|${foldWords(row.firstName)}|${row.email}`, row.id]));
  return new Map(owners.flatMap(({ key }) => (ids.has(key) ? [[key, found(ids, key)] as const] : [])));
}

async function writeKeys(
  tx: Tx,
  associationId: string,
  { keys }: BuildingPlan,
  lotOf: (code: string) => string,
  idOf: (what: string) => string,
): Promise<void> {
  for (const { code, name, weights } of keys) {
    const id = idOf(`key ${code}`);
    insertKey(tx, { id, associationId, code, name, kind: 'statutory' });
    const version = { id: newId(), keyId: id, associationId, validFrom: SINCE_EVER };
    await insertKeyVersion(tx, {
      ...version,
      weights: weights.map(({ lotCode, weight }) => ({ lotId: lotOf(lotCode), weight })),
    });
  }
}

async function writeOwners(
  tx: Tx,
  owners: readonly PlannedOwner[],
  known: ReadonlyMap<string, string>,
  locale: AssociationRow['locale'],
  ownerOf: (key: string) => string,
): Promise<void> {
  const made = owners.filter(owner => !known.has(owner.key));
  // Letters by post until the owner has agreed to e-mail in writing.
  await addOwners(
    tx,
    made.map(owner => toOwner(ownerOf(owner.key), { locale, ...owner })),
  );
  const ibans = owners.flatMap(owner => owner.ibans.map(iban => ({ ownerId: ownerOf(owner.key), iban })));
  if (ibans.length > 0) await insertIbans(tx, ibans);
}

function outcomeOf({ association, lots, plan, known }: Prepared, openingOn: string): ImportOutcome {
  const names = new Map(plan.owners.map(owner => [owner.key, `${owner.firstName ?? ''} ${owner.name}`.trim()]));
  const titles = new Map(plan.titles.map(title => [title.lotCode, title]));
  const sum = [...lots, ...plan.lots].reduce((total, lot) => total + lot.share, 0);
  const errors = plan.issues.filter(issue => issue.severity === 'error').length;
  return {
    openingOn,
    lots: plan.lots.length,
    principalLots: plan.lots.filter(lot => isPrincipalNature(lot.nature)).length,
    owners: plan.owners.length,
    knownOwners: known.size,
    titles: plan.titles.length,
    shareSum: sum,
    shareTotal: association.shareTotal,
    shareGap: association.shareTotal - sum,
    keys: plan.keys.map(({ name, weights }) => ({
      name,
      denominator: weights.reduce((total, { weight }) => total + weight, 0),
      lots: weights.filter(({ weight }) => weight > 0).length,
    })),
    balances: plan.balances.length,
    balanceCents: plan.balances.reduce((total, { cents }) => total + cents, 0),
    errors,
    warnings: plan.issues.length - errors,
    issues: plan.issues
      .toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
      .slice(0, MAX_ISSUES),
    preview: plan.lots.slice(0, MAX_PREVIEW).map(({ code, nature, share }) => ({
      code,
      nature,
      share,
      holders: [...new Set((titles.get(code)?.parts ?? []).map(part => names.get(part.ownerId) ?? ''))],
    })),
  };
}

/** The first day of the fiscal year that a day is in. */
export function yearBegin({ fiscalMonth }: Pick<AssociationRow, 'fiscalMonth'>, today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return `${month < fiscalMonth ? year - 1 : year}-${String(fiscalMonth).padStart(2, '0')}-01`;
}

function found<V>(map: ReadonlyMap<string, V>, key: string): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the plan names ${key} but does not hold it`);
  return value;
}
