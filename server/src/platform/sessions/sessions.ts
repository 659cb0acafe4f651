import type { Bus } from '../../kernel/bus/bus.ts';
import { ShortCache } from '../../kernel/cache/short-cache.ts';
import { addMinutes } from '../../kernel/clock/clock.ts';
import { equalBytes, randomSecret, sha256 } from '../../kernel/crypto/tokens.ts';
import type { Database, Tx } from '../../kernel/db/database.ts';
import { newId } from '../../kernel/ids/ids.ts';
import { AccessTokens } from './access-tokens.ts';
import { sessionProblem } from './problems.ts';
import {
  endOtherSessions,
  endSession,
  findSessionState,
  insertSession,
  lockSession,
  rotateRefresh,
  type SessionState,
} from './store.ts';

export type SessionTokens = {
  readonly accountId: string;
  readonly sessionId: string;
  readonly access: string;
  readonly refresh: string;
};
export type Client = { readonly ip: string | null; readonly userAgent: string | null };

const SESSION_DAYS = 30;
// Two tabs may refresh at the same moment: the second is told to use the first one's token instead of losing the session.
const RACE_SECONDS = 10;

/** Sessions of accounts: opened at sign-in, continued by a rotating refresh token, ended here or on any other device. */
export class Sessions {
  readonly tokens: AccessTokens;
  private readonly db: Database;
  private readonly bus: Bus;
  private readonly states: ShortCache<SessionState>;

  constructor(db: Database, bus: Bus, secrets: readonly string[]) {
    this.db = db;
    this.bus = bus;
    this.tokens = new AccessTokens(secrets);
    this.states = new ShortCache(bus, 'session', 20_000, id => findSessionState(db, id));
  }

  /** The state of a live session; undefined when it ended, wherever that happened, some seconds ago at most. */
  async live(sessionId: string): Promise<SessionState | undefined> {
    const state = await this.states.get(sessionId);
    return state?.live ? state : undefined;
  }

  async open(tx: Tx, accountId: string, client: Client, now: string): Promise<SessionTokens> {
    const sessionId = newId();
    const secret = randomSecret();
    await insertSession(tx, {
      id: sessionId,
      accountId,
      expiresAt: addMinutes(now, SESSION_DAYS * 1440),
      refreshHash: sha256(secret),
      ...client,
    });
    return this.issue(accountId, sessionId, secret);
  }

  /**
   * Continues a session with its refresh token, which is used up by it. A token that was used up before is a sign of
   * theft: the session ends for everybody who holds it.
   */
  async refresh(refreshToken: string, client: Client, now: string): Promise<SessionTokens> {
    const [sessionId = '', secret = ''] = refreshToken.split('.');
    if (!/^[0-9a-f-]{36}$/.test(sessionId) || secret === '') throw sessionProblem('refresh-refused');
    const hash = sha256(secret);
    const next = randomSecret();
    const outcome = await this.db.transaction(sessionId, async tx => {
      const row = await lockSession(tx, sessionId);
      if (!row || row.ended) return 'refused' as const;
      if (equalBytes(row.refresh_hash, hash)) {
        await rotateRefresh(tx, sessionId, {
          hash: sha256(next),
          now,
          expiresAt: addMinutes(now, SESSION_DAYS * 1440),
          ip: client.ip,
        });
        return row.account_id;
      }
      if (!row.previous_refresh_hash || !equalBytes(row.previous_refresh_hash, hash)) return 'refused' as const;
      if (Date.parse(now) - Date.parse(row.rotated_at) < RACE_SECONDS * 1000) return 'superseded' as const;
      await endSession(tx, row.account_id, sessionId, 'refresh token used twice');
      tx.afterCommit(() => this.announceEnd(sessionId));
      return 'refused' as const;
    });
    if (outcome === 'refused') throw sessionProblem('refresh-refused');
    if (outcome === 'superseded') throw sessionProblem('refresh-superseded');
    return this.issue(outcome, sessionId, next);
  }

  /** Ends one session; true when it was live. */
  async end(tx: Tx, accountId: string, sessionId: string, reason: string): Promise<boolean> {
    const ended = await endSession(tx, accountId, sessionId, reason);
    if (ended) tx.afterCommit(() => this.announceEnd(sessionId));
    return ended;
  }

  async endOthers(tx: Tx, accountId: string, exceptId: string | null, reason: string): Promise<void> {
    const ids = await endOtherSessions(tx, accountId, exceptId, reason);
    tx.afterCommit(() => ids.forEach(id => this.announceEnd(id)));
  }

  /** The account's name or language changed: what is kept about its sessions is read again. */
  forget(sessionId: string): void {
    this.bus.publish({ kind: 'session', key: sessionId });
  }

  private announceEnd(sessionId: string): void {
    this.bus.publish({ kind: 'session', key: sessionId });
    this.bus.publish({ kind: 'session-end', key: sessionId });
  }

  private issue(accountId: string, sessionId: string, secret: string): SessionTokens {
    return {
      accountId,
      sessionId,
      access: this.tokens.make({ accountId, sessionId }),
      refresh: `${sessionId}.${secret}`,
    };
  }
}
