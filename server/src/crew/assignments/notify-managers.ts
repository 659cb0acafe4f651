import { createHash } from 'node:crypto';
import type { Database } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { listManagerIds } from '../projects/index.ts';
import { cardsByIds } from './store.ts';
import { insertNotices } from './store-notices.ts';

/** Tells the managers of the projects concerned who accepted and who declined; once, however often the event comes. */
export function notifyManagers(events: Events, db: Database): void {
  events.on(['crew.assignment.accepted', 'crew.assignment.declined'], 'crew-notify-managers', async event => {
    const { assignmentIds } = event.payload as { assignmentIds: string[] };
    await db.transaction(event.orgId, async tx => {
      const cards = await cardsByIds(tx, assignmentIds);
      for (const [projectId, group] of Map.groupBy(cards, card => card.projectId)) {
        const managers = (await listManagerIds(tx, [projectId])).filter(id => id !== event.actorId);
        const [first] = group;
        if (!first || managers.length === 0) continue;
        const notice = {
          type: event.type,
          params: {
            person: first.personName,
            mission: first.missionTitle,
            project: first.projectName,
            count: group.length,
            reason: first.reason ?? '',
          },
          link: `/crew/projects/${projectId}?mission=${first.missionId}`,
        };
        const audience = await insertNotices(
          tx,
          managers.map(accountId => ({ id: noticeId(event.id, projectId, accountId), accountId, ...notice })),
        );
        if (audience.length > 0)
          await events.emit(tx, 'platform.notification.created', { audience, notice: notice.type });
      }
    });
  });
}

/** The same for the same event, with the event's time in front: the centre lists in the order of ids. */
function noticeId(eventId: string, projectId: string, accountId: string): string {
  const digest = createHash('sha256').update(`${eventId}/${projectId}/${accountId}`).digest();
  digest.writeUInt8((digest.readUInt8(0) & 0x0f) | 0x70, 0);
  digest.writeUInt8((digest.readUInt8(2) & 0x3f) | 0x80, 2);
  const hex = `${eventId.replaceAll('-', '').slice(0, 12)}${digest.toString('hex')}`;
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
