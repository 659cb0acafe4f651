import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CrewStage, crewStage } from '../../../test/crew-stage.ts';
import { type TestOrg, type TestSystem, testSystem } from '../../../test/system.ts';
import type { EventHandler, Events } from '../../kernel/events/events.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { notifyManagers } from './notify-managers.ts';

let t: TestSystem;
let org: TestOrg<'manager'>;
let stage: CrewStage;
beforeAll(async () => {
  t = await testSystem();
  org = await t.addOrg(['manager']);
  stage = await crewStage(t, org.as.manager);
});
afterAll(() => t.close());

test('an event that is handled twice is one notice to each manager, and events keep their order in the centre', async () => {
  const handlers: EventHandler[] = [];
  const heard = {
    on: (_types: unknown, _name: unknown, handler: EventHandler) => handlers.push(handler),
    emit: t.deps.events.emit.bind(t.deps.events),
  };
  // Only the registration is caught; the rest is the real thing.
  notifyManagers(heard as unknown as Events, t.deps.db);
  const one = await stage.mission('2027-01-05T08:00:00Z');
  for (const _ of [1, 2]) await stage.accepted((await stage.person()).id, one);
  const rows = await stage.assignments(`missionId=${one.id}`);
  const events = [];
  for (const row of rows) {
    events.push({
      id: newId(),
      type: 'crew.assignment.accepted',
      orgId: org.id,
      actorId: null,
      occurredAt: t.deps.clock(),
      payload: { assignmentIds: [row.id] },
    });
    // Ids of one millisecond have no order.
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  for (const event of [...events, ...events]) await handlers[0]?.(event);
  const { items, unread } = (await t.inject(org.as.manager, 'GET', '/notifications')).body;
  expect(unread).toBe(2);
  expect(items.map((item: { params: { person: string } }) => item.params.person)).toEqual(
    rows.map(row => row.personName).toReversed(),
  );
  expect(await stage.events(org.id, 'platform.notification.created')).toHaveLength(2);
});
