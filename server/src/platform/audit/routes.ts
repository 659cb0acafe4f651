import Type from 'typebox';
import type { Database } from '../../kernel/db/database.ts';
import { decodeCursor, encodeCursor, isInstantText, isUuidText } from '../../kernel/http/cursor.ts';
import { CursorQuery, Instant, Line, Nullable, Shape, Uuid } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import { listEntries } from './store.ts';

const Query = Shape({
  ...CursorQuery,
  action: Type.Optional(Line(100)),
  actor: Type.Optional(Uuid()),
  target: Type.Optional(Uuid()),
  from: Type.Optional(Instant()),
  to: Type.Optional(Instant()),
});
const Entry = Shape({
  id: Uuid(),
  seq: Nullable(Type.Integer()),
  at: Type.String(),
  actor: Shape({ id: Nullable(Uuid()), name: Type.String() }),
  action: Type.String(),
  target: Shape({ type: Type.String(), id: Nullable(Uuid()), label: Type.String() }),
  before: Type.Unknown(),
  after: Type.Unknown(),
  ip: Nullable(Type.String()),
  requestId: Nullable(Type.String()),
  hash: Nullable(Type.String({ description: 'null until the entry is sealed, some seconds later' })),
});
const Answer = Shape({ items: Type.Array(Entry), total: Type.Integer(), nextCursor: Nullable(Type.String()) });

export function auditRoutes(app: App, db: Database): void {
  app.get(
    '/audit-entries',
    {
      config: { access: { action: 'platform.audit.read' } },
      schema: { tags: ['Audit'], summary: 'Who did what, latest first', querystring: Query, response: { 200: Answer } },
    },
    async request => {
      const { action = null, actor = null, target = null, from = null, to = null, limit = 50, cursor } = request.query;
      const [at, id] = cursor ? decodeCursor(cursor, [isInstantText, isUuidText]) : [];
      const before = at && id ? { at: String(at), id: String(id) } : null;
      const { rows, total } = await listEntries(
        db,
        request.orgId,
        { action, actor, target, from, to },
        { limit, before },
      );
      const last = rows.length === limit ? rows[rows.length - 1] : undefined;
      return {
        items: rows.map(row => ({
          id: row.id,
          seq: row.seq,
          at: row.at,
          actor: { id: row.actor_id, name: row.actor_name },
          action: row.action,
          target: { type: row.target_type, id: row.target_id, label: row.target_label },
          before: row.before,
          after: row.after,
          ip: row.ip,
          requestId: row.request_id,
          hash: row.hash ? row.hash.toString('hex') : null,
        })),
        total,
        nextCursor: last ? encodeCursor([last.at, last.id]) : null,
      };
    },
  );
}
