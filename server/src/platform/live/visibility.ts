import type { DomainEvent } from '../../kernel/events/store.ts';
import type { Membership } from '../../kernel/http/access.ts';

// What one must be allowed to list to hear of changes to it. Events without a line here reach nobody but their audience.
const ACTION_OF: Readonly<Record<string, string>> = {
  'platform.org': 'platform.org.read',
  'platform.member': 'platform.member.list',
  'platform.invitation': 'platform.invitation.list',
  'platform.team': 'platform.team.list',
  'workplace.person': 'workplace.person.list',
  'workplace.import': 'workplace.person.import',
  'crew.project': 'crew.project.list',
  'crew.mission': 'crew.mission.list',
  'crew.site': 'crew.site.list',
  'crew.role': 'crew.site.list',
  'crew.assignment': 'crew.assignment.list',
  'crew.invitation': 'crew.assignment.list',
  'crew.feed': 'crew.calendar.feed',
};

/** Whether a member may hear of an event: by their role, or because it is addressed to them (`audience`: account ids). */
export function isVisible(event: DomainEvent, membership: Membership, accountId: string): boolean {
  const { audience } = event.payload;
  if (Array.isArray(audience) && audience.includes(accountId)) return true;
  const action = ACTION_OF[event.type.split('.').slice(0, 2).join('.')];
  return action !== undefined && membership.can(action);
}
