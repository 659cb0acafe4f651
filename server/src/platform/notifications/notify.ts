import type { Tx } from '../../kernel/db/database.ts';
import type { Events } from '../../kernel/events/events.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { insertNotifications } from './store.ts';

export type Notice = { readonly type: string; readonly params: Record<string, unknown>; readonly link: string | null };

/** Puts a notice into the centre of each account, and tells their open pages. The web words it by its type and params. */
export async function notify(tx: Tx, events: Events, accountIds: readonly string[], notice: Notice): Promise<void> {
  const audience = [...new Set(accountIds)];
  if (audience.length === 0) return;
  insertNotifications(
    tx,
    audience.map(accountId => ({ id: newId(), accountId, ...notice })),
  );
  await events.emit(tx, 'platform.notification.created', { audience, notice: notice.type });
}
