import Type from 'typebox';
import type { Clock } from '../../kernel/clock/clock.ts';
import type { Database } from '../../kernel/db/database.ts';
import { IdParams, Instant, Nullable, Shape, Uuid } from '../../kernel/http/schema.ts';
import type { App } from '../../kernel/http/server.ts';
import type { PdfRenderer } from '../../kernel/pdf/open-pdf.ts';
import { problem } from '../../kernel/problem/problem.ts';
import { dayAt, PdfFile, paperOf, sendPdf } from '../letters/index.ts';
import { readOwnAccount } from './own-account.ts';
import { isOwnLetter, ownAssociations } from './store.ts';

const tags = ['My account'];
const own = { access: { action: 'copro.own.read' } };
const Cents = () => Type.Integer();
const OwnAssociation = Shape({
  associationId: Uuid(),
  name: Type.String(),
  balanceCents: Cents(),
  /** Open and past its due day. */
  dueCents: Cents(),
});
const Payment = Shape({
  amountCents: Cents(),
  dueOn: Nullable(Type.String()),
  beneficiary: Type.String(),
  iban: Type.String(),
  bic: Nullable(Type.String()),
  communication: Type.String(),
  /** What a payment QR code holds (EPC069-12). */
  epcText: Nullable(Type.String()),
  /** The same as a picture. */
  codeSvg: Nullable(Type.String({ description: 'SVG' })),
});
const OwnAccount = Shape({
  association: OwnAssociation,
  lots: Type.Array(
    Shape({
      lotId: Uuid(),
      code: Type.String(),
      nature: Type.String(),
      share: Type.Integer(),
      startsOn: Type.String(),
      endsOn: Nullable(Type.String()),
      right: Type.String(),
    }),
  ),
  lines: Type.Array(
    Shape({
      entryId: Uuid(),
      position: Type.Integer(),
      onDate: Type.String(),
      dueOn: Type.String(),
      text: Type.String(),
      documentType: Nullable(Type.String()),
      debitCents: Cents(),
      creditCents: Cents(),
      openCents: Cents(),
      balanceCents: Cents(),
    }),
  ),
  claims: Type.Array(
    Shape({
      documentType: Type.String(),
      documentId: Uuid(),
      name: Type.String(),
      dueOn: Type.String(),
      openCents: Cents(),
      payment: Nullable(Payment),
    }),
  ),
  letters: Type.Array(Shape({ id: Uuid(), kind: Type.String(), name: Type.String(), madeAt: Instant() })),
});

type Deps = { db: Database; pdf: PdfRenderer; clock: Clock };

/** What a co-owner sees of their own: found by who calls, never by an id in the address alone. */
export function ownRoutes(app: App, deps: Deps): void {
  const { db, clock } = deps;
  app.get(
    '/me/associations',
    {
      config: own,
      schema: {
        tags,
        summary: 'Associations where one holds a lot, with what one owes there',
        response: { 200: Shape({ items: Type.Array(OwnAssociation) }) },
      },
    },
    async request => ({ items: await request.readOrg(ownAssociations(request.accountId, dayAt(clock()))) }),
  );
  app.get(
    '/me/associations/:associationId/account',
    {
      config: own,
      schema: {
        tags,
        summary: "One's own account: lots, lines, what is to be paid, papers",
        params: Shape({ associationId: Uuid() }),
        response: { 200: OwnAccount },
      },
    },
    // The statements name their columns as the schema does.
    async request =>
      (await db.transaction(request.orgId, tx =>
        readOwnAccount(tx, request.accountId, request.params.associationId, dayAt(clock())),
      )) as never,
  );
  app.get(
    '/me/letters/:id/paper.pdf',
    {
      config: own,
      schema: {
        tags,
        summary: "A paper of one's own",
        params: IdParams,
        produces: ['application/pdf'],
        response: { 200: PdfFile },
      },
    },
    async (request, reply) => {
      const [letter] = await request.readOrg(isOwnLetter(request.accountId, request.params.id));
      if (!letter) throw problem('not-found');
      return sendPdf(reply, await paperOf(deps, request.orgId, letter.id, 'accessible'), 'letter');
    },
  );
}
