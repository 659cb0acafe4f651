import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../db/embedded/embedded.ts';
import { assertSafeRole } from './check-database-role.ts';

let dataDir: string;
let database: EmbeddedDatabase;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'orga-role-'));
  database = await startEmbeddedDatabase({ dataDir, log: () => undefined, fsync: false });
});

afterAll(async () => {
  await database?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function withClient<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** What the check says of a role in the embedded database, after the superuser ran these statements. */
async function verdictOn(
  role: string,
  statements: string[],
  mode: 'demo' | 'production' = 'production',
): Promise<string> {
  const password = randomBytes(8).toString('hex');
  const adminUrl = new URL(database.adminUrl);
  adminUrl.pathname = '/orga';
  await withClient(adminUrl.href, async client => {
    await client.query(`create role ${role} login password '${password}'`);
    await client.query(`grant connect, create on database orga to ${role}`);
    for (const statement of statements) await client.query(statement);
  });
  const roleUrl = new URL(adminUrl.href);
  roleUrl.username = role;
  roleUrl.password = password;
  return withClient(roleUrl.href, client =>
    assertSafeRole(sql => client.query(sql), mode).then(
      () => 'safe',
      (error: Error) => error.message,
    ),
  );
}

describe('in production the application role', () => {
  test('of the embedded database is safe', async () => {
    await withClient(database.ownerUrl, client =>
      client.query('create schema crew; create table crew.mission (id int)'),
    );
    const verdict = withClient(database.appUrl, client => assertSafeRole(sql => client.query(sql), 'production'));
    await expect(verdict).resolves.toBeUndefined();
  });

  test('may not be the owner of the embedded database', async () => {
    const verdict = withClient(database.ownerUrl, client => assertSafeRole(sql => client.query(sql), 'production'));
    await expect(verdict).rejects.toThrow(/"orga_owner" owns tables, owns schemas/);
  });

  const unsafe: [fault: string, role: string, statements: string[], says: RegExp][] = [
    ['be a superuser', 'r_super', ['alter role r_super superuser'], /is a superuser/],
    ['bypass row level security', 'r_bypass', ['alter role r_bypass bypassrls'], /has BYPASSRLS/],
    [
      'own a table',
      'r_table',
      ['create table public.mine (n int)', 'alter table public.mine owner to r_table'],
      /owns tables/,
    ],
    ['own a schema', 'r_schema', ['create schema mine authorization r_schema'], /owns schemas/],
    ['be able to become a superuser', 'r_member', ['grant postgres to r_member'], /is a member of a role/],
    ['be able to become the owner', 'r_heir', ['grant orga_owner to r_heir'], /member of a role that owns tables/],
  ];
  test.each(unsafe)('may not %s', async (_fault, role, statements, says) => {
    expect(await verdictOn(role, statements)).toMatch(says);
  });
});

test('a demonstration takes any role', async () => {
  expect(await verdictOn('r_demo', ['alter role r_demo superuser'], 'demo')).toBe('safe');
});
