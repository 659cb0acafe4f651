import type { LinkTokens } from '../../kernel/crypto/tokens.ts';
import type { Database, Tx } from '../../kernel/db/database.ts';
import { formatInstant, type LocaleName, toLocale, translate } from '../../kernel/i18n/translate.ts';
import type { Jobs } from '../../kernel/jobs/jobs.ts';
import { composeMail } from '../../kernel/mail/letter.ts';
import type { Mailer } from '../../kernel/mail/mailer.ts';
import { type AssignmentCard, cardsByIds } from './store.ts';
import { findInvitation, findOrgLook, findPerson, markSent } from './store-invitations.ts';

export type MailKind = 'invited' | 'reminded' | 'moved' | 'ask-again' | 'cancelled' | 'filled' | 'expired';
export type PersonMail = {
  kind: MailKind;
  personId: string;
  invitationId: string | null;
  assignmentIds: readonly string[];
};
export type MailDeps = { db: Database; tokens: LinkTokens; mailer: Mailer; publicUrl: string };

const JOB = 'crew-person-mail';

/** One message to one person about all the assignments that one action concerns. */
export async function enqueueMail(jobs: Jobs, tx: Tx, mail: PersonMail): Promise<void> {
  await jobs.enqueue(tx, JOB, { ...mail, assignmentIds: mail.assignmentIds.slice(0, 200), orgId: tx.orgId });
}

export function definePersonMail(jobs: Jobs, deps: MailDeps): void {
  jobs.define<PersonMail & { orgId: string }>(JOB, { retryLimit: 8, retryDelay: 5, concurrency: 2 }, async job => {
    const read = await deps.db.transaction(job.orgId, async tx => ({
      person: await findPerson(tx, job.personId),
      org: await findOrgLook(tx),
      cards: await cardsByIds(tx, job.assignmentIds),
      invitation: job.invitationId ? await findInvitation(tx, job.invitationId) : undefined,
    }));
    const { person, org, invitation } = read;
    // A question that was answered or taken back before this ran needs no mail any more.
    const cards = asks(job.kind) ? read.cards.filter(card => card.status === 'INVITED') : read.cards;
    if (!person?.email || !org || cards.length === 0 || (asks(job.kind) && (!invitation || invitation.revokedAt)))
      return;
    const locale = toLocale(person.locale);
    const params = {
      name: person.firstName || person.lastName,
      org: org.name,
      count: cards.length,
      until: invitation ? formatInstant(locale, invitation.expiresAt, org.zone) : '',
    };
    await deps.mailer.send(
      composeMail(person.email, {
        locale,
        subject: translate(locale, `crew.${job.kind}.subject`, params),
        paragraphs: [
          translate(locale, `crew.${job.kind}.body`, params),
          ...(invitation?.message && job.kind === 'invited' ? [invitation.message] : []),
        ],
        items: cards.map(card => ({ title: `${card.missionTitle} · ${card.roleName}`, lines: linesOf(card, locale) })),
        ...(asks(job.kind) && invitation
          ? {
              button: {
                label: translate(locale, 'crew.invited.button'),
                url: invitationUrl(deps, job.orgId, invitation.id),
              },
            }
          : {}),
        closing: asks(job.kind)
          ? [translate(locale, 'crew.invited.until', params)]
          : [translate(locale, 'mail.ignore')],
      }),
    );
    if (invitation) await deps.db.transaction(job.orgId, tx => markSent(tx, invitation.id));
  });
}

/** The page where a person answers without a session. The token is behind `#`: it reaches no server log and no referrer. */
export function invitationUrl(
  deps: Pick<MailDeps, 'tokens' | 'publicUrl'>,
  orgId: string,
  invitationId: string,
): string {
  return `${deps.publicUrl}/invitations/${invitationId}#token=${deps.tokens.of('crew-invitation', orgId, invitationId).token}`;
}

const asks = (kind: MailKind): boolean => kind === 'invited' || kind === 'reminded' || kind === 'ask-again';

function linesOf(card: AssignmentCard, locale: LocaleName): string[] {
  const sameDay =
    formatInstant(locale, card.startsAt, card.zone, 'day') === formatInstant(locale, card.endsAt, card.zone, 'day');
  const when = `${formatInstant(locale, card.startsAt, card.zone)} – ${formatInstant(locale, card.endsAt, card.zone, sameDay ? 'time' : 'full')}`;
  return [when, [card.siteName, card.siteAddress].filter(Boolean).join(', '), card.projectName].filter(Boolean);
}
