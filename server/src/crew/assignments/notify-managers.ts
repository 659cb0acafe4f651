import { createHash } from 'node:crypto';
import type { Database } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { notify } from '../../platform/notifications/index.ts';
import { listManagerIds } from '../projects/index.ts';
import { cardsByIds } from './store.ts';

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
        const addressees = managers.map(accountId => ({ id: noticeId(event.id, projectId, accountId), accountId }));
        await notify(tx, events, addressees, notice);
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
