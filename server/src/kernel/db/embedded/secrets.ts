import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from './processes.ts';

/** Passwords of the three roles, hexadecimal, so that they need no quoting anywhere. */
export type Secrets = { postgres: string; orga_owner: string; orga_app: string };

const secretsFile = (dataDir: string): string => join(dataDir, 'postgres.secrets.json');

export function readSecrets(dataDir: string): Secrets | undefined {
  const found =
    /^\{"postgres":"([0-9a-f]{32,})","orga_owner":"([0-9a-f]{32,})","orga_app":"([0-9a-f]{32,})"\}\s*$/.exec(
      readText(secretsFile(dataDir)) ?? '',
    );
  const [, postgres, orga_owner, orga_app] = found ?? [];
  return postgres && orga_owner && orga_app ? { postgres, orga_owner, orga_app } : undefined;
}

const makePassword = (): string => randomBytes(24).toString('hex');

export function makeSecrets(): Secrets {
  return { postgres: makePassword(), orga_owner: makePassword(), orga_app: makePassword() };
}

export function writeSecrets(dataDir: string, secrets: Secrets): void {
  const file = secretsFile(dataDir);
  rmSync(`${file}.new`, { force: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}
