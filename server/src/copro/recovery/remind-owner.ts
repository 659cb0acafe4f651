import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { newId } from '../../kernel/ids/ids.ts';
import type { Jobs } from '../../kernel/jobs/jobs.ts';
import { addDays } from '../../kernel/time/days.ts';
import { record } from '../../platform/audit/index.ts';
import { findAccountIds, findYearOf, type NewLine, postEntries } from '../ledger/index.ts';
import { findAddressees, giveCommunications, queueLetters } from '../letters/index.ts';
import { recoveryProblem } from './problems.ts';
import { claimIdOf, interestOfClaims, type ReminderDetail, reminderDetail } from './reminder-detail.ts';
import { type DueReminder, defaultReminderSettings, dueReminder, type Suspension } from './rules-reminder.ts';
import {
  type ClaimRow,
  claimsOf,
  type Debtor,
  insertReminder,
  lockOwner,
  type RecoverySettings,
  remindersOf,
  type SentRow,
  type SuspensionRow,
  settingsOf,
  suspensionOf,
  unsettledOf,
} from './store-claims.ts';
import { REMINDER_WORDS } from './words.ts';

type Deps = { readonly events: Events; readonly jobs: Jobs };
type Books = {
  claims: ClaimRow[];
  unsettledCents: number;
  sent: SentRow[];
  settings: RecoverySettings;
  suspension: Suspension | null;
};

/** Days that a reminder leaves to pay its costs. */
const DAYS_TO_PAY = 15;

/**
 * Sends an owner the letter that is due today, if one is: with its interest and costs, which are posted with it from the
 * second level on. Once a day at most and no claim twice at one level, which the database holds. Null: none was due.
 */
export async function remindOwner(tx: Tx, deps: Deps, debtor: Debtor, today: string): Promise<string | null> {
  const owner = await lockOwner(tx, debtor.ownerId);
  if (!owner) return null;
  const books = await readBooks(tx, debtor);
  const due = books && dueLetter(books, today);
  if (!books || !due) return null;
  const { settings, sent } = books;
  const overdue = books.claims.filter(claim => claim.dueOn < today && !claim.isDisputed);
  const dueIds = new Set(due.claims.map(claim => claim.claimId));
  const bearing = due.level === 1 ? [] : overdue.filter(claim => dueIds.has(claimIdOf(claim)));
  const interest = interestOfClaims(bearing, sent, settings.statutoryRateBp, today);
  const detail = reminderDetail(overdue, sent, interest, { costCents: due.costCents, today });
  const id = newId();
  const entryId = await postCharges(tx, deps, { ...debtor, id, today, level: due.level }, detail);
  await insertReminder(
    tx,
    {
      ...debtor,
      id,
      level: due.level,
      sentOn: today,
      openCents: detail.totals.openCents,
      interestCents: interest.cents,
      costCents: due.costCents,
      entryId,
      detail,
    },
    claimRows(due, overdue, due.level === 1 ? null : today),
  );
  await giveCommunications(tx, { associationId: debtor.associationId, documentType: 'reminder', documentId: id }, [
    debtor.ownerId,
  ]);
  const name = REMINDER_WORDS[due.level][owner.locale];
  const letter = { associationId: debtor.associationId, kind: 'reminder', sourceId: id, name } as const;
  await queueLetters(
    tx,
    deps.jobs,
    { ...letter, isRegistered: due.level === 3 },
    await findAddressees(tx, [debtor.ownerId]),
  );
  record(
    tx,
    'copro.reminder.sent',
    { type: 'reminder', id, label: name },
    { after: { level: due.level, ...detail.totals } },
  );
  await deps.events.emit(tx, 'copro.reminder.sent', { ...debtor, reminderId: id, level: due.level });
  return id;
}

async function readBooks(tx: Tx, debtor: Debtor): Promise<Books | null> {
  const [claims, unsettled, sent, settings, suspensions] = await tx.batch([
    claimsOf(debtor),
    unsettledOf(debtor),
    remindersOf(debtor),
    settingsOf(debtor.associationId),
    suspensionOf(debtor),
  ]);
  const found = settings?.[0] as RecoverySettings | undefined;
  if (!found) return null;
  const { untilOn, hasPlan } = (suspensions?.[0] ?? { untilOn: null, hasPlan: false }) as SuspensionRow;
  const pause: Suspension | null = untilOn === null ? null : { kind: 'pause', until: untilOn };
  return {
    claims: claims as ClaimRow[],
    unsettledCents: Number(unsettled?.[0]?.['cents'] ?? 0),
    sent: sent as SentRow[],
    settings: found,
    suspension: hasPlan ? { kind: 'plan' } : pause,
  };
}

function dueLetter({ claims, unsettledCents, sent, settings, suspension }: Books, today: string): DueReminder | null {
  const climbing = claims.filter(claim => !claim.isOfReminder);
  const open = climbing.filter(claim => claim.dueOn < today).reduce((so, claim) => so + claim.openCents, 0);
  // Money came in that nobody has settled yet: an owner who has paid is never reminded.
  if (open + unsettledCents <= 0) return null;
  return dueReminder({
    today,
    claims: climbing.map(claim => ({
      claimId: claimIdOf(claim),
      dueOn: claim.dueOn,
      openCents: claim.openCents,
      isDisputed: claim.isDisputed,
    })),
    sent,
    suspension,
    settings: {
      ...defaultReminderSettings,
      costCents: { 1: settings.firstCents, 2: settings.nextCents, 3: settings.formalCents },
    },
  });
}

const claimRows = (due: DueReminder, claims: readonly ClaimRow[], interestUntil: string | null) =>
  due.claims.flatMap(({ claimId, level, openCents }) => {
    const claim = claims.find(one => claimIdOf(one) === claimId);
    return claim ? [{ entryId: claim.entryId, position: claim.position, level, openCents, interestUntil }] : [];
  });

/** Golden entry: D 4101 owner / C 756 interest, C 7441 (744 in the simplified chart) costs. Null: nothing is charged. */
async function postCharges(
  tx: Tx,
  { events }: Deps,
  of: Debtor & { id: string; today: string; level: 1 | 2 | 3 },
  { totals: { interestCents, costsCents } }: ReminderDetail,
): Promise<string | null> {
  if (interestCents + costsCents === 0) return null;
  const { associationId, ownerId, today } = of;
  const year = await findYearOf(tx, associationId, today);
  const accounts = await findAccountIds(tx, associationId, ['4101', '756', '7441', '744']);
  const claim = accounts.get('4101');
  const income = [
    [accounts.get('756'), interestCents],
    [accounts.get('7441') ?? accounts.get('744'), costsCents],
  ] as const;
  if (!year || !claim || income.some(([account, cents]) => cents > 0 && !account))
    throw recoveryProblem('recovery-books-closed');
  const lines: NewLine[] = income.flatMap(([account, cents]) =>
    cents > 0 && account
      ? [
          { accountId: claim, ownerId, dueOn: addDays(today, DAYS_TO_PAY), debitCents: cents, creditCents: 0 },
          { accountId: account, debitCents: 0, creditCents: cents },
        ]
      : [],
  );
  const id = newId();
  const text = REMINDER_WORDS[of.level].fr;
  await postEntries(tx, events, [
    {
      id,
      associationId,
      fiscalYearId: year.id,
      journal: 'OD',
      onDate: today,
      documentRef: `${text} ${today}`,
      documentType: 'reminder',
      documentId: of.id,
      text,
      lines,
    },
  ]);
  return id;
}
