import { createHash } from 'node:crypto';
import type { Transporter } from 'nodemailer';
import type { Database } from '../db/database.ts';
import { newId } from '../ids/ids.ts';
import type { Mail } from './letter.ts';
import { catchMail } from './store.ts';

export interface Mailer {
  /** Resolves when the mail was handed over; throws when it was not, and the calling job tries again. */
  send(mail: Mail): Promise<void>;
}

/** Real sending over SMTP. `url` as nodemailer reads it: smtps://user:password@host:465. */
export function smtpMailer(url: string, from: string): Mailer {
  // Shorter than a job may take: a server that hangs must not make the job run a second time beside the first.
  const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
  // Loaded with the first mail: a process that sends none does not carry the protocol.
  const open = async (): Promise<Transporter> =>
    (await import('nodemailer')).createTransport({ url, ...limits }, { from });
  let opened: Promise<Transporter> | undefined;
  return {
    async send({ to, subject, text, html, attachments = [] }) {
      // The same mail sent again by a retried job carries the same id: readers show it once.
      const messageId = `<${createHash('sha256').update(`${to}\n${subject}\n${text}`).digest('hex').slice(0, 40)}@orga>`;
      opened ??= open();
      const transport = await opened;
      await transport.sendMail({
        messageId,
        to,
        subject,
        text,
        html,
        attachments: [...attachments],
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
  };
}

/** Without SMTP settings mail is kept for the development mail page instead. */
export function catchingMailer(db: Database): Mailer {
  return { send: mail => catchMail(db, newId(), mail) };
}
