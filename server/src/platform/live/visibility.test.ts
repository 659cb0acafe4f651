import { expect, test } from 'vitest';
import type { DomainEvent } from '../../kernel/events/store.ts';
import { isVisible } from './visibility.ts';

const event = (type: string, payload: DomainEvent['payload'] = {}): DomainEvent => ({
  id: 'e1',
  type,
  actorId: null,
  payload,
  occurredAt: '2026-11-20T08:00:00Z',
  tx: '1',
});
const member = (...actions: string[]) => ({ orgId: 'o1', role: 'any', can: (one: string) => actions.includes(one) });

test.each([
  ['platform.org.updated', 'platform.org.read'],
  ['platform.member.joined', 'platform.member.list'],
  ['platform.invitation.sent', 'platform.invitation.list'],
  ['platform.team.created', 'platform.team.list'],
  ['workplace.person.changed', 'workplace.person.list'],
  ['workplace.import.finished', 'workplace.person.import'],
  ['crew.project.created', 'crew.project.list'],
  ['crew.mission.published', 'crew.mission.list'],
  ['crew.site.created', 'crew.site.list'],
  ['crew.role.created', 'crew.site.list'],
  ['crew.assignment.accepted', 'crew.assignment.list'],
  ['crew.invitation.sent', 'crew.assignment.list'],
  ['crew.feed.changed', 'crew.calendar.feed'],
])('%s is heard by who may %s, and by nobody else', (type, action) => {
  expect(isVisible(event(type), member(action), 'a1')).toBe(true);
  expect(isVisible(event(type), member('crew.other.list'), 'a1')).toBe(false);
  expect(isVisible(event(type), member(), 'a1')).toBe(false);
});

test('what is addressed to an account is heard by it without any right, and not by others', () => {
  const addressed = event('platform.notification.created', { audience: ['a1', 'a2'] });
  expect(isVisible(addressed, member(), 'a1')).toBe(true);
  expect(isVisible(addressed, member(), 'a2')).toBe(true);
  expect(isVisible(addressed, member(), 'a3')).toBe(false);
  // An audience that is a text holds no accounts, even where one stands in it.
  expect(isVisible(event('platform.notification.created', { audience: 'a1 a2' }), member(), 'a1')).toBe(false);
});

test('an event that no line names is heard by nobody, whatever they may do', () => {
  const anything = { orgId: 'o1', role: 'owner', can: () => true };
  expect(isVisible(event('platform.secret.changed'), anything, 'a1')).toBe(false);
  expect(isVisible(event('crew'), anything, 'a1')).toBe(false);
});
