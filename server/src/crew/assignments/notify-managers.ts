import type { Database } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { notify } from '../../platform/notifications/index.ts';
import { listManagerIds } from '../projects/index.ts';
import { cardsByIds } from './store.ts';

/** Tells the managers of the projects concerned who accepted and who declined. */
export function notifyManagers(events: Events, db: Database): void {
  events.on(['crew.assignment.accepted', 'crew.assignment.declined'], 'crew-notify-managers', async event => {
    const { assignmentIds } = event.payload as { assignmentIds: string[] };
    await db.transaction(event.orgId, async tx => {
      const cards = await cardsByIds(tx, assignmentIds);
      for (const [projectId, group] of Map.groupBy(cards, card => card.projectId)) {
        const managers = (await listManagerIds(tx, [projectId])).filter(id => id !== event.actorId);
        const [first] = group;
        if (!first) continue;
        await notify(tx, events, managers, {
          type: event.type,
          params: {
            person: first.personName,
            mission: first.missionTitle,
            project: first.projectName,
            count: group.length,
            reason: first.reason ?? '',
          },
          link: `/crew/projects/${projectId}?mission=${first.missionId}`,
        });
      }
    });
  });
}
