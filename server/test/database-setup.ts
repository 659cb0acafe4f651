import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { grantToApplication } from '../src/kernel/db/grants.ts';
import { migrate, readMigrations } from '../src/kernel/db/migrate.ts';
import { migrateJobs } from '../src/kernel/jobs/migrate-jobs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string;
    ownerUrl: string;
    appUrl: string;
    template: string;
  }
}

/**
 * Once per test run: a server (TEST_DATABASE_ADMIN_URL, or an embedded one in a temporary folder), the two roles, and a
 * migrated template that every worker copies.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { adminUrl, stop } = await server();
  const password = randomBytes(12).toString('hex');
  const suffix = randomBytes(4).toString('hex');
  const owner = `orga_test_owner_${suffix}`;
  const app = `orga_test_app_${suffix}`;
  const template = `orga_test_template_${suffix}`;
  await admin(adminUrl, [
    `create role ${owner} login createdb password '${password}'`,
    `create role ${app} login password '${password}'`,
    `create database ${template} owner ${owner} template template0 encoding 'UTF8'`,
  ]);
  const as = (role: string) => withRole(adminUrl, role, password);
  const ownerUrl = withDatabase(as(owner), template);
  await migrate(ownerUrl, readMigrations());
  await migrateJobs(ownerUrl);
  await grantToApplication(ownerUrl, app);
  project.provide('adminUrl', adminUrl);
  project.provide('ownerUrl', as(owner));
  project.provide('appUrl', as(app));
  project.provide('template', template);
  return async () => {
    const { rows } = await admin(adminUrl, [
      `select datname from pg_database where datname like 'orga_test_%${suffix}%'`,
    ]);
    await admin(
      adminUrl,
      rows.map(row => `drop database if exists ${String(row.datname)} with (force)`),
    );
    await admin(adminUrl, [`drop role ${app}`, `drop role ${owner}`]);
    await stop();
  };
}

async function server(): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_ADMIN_URL;
  if (given) return { adminUrl: given, stop: async () => {} };
  const { startEmbeddedDatabase } = await import('../src/kernel/db/embedded/embedded.ts');
  const dataDir = mkdtempSync(join(tmpdir(), 'orga-test-'));
  const embedded = await startEmbeddedDatabase({ dataDir, fsync: false, log: () => {} });
  return {
    adminUrl: embedded.adminUrl,
    stop: async () => {
      await embedded.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function admin(url: string, statements: string[]): Promise<{ rows: Record<string, unknown>[] }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return { rows };
  } finally {
    await client.end();
  }
}

function withRole(url: string, role: string, password: string): string {
  const parsed = new URL(url);
  parsed.username = role;
  parsed.password = password;
  return parsed.href;
}

export function withDatabase(url: string, name: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${name}`;
  return parsed.href;
}
