import type { Clock } from '../../kernel/clock/clock.ts';
import type { Database, Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { newId } from '../../kernel/ids/ids.ts';
import type { Jobs } from '../../kernel/jobs/jobs.ts';
import type { Mailer } from '../../kernel/mail/mailer.ts';
import type { PdfRenderer } from '../../kernel/pdf/open-pdf.ts';
import type { DocumentData } from '../documents/contract.ts';
import { insertLetters, type LetterKind, type LetterRow } from './store.ts';
import type { AddresseeRow } from './store-letterhead.ts';

export type LetterDeps = {
  readonly db: Database;
  readonly jobs: Jobs;
  readonly events: Events;
  readonly mailer: Mailer;
  readonly pdf: PdfRenderer;
  readonly clock: Clock;
};

export const TEMPLATES = { call: 'call-for-funds', statement: 'statement', reminder: 'reminder' } as const;
export type LetterData = DocumentData<(typeof TEMPLATES)[LetterKind]>;
/** What a letter says: asked of the module whose call, statement or reminder it is about. */
export type Composer = (tx: Tx, letter: LetterRow) => Promise<LetterData>;
const composers = new Map<LetterKind, Composer>();

export function composeLettersOf(kind: LetterKind, composer: Composer): void {
  composers.set(kind, composer);
}

export function composerOf(kind: LetterKind): Composer {
  const found = composers.get(kind);
  if (!found) throw new Error(`nobody composes letters of a ${kind}`);
  return found;
}

export const MAKE_JOB = 'copro-letters-make';
export const SEND_JOB = 'copro-letter-send';

/**
 * Puts letters in line to be made: in each owner's language, by e-mail where the owner consented in writing (3.87 par. 3)
 * and it need not be registered, otherwise for the postal batch.
 */
export async function queueLetters(
  tx: Tx,
  jobs: Jobs,
  of: { associationId: string; kind: LetterKind; sourceId: string; name: string; isRegistered: boolean },
  owners: readonly Pick<AddresseeRow, 'id' | 'locale' | 'delivery'>[],
): Promise<void> {
  if (owners.length === 0) return;
  const letters = owners.map((owner, index) => ({
    id: newId(),
    ownerId: owner.id,
    position: index + 1,
    name: of.name,
    language: owner.locale,
    channel: of.isRegistered ? ('post' as const) : owner.delivery,
  }));
  await insertLetters(tx, of, letters);
  await enqueueMaking(tx, jobs, of.associationId, of.sourceId);
}

export const enqueueMaking = (tx: Tx, jobs: Jobs, associationId: string, sourceId: string): Promise<void> =>
  jobs.enqueue(tx, MAKE_JOB, { orgId: tx.orgId, associationId, sourceId });

/** The day at the office: Belgium's. */
export const dayAt = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Brussels').toPlainDate().toString();
