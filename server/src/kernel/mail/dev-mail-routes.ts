import Type from 'typebox';
import type { Database } from '../db/database.ts';
import { Empty, Line, Page, PageQuery, Shape, Uuid } from '../http/schema.ts';
import type { App } from '../http/server.ts';
import { deleteCaughtMail, listCaughtMail } from './store.ts';

const access = { public: 'development mail page; not registered in production' };
const Caught = Shape({
  id: Uuid(),
  at: Type.String(),
  to: Type.String(),
  subject: Type.String(),
  text: Type.String(),
  html: Type.String(),
});

/** Mail that was caught instead of sent. Registered in demo and development only: it shows everybody's mail. */
export function devMailRoutes(app: App, db: Database): void {
  app.get(
    '/dev/mails',
    {
      config: { access },
      schema: {
        tags: ['Development'],
        summary: 'Caught mail, latest first',
        querystring: Shape({ ...PageQuery, to: Type.Optional(Line(254)) }),
        response: { 200: Page(Caught) },
      },
    },
    async request => {
      const { limit = 50, offset = 0, to } = request.query;
      return { ...(await listCaughtMail(db, { limit, offset, to: to || null })), limit, offset };
    },
  );
  app.delete(
    '/dev/mails',
    {
      config: { access, status: 204 },
      schema: { tags: ['Development'], summary: 'Throw caught mail away', response: { 204: Empty } },
    },
    async () => {
      await deleteCaughtMail(db);
      return null;
    },
  );
}
