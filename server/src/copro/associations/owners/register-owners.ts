import type { Events } from '../../../kernel/events/events.ts';
import { linkOwnerToAccount, unlinkOwner } from './store-owners.ts';

/** A member who joins is the owner with the same e-mail; one who leaves is no owner's account. */
export function registerOwners({ events }: { events: Events }): void {
  events.react('platform.member.joined', (tx, { accountId }) => linkOwnerToAccount(tx, String(accountId)));
  events.react('platform.member.removed', (tx, { accountId }) => unlinkOwner(tx, String(accountId)));
}
