import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { readText } from './processes.ts';

/** Account that runs PostgreSQL; undefined: our own. PostgreSQL refuses root, so root hands over to another account. */
export type Identity = Readonly<{ uid: number; gid: number }> | undefined;

/** The owner of an existing database folder, otherwise `nobody`; only when we are root. */
export function chooseIdentity(folder: string): Identity {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(folder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const nobody = readText('/etc/passwd')
    ?.split('\n')
    .find(line => line.startsWith('nobody:'))
    ?.split(':');
  return nobody ? { uid: Number(nobody[2]), gid: Number(nobody[3]) } : { uid: 65534, gid: 65534 };
}

/** Whether the account may pass through every folder on the way; asked of the system, since modes alone do not tell. */
export function canEnter(folder: string, identity: Identity): boolean {
  if (!identity) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...identity, cwd: '/', stdio: 'ignore' }).status === 0;
}
