import { addDays, type Day } from '../../kernel/time/days.ts';

/** 1 friendly, 2 firm, 3 formal notice (registered letter). What follows is for a lawyer. */
export type ReminderLevel = 1 | 2 | 3;
const LEVELS: readonly ReminderLevel[] = [1, 2, 3];

export type ReminderSettings = {
  /** Days after the due day at which each level is reached. */
  readonly afterDays: Readonly<Record<ReminderLevel, number>>;
  /** What each level costs the debtor. */
  readonly costCents: Readonly<Record<ReminderLevel, number>>;
  /** Least days between two letters to one owner, at least 1: time to pay when the job did not run for a while. */
  readonly daysBetween: number;
  /** An owner who owes less in all is left alone. */
  readonly leastCents: number;
};

/** The first reminder is free, as for consumers (Book XIX of the Code of Economic Law), though it may not apply here. */
export const defaultReminderSettings: ReminderSettings = {
  afterDays: { 1: 15, 2: 30, 3: 60 },
  costCents: { 1: 0, 2: 1_500, 3: 4_000 },
  daysBetween: 7,
  leastCents: 1,
};

/** What an owner owes and whether it is disputed. */
export type OverdueClaim = {
  readonly claimId: string;
  readonly dueOn: Day;
  readonly openCents: number;
  readonly isDisputed: boolean;
};

/** A letter that went out, with the level it meant for each claim in it. */
export type SentReminder = {
  readonly sentOn: Day;
  readonly claims: readonly { readonly claimId: string; readonly level: ReminderLevel }[];
};

/** Why nothing is sent although something may be overdue. An instalment plan holds as long as it is kept. */
export type Suspension = { readonly kind: 'plan' } | { readonly kind: 'pause'; readonly until: Day };

export type DueReminder = {
  /** That of the letter: the highest of its claims. */
  readonly level: ReminderLevel;
  readonly claims: { claimId: string; level: ReminderLevel; openCents: number }[];
  readonly openCents: number;
  readonly costCents: number;
};

export type ReminderInput = {
  readonly today: Day;
  readonly claims: readonly OverdueClaim[];
  readonly sent: readonly SentReminder[];
  readonly suspension: Suspension | null;
  readonly settings: ReminderSettings;
};

/**
 * The letter an owner of an association is due today, or null. Each claim climbs one level at a time and none twice; claims
 * that are due one go into the same letter, whose level and cost are those of the highest. One letter a day at most, and
 * never two within `daysBetween`. What is paid, disputed, in a plan or paused stays where it is.
 */
export function dueReminder({ today, claims, sent, suspension, settings }: ReminderInput): DueReminder | null {
  if (suspension && (suspension.kind === 'plan' || today < suspension.until)) return null;
  const gap = Math.max(1, settings.daysBetween);
  if (sent.some(letter => today < addDays(letter.sentOn, gap))) return null;
  const open = claims.filter(claim => claim.openCents > 0 && !claim.isDisputed && claim.dueOn < today);
  if (sumOf(open) < settings.leastCents) return null;
  const due = open.flatMap(({ claimId, dueOn, openCents }) => {
    const level = nextLevel(claimId, sent);
    const isReached = level !== null && today >= addDays(dueOn, settings.afterDays[level]);
    return isReached ? [{ claimId, level, openCents }] : [];
  });
  const level = LEVELS.findLast(one => due.some(claim => claim.level === one));
  if (!level) return null;
  return { level, claims: due, openCents: sumOf(due), costCents: settings.costCents[level] };
}

/** The one after the highest that a claim has had; null after the last. */
function nextLevel(claimId: string, sent: readonly SentReminder[]): ReminderLevel | null {
  const had = sent.flatMap(letter => letter.claims).filter(claim => claim.claimId === claimId);
  const highest = Math.max(0, ...had.map(claim => claim.level));
  return LEVELS.find(level => level > highest) ?? null;
}

/** Claims that had their formal notice and are still open: what the hand-over to a lawyer holds. */
export function claimsToHandOver(claims: readonly OverdueClaim[], sent: readonly SentReminder[]): string[] {
  return claims
    .filter(claim => claim.openCents > 0 && !claim.isDisputed && nextLevel(claim.claimId, sent) === null)
    .map(claim => claim.claimId);
}

const sumOf = (claims: readonly { readonly openCents: number }[]): number =>
  claims.reduce((so, claim) => so + claim.openCents, 0);
