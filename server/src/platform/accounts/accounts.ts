import { addMinutes } from '../../kernel/clock/clock.ts';
import type { LinkTokens } from '../../kernel/crypto/tokens.ts';
import type { Database, Tx } from '../../kernel/db/database.ts';
import { toLocale, translate } from '../../kernel/i18n/translate.ts';
import { newId } from '../../kernel/ids/ids.ts';
import type { Jobs } from '../../kernel/jobs/jobs.ts';
import { composeMail } from '../../kernel/mail/letter.ts';
import type { Mailer } from '../../kernel/mail/mailer.ts';
import type { Client, Sessions, SessionTokens } from '../sessions/index.ts';
import { deviceOf } from './known-device.ts';
import { hashPassword, passwordBlocker, passwordFits } from './passwords.ts';
import { accountProblem } from './problems.ts';
import type { SignInCounts } from './sign-in-counts.ts';
import {
  type AccountRow,
  findAccountByEmail,
  insertAccount,
  insertToken,
  markVerified,
  setPassword,
  type TokenPurpose,
  useToken,
  useUpTokens,
} from './store.ts';
import {
  forgetThrottle,
  MAIL_BY_ADDRESS,
  MAIL_BY_EMAIL,
  SIGN_IN_BY_ADDRESS,
  SIGN_IN_BY_PAIR,
  senderOf,
  throttle,
} from './throttle.ts';

export type AccountDeps = {
  db: Database;
  jobs: Jobs;
  sessions: Sessions;
  tokens: LinkTokens;
  mailer: Mailer;
  publicUrl: string;
  signIns: SignInCounts;
};

const TOKEN_MINUTES: Record<TokenPurpose, number> = {
  'verify-email': 3 * 1440,
  'reset-password': 60,
  'magic-link': 15,
};
const MAIL_KIND: Record<TokenPurpose, 'verify' | 'reset' | 'magic'> = {
  'verify-email': 'verify',
  'reset-password': 'reset',
  'magic-link': 'magic',
};
const PAGES: Record<TokenPurpose, string> = {
  'verify-email': 'verify-email',
  'reset-password': 'reset-password',
  'magic-link': 'magic-link',
};
const MAIL_JOB = 'account-mail';
// Tokens of accounts carry this in place of an org.
const NO_ORG = '00000000-0000-0000-0000-000000000000';
/** `expiresAt` where the token is still to be kept, until then. */
type MailJob = { email: string; tokenId: string; purpose: TokenPurpose; exists: boolean; expiresAt: string | null };

/**
 * Creates an account, or tells its owner by mail that there is one: the caller learns nothing either way, and the same
 * work is done. The account can be used once its address is confirmed; the password counts only if that happens in the
 * browser that chose it (`signUpId`): a stranger's sign-up cannot set the password of somebody who opens its mail.
 */
export async function signUp(
  deps: AccountDeps,
  input: { email: string; password: string; name: string; locale: string },
  client: Client,
  now: string,
): Promise<{ signUpId: string }> {
  const email = input.email.toLowerCase();
  await throttleMail(deps, email, client);
  await assertPassword(input.password, { email, name: input.name });
  const passwordHash = await hashPassword(input.password);
  const id = newId();
  const signUpId = newId();
  await deps.db.transaction(id, async tx => {
    const created = await insertAccount(tx, { id, email, name: input.name.trim(), locale: input.locale });
    await issueToken(deps, tx, {
      tokenId: signUpId,
      email,
      purpose: 'verify-email',
      exists: !created,
      now,
      passwordHash,
    });
  });
  return { signUpId };
}

/** Opens a session for an e-mail and its password. One answer for every reason to refuse, after the same time. */
export async function signIn(
  deps: AccountDeps,
  input: { email: string; password: string },
  client: Client,
  now: string,
  knownDevice: string | null,
): Promise<SessionTokens> {
  const email = input.email.toLowerCase();
  const account = await findAccountByEmail(deps.db, email);
  const device = account && deviceOf(deps.tokens, knownDevice, account.id);
  const pair = `${email} ${device ?? senderOf(client.ip)}`;
  await throttle(deps.db, 'sign-in', pair, SIGN_IN_BY_PAIR);
  // Whoever floods the address of an office must not keep out those who have signed in there before.
  if (!device) await throttle(deps.db, 'sign-in-address', senderOf(client.ip), SIGN_IN_BY_ADDRESS);
  const fits = await passwordFits(account?.password_hash ?? null, input.password);
  if (!account || !fits || account.disabled || !account.verified) throw accountProblem('credentials-wrong');
  await forgetThrottle(deps.db, 'sign-in', pair);
  return deps.db.transaction(account.id, tx => deps.sessions.open(tx, account.id, client, now));
}

/** Asks for a mail with a link; the answer is the same whether the address has an account or not. */
export async function requestLink(
  deps: AccountDeps,
  purpose: TokenPurpose,
  address: string,
  client: Client,
  now: string,
): Promise<void> {
  const email = address.toLowerCase();
  await throttleMail(deps, email, client);
  // The token is kept by the job that mails it: here even the time must be the same for an address without an account.
  const expiresAt = addMinutes(now, TOKEN_MINUTES[purpose]);
  const job: MailJob = { email, tokenId: newId(), purpose, exists: false, expiresAt };
  await deps.db.transaction(newId(), tx => deps.jobs.enqueue(tx, MAIL_JOB, job));
}

/** Confirms the address by the link in the mail and signs in: whoever reads the mail owns the address. */
export async function confirmEmail(
  deps: AccountDeps,
  purpose: 'verify-email' | 'magic-link',
  token: string,
  client: Client,
  now: string,
  signUpId: string | null,
): Promise<SessionTokens> {
  return withToken(deps, purpose, token, async (tx, accountId, used) => {
    await markVerified(tx, accountId, used.id === signUpId ? used.passwordHash : null);
    await useUpTokens(tx, accountId, ['verify-email']);
    return deps.sessions.open(tx, accountId, client, now);
  });
}

/** Sets a new password by the link in the mail; every session of the account ends. */
export async function resetPassword(deps: AccountDeps, input: { token: string; password: string }): Promise<void> {
  if (!deps.tokens.read('reset-password', input.token)) throw accountProblem('link-not-valid');
  // The token is not used up by a password that is refused; nothing of its account may show before it is.
  await assertPassword(input.password, { email: '', name: '' });
  const passwordHash = await hashPassword(input.password);
  await withToken(deps, 'reset-password', input.token, async (tx, accountId) => {
    await setPassword(tx, accountId, passwordHash);
    await markVerified(tx, accountId, null);
    await useUpTokens(tx, accountId, ['reset-password', 'magic-link']);
    await deps.sessions.endOthers(tx, accountId, null, 'password was reset');
  });
}

async function assertPassword(password: string, account: { email: string; name: string }): Promise<void> {
  const blocker = await passwordBlocker(password, account);
  if (blocker)
    throw accountProblem('password-not-accepted', {
      errors: [{ path: 'password', code: blocker, message: 'is not accepted' }],
    });
}

async function withToken<T>(
  deps: AccountDeps,
  purpose: TokenPurpose,
  token: string,
  work: (tx: Tx, accountId: string, used: { id: string; passwordHash: string | null }) => Promise<T>,
): Promise<T> {
  const read = deps.tokens.read(purpose, token);
  if (!read) throw accountProblem('link-not-valid');
  return deps.db.transaction(NO_ORG, async tx => {
    const used = await useToken(tx, purpose, read.hash);
    if (!used) throw accountProblem('link-not-valid');
    return work(tx, used.accountId, used);
  });
}

async function throttleMail(deps: AccountDeps, email: string, client: Client): Promise<void> {
  await throttle(deps.db, 'mail', email, MAIL_BY_EMAIL);
  await throttle(deps.db, 'mail-address', senderOf(client.ip), MAIL_BY_ADDRESS);
}

async function issueToken(
  deps: AccountDeps,
  tx: Tx,
  input: {
    tokenId: string;
    email: string;
    purpose: TokenPurpose;
    exists: boolean;
    now: string;
    passwordHash: string | null;
  },
): Promise<void> {
  const { tokenId } = input;
  const { hash } = deps.tokens.of(input.purpose, NO_ORG, tokenId);
  await insertToken(tx, {
    id: tokenId,
    email: input.email,
    purpose: input.purpose,
    hash,
    expiresAt: addMinutes(input.now, TOKEN_MINUTES[input.purpose]),
    passwordHash: input.passwordHash,
  });
  const { email, purpose, exists } = input;
  const job: MailJob = { email, tokenId, purpose, exists, expiresAt: null };
  await deps.jobs.enqueue(tx, MAIL_JOB, job);
}

export function defineAccountJobs(deps: AccountDeps): void {
  deps.jobs.define<MailJob>(MAIL_JOB, { retryLimit: 6, retryDelay: 5 }, async job => {
    const account = await findAccountByEmail(deps.db, job.email);
    if (!account || account.disabled) return;
    const { tokenId: id, email, purpose, expiresAt } = job;
    if (expiresAt) {
      const { hash } = deps.tokens.of(purpose, NO_ORG, id);
      const token = { id, email, purpose, hash, expiresAt, passwordHash: null };
      await deps.db.transaction(NO_ORG, tx => insertToken(tx, token));
    }
    await deps.mailer.send(accountMail(deps, account, job));
  });
}

function accountMail(deps: AccountDeps, account: AccountRow, job: MailJob) {
  const locale = toLocale(account.locale);
  // Somebody signed up with an address that has a confirmed account: its owner is told, and gets no new link.
  const kind = job.exists && account.verified ? 'exists' : MAIL_KIND[job.purpose];
  const { token } = deps.tokens.of(job.purpose, NO_ORG, job.tokenId);
  const url =
    kind === 'exists' ? `${deps.publicUrl}/sign-in` : `${deps.publicUrl}/${PAGES[job.purpose]}#token=${token}`;
  return composeMail(account.email, {
    locale,
    subject: translate(locale, `account.${kind}.subject`),
    paragraphs: [translate(locale, `account.${kind}.body`, { name: account.name })],
    button: { label: translate(locale, `account.${kind}.button`), url },
    closing: [translate(locale, 'mail.ignore')],
  });
}
