import { createTransport } from 'nodemailer';
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
  const transport = createTransport(url, { from });
  return {
    async send({ to, subject, text, html }) {
      await transport.sendMail({ to, subject, text, html, headers: { 'Auto-Submitted': 'auto-generated' } });
    },
  };
}

/** Without SMTP settings mail is kept for the development mail page instead. */
export function catchingMailer(db: Database): Mailer {
  return { send: mail => catchMail(db, newId(), mail) };
}
