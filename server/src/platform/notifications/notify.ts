import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { insertNotifications } from './store.ts';

export type Notice = {
  readonly type: string;
  readonly params: Record<string, unknown>;
  readonly link: string | null;
};
/** An id that is the same for the same reason makes a repeated call one notice. Ids order the centre: newest last. */
export type Addressee = { readonly id: string; readonly accountId: string };

/** Puts a notice into the centre of each account, once for each id, and tells their open pages. */
export async function notify(tx: Tx, events: Events, addressees: readonly Addressee[], notice: Notice): Promise<void> {
  if (addressees.length === 0) return;
  const audience = await insertNotifications(
    tx,
    addressees.map(addressee => ({ ...addressee, ...notice })),
  );
  if (audience.length > 0) await events.emit(tx, 'platform.notification.created', { audience, notice: notice.type });
}
