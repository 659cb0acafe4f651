import type { LinkTokens } from '../../kernel/crypto/tokens.ts';
import type { Database, Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { record } from '../../platform/audit/index.ts';
import { type CalendarEvent, writeCalendar } from './ics-write.ts';
import { calendarProblem } from './problems.ts';
import {
  type FeedCard,
  type FeedEntry,
  type FeedKind,
  findFeed,
  findFeedByHash,
  findFeedOfPerson,
  findOrgLook,
  holdPerson,
  insertFeed,
  listAssignmentEntries,
  listMissionEntries,
  revokeFeed,
  touchFeed,
} from './store.ts';

export type FeedDeps = { db: Database; events: Events; tokens: LinkTokens; publicUrl: string };
export type FeedSubject = { kind: FeedKind; personId?: string; teamId?: string; projectId?: string };
export type FeedWithUrl = FeedCard & { url: string };

/** A feed with a secret address. The address can be shown again until it is revoked; the database keeps only its hash. */
export async function createFeed(
  deps: FeedDeps,
  tx: Tx,
  subject: FeedSubject,
  accountId: string,
): Promise<FeedWithUrl> {
  const given = { person: subject.personId, team: subject.teamId, project: subject.projectId, org: undefined };
  const others = Object.entries(given).filter(([kind, id]) => id !== undefined && kind !== subject.kind);
  if (others.length > 0 || (subject.kind !== 'org' && given[subject.kind] === undefined))
    throw calendarProblem('feed-subject-wrong');
  const id = newId();
  const { hash } = deps.tokens.of('calendar-feed', tx.orgId, id);
  await insertFeed(tx, {
    id,
    kind: subject.kind,
    personId: subject.personId ?? null,
    teamId: subject.teamId ?? null,
    projectId: subject.projectId ?? null,
    hash,
    createdBy: accountId,
  });
  const feed = await findFeed(tx, id);
  if (!feed) throw problem('not-found');
  record(tx, 'crew.feed.created', { type: 'calendar-feed', id, label: feed.label }, { after: subject });
  await deps.events.emit(tx, 'crew.feed.created', { feedId: id });
  return withUrl(deps, tx.orgId, feed);
}

/** The feed of one's own missions; the same one each time it is asked for. */
export async function ownFeed(deps: FeedDeps, tx: Tx, personId: string, accountId: string): Promise<FeedWithUrl> {
  await holdPerson(tx, personId);
  const known = await findFeedOfPerson(tx, personId, accountId);
  return known ? withUrl(deps, tx.orgId, known) : createFeed(deps, tx, { kind: 'person', personId }, accountId);
}

export async function endFeed(deps: FeedDeps, tx: Tx, id: string): Promise<void> {
  const feed = await findFeed(tx, id);
  if (!feed) throw problem('not-found');
  await revokeFeed(tx, id);
  record(tx, 'crew.feed.revoked', { type: 'calendar-feed', id, label: feed.label });
  await deps.events.emit(tx, 'crew.feed.revoked', { feedId: id });
}

export const withUrl = (deps: FeedDeps, orgId: string, feed: FeedCard): FeedWithUrl => ({
  ...feed,
  url: `${deps.publicUrl}/api/v1/calendar/${deps.tokens.of('calendar-feed', orgId, feed.id).token}.ics`,
});

/** The calendar behind a secret address, as text/calendar. */
export async function readFeed(deps: FeedDeps, token: string): Promise<string> {
  const read = deps.tokens.read('calendar-feed', token);
  if (!read) throw calendarProblem('feed-not-found');
  return deps.db.transaction(read.orgId, async tx => {
    const feed = await findFeedByHash(tx, read.hash);
    const org = feed && (await findOrgLook(tx));
    if (!feed || !org) throw calendarProblem('feed-not-found');
    const entries =
      feed.kind === 'project' || feed.kind === 'org'
        ? await listMissionEntries(tx, feed.projectId)
        : await listAssignmentEntries(tx, feed);
    await touchFeed(tx, feed.id);
    const host = new URL(deps.publicUrl).hostname;
    return writeCalendar({
      name: feed.label === '' ? org.name : `${feed.label} · ${org.name}`,
      zone: org.zone,
      events: entries.map(entry => toEvent(entry, feed.kind, host)),
    });
  });
}

const STATUS: Record<string, CalendarEvent['status']> = {
  INVITED: 'TENTATIVE',
  ACCEPTED: 'CONFIRMED',
  CANCELLED: 'CANCELLED',
};

function toEvent(entry: FeedEntry, kind: FeedKind, host: string): CalendarEvent {
  const location = [entry.siteName, entry.siteAddress].filter(Boolean).join(', ');
  const role = entry.roleName === null ? '' : ` · ${entry.roleName}`;
  return {
    uid: `${entry.kind}-${entry.id}@${host}`,
    sequence: entry.sequence,
    start: entry.startsAt,
    end: entry.endsAt,
    zone: entry.zone,
    summary: `${kind === 'team' ? `${entry.personName ?? ''}: ` : ''}${entry.title}${role}`,
    ...(location === '' ? {} : { location }),
    description: entry.projectName,
    status: STATUS[entry.status] ?? 'CONFIRMED',
    lastModified: entry.updatedAt,
    created: entry.createdAt,
  };
}
