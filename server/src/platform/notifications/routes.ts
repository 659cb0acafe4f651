import Type from 'typebox';
import type { Database } from '../../kernel/db/database.ts';
import { decodeCursor, encodeCursor, isUuidText } from '../../kernel/http/cursor.ts';
import { CursorQuery, Empty, IdParams, Nullable, Shape, Uuid } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { listNotifications, markAllRead, markRead } from './store.ts';

const tags = ['Notifications'];
const access = { action: 'platform.notification.own' };
const Notification = Shape({
  id: Uuid(),
  type: Type.String(),
  params: Type.Record(Type.String(), Type.Unknown()),
  link: Nullable(Type.String()),
  createdAt: Type.String(),
  readAt: Nullable(Type.String()),
});

export function notificationRoutes(app: App, db: Database): void {
  app.get(
    '/notifications',
    {
      config: { access },
      schema: {
        tags,
        summary: "The caller's notifications, latest first",
        querystring: Shape({ ...CursorQuery, unread: Type.Optional(Type.Boolean()) }),
        response: {
          200: Shape({ items: Type.Array(Notification), nextCursor: Nullable(Type.String()), unread: Type.Integer() }),
        },
      },
    },
    async request => {
      const { limit = 50, cursor, unread = false } = request.query;
      const [before] = cursor ? decodeCursor(cursor, [isUuidText]) : [];
      const list = await listNotifications(db, request.orgId, request.accountId, {
        limit,
        before: before === undefined ? null : String(before),
        unread,
      });
      const last = list.rows.length === limit ? list.rows[list.rows.length - 1] : undefined;
      return { items: list.rows, nextCursor: last ? encodeCursor([last.id]) : null, unread: list.unread };
    },
  );
  app.post(
    '/notifications/:id/read',
    {
      config: { access, status: 204 },
      schema: { tags, summary: 'Mark one as read', params: IdParams, response: { 204: Empty } },
    },
    async request => {
      await request.inOrg(async tx => {
        if (!(await markRead(tx, request.accountId, request.params.id))) throw problem('not-found');
      });
      return null;
    },
  );
  app.post(
    '/notifications::read_all',
    { config: { access, status: 204 }, schema: { tags, summary: 'Mark all as read', response: { 204: Empty } } },
    async request => {
      await request.inOrg(tx => markAllRead(tx, request.accountId));
      return null;
    },
  );
}
