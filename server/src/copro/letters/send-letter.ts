import { translate } from '../../kernel/i18n/translate.ts';
import { formatStructuredCommunication } from '../../kernel/identifiers/structured-communication.ts';
import { composeMail } from '../../kernel/mail/letter.ts';
import { letterheadOf, ownerName } from './letterhead.ts';
import { type LetterDeps, SEND_JOB } from './letters.ts';
import { findFile, findLetter, type KeptFile, markFailed, markSent } from './store.ts';
import { findAddressees } from './store-letterhead.ts';
import { findCommunication } from './store-settings.ts';

type SendJob = { orgId: string; letterId: string };

export function defineLetterSending(deps: LetterDeps): void {
  deps.jobs.define<SendJob>(SEND_JOB, { retryLimit: 5, retryDelay: 10, concurrency: 2 }, job => sendLetter(deps, job));
}

/** Sends one letter with its accessible paper. A mail that fails is tried again by the queue, and shown as failed meanwhile. */
async function sendLetter(deps: LetterDeps, { orgId, letterId }: SendJob): Promise<void> {
  const read = await deps.db.transaction(orgId, async tx => {
    const letter = await findLetter(tx, letterId);
    if (!letter || letter.channel !== 'email' || !['to-send', 'failed'].includes(letter.state)) return undefined;
    const [owner] = await findAddressees(tx, [letter.ownerId]);
    const file = await tx.first<KeptFile>(findFile(letterId, 'accessible'));
    const communication = await findCommunication(tx, letter.sourceId, letter.ownerId);
    return { letter, owner, file, communication, head: await letterheadOf(tx, letter.associationId) };
  });
  if (!read?.file) return;
  const { letter, owner, file, communication, head } = read;
  // Consent may be withdrawn and addresses removed after the letter was made.
  if (!owner?.email || owner.delivery !== 'email')
    return deps.db.transaction(orgId, tx => markFailed(tx, letterId, 'no-consent'));
  const params = { name: ownerName(owner), association: head.association.name, letter: letter.name };
  const mail = composeMail(owner.email, {
    locale: letter.language,
    subject: translate(letter.language, 'copro.letter.subject', params),
    paragraphs: [
      translate(letter.language, 'copro.letter.body', params),
      ...(communication
        ? [
            translate(letter.language, 'copro.letter.communication', {
              communication: formatStructuredCommunication(communication.digits),
            }),
          ]
        : []),
    ],
    closing: [head.sender.name],
  });
  const attachment = {
    filename: `${fileStem(letter.name)}.pdf`,
    contentType: 'application/pdf',
    content: file.content,
  };
  try {
    await deps.mailer.send({ ...mail, attachments: [attachment] });
  } catch (error) {
    await deps.db.transaction(orgId, tx => markFailed(tx, letterId, 'not-sent'));
    throw error;
  }
  await deps.db.transaction(orgId, async tx => {
    await markSent(tx, letterId);
    const { associationId, sourceId } = letter;
    await deps.events.emit(tx, 'copro.letter.sent', { associationId, sourceId });
  });
}

/** Letters and digits of a name, for a file on any system. */
export const fileStem = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'letter';
