import { createHash, randomBytes } from 'node:crypto';
import type { Bus } from '../../kernel/bus/bus.ts';
import { ShortCache } from '../../kernel/cache/short-cache.ts';
import { addMinutes } from '../../kernel/clock/clock.ts';
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

const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest();

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
  async live(sessionId: string, maxAgeMs?: number): Promise<SessionState | undefined> {
    const state = await this.states.get(sessionId, maxAgeMs);
    return state?.live ? state : undefined;
  }

  async open(tx: Tx, accountId: string, client: Client, now: string): Promise<SessionTokens> {
    const sessionId = newId();
    const seed = randomBytes(32);
    const expiresAt = addMinutes(now, SESSION_DAYS * 1440);
    await insertSession(tx, { id: sessionId, accountId, expiresAt, refreshSeed: seed, ...client });
    return this.issue(accountId, sessionId, 1, seed);
  }

  /**
   * Continues a session with its refresh token, which is used up by it. Any genuine token but the latest is a sign of
   * theft, however old: the session ends for everybody who holds it. What we never gave out is only refused. The answer
   * may be lost on its way: the same call again, known by its own `key`, is given the same tokens.
   */
  async refresh(refreshToken: string, client: Client, now: string, key?: string): Promise<SessionTokens> {
    const [, sessionId = '', number = '', signature = ''] =
      /^([0-9a-f-]{36})\.(\d{1,9})\.([\w-]{43})$/.exec(refreshToken) ?? [];
    if (sessionId === '') throw sessionProblem('refresh-refused');
    const generation = Number(number);
    const outcome = await this.db.transaction(sessionId, async tx => {
      const row = await lockSession(tx, sessionId);
      if (!row || row.ended || !this.tokens.isRefresh(signature, sessionId, generation, row.refresh_seed))
        return 'refused' as const;
      if (generation === row.refresh_generation) {
        await rotateRefresh(tx, sessionId, {
          now,
          expiresAt: addMinutes(now, SESSION_DAYS * 1440),
          ip: client.ip,
          keyHash: key === undefined ? null : hashOf(key),
        });
        return row;
      }
      const isAgain =
        generation === row.refresh_generation - 1 &&
        key !== undefined &&
        row.refresh_key_hash?.equals(hashOf(key)) === true;
      if (isAgain) return row;
      const isRace =
        generation === row.refresh_generation - 1 && Date.parse(now) - Date.parse(row.rotated_at) < RACE_SECONDS * 1000;
      if (isRace) return 'superseded' as const;
      await endSession(tx, row.account_id, sessionId, 'refresh token used twice');
      tx.afterCommit(() => this.announceEnd(sessionId));
      return 'refused' as const;
    });
    if (outcome === 'refused') throw sessionProblem('refresh-refused');
    if (outcome === 'superseded') throw sessionProblem('refresh-superseded');
    return this.issue(outcome.account_id, sessionId, generation + 1, outcome.refresh_seed);
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

  private issue(accountId: string, sessionId: string, generation: number, seed: Buffer): SessionTokens {
    const refresh = `${sessionId}.${generation}.${this.tokens.signRefresh(sessionId, generation, seed)}`;
    return { accountId, sessionId, access: this.tokens.make({ accountId, sessionId }), refresh };
  }
}
