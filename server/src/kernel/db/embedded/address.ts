import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedDatabaseError } from './errors.ts';
import { canEnter, type Identity } from './identity.ts';
import type { Secrets } from './secrets.ts';

/** Where the server listens: a folder of Unix sockets, or a port of the loopback interface. */
export type Address = { socketFolder: string; port: number } | { socketFolder?: never; port: number };

const socketPort = 5432;
const longestSocketPath = 103; // bytes; Linux allows 107, macOS 103

export async function chooseAddress(dataDir: string, identity: Identity, port: number | undefined): Promise<Address> {
  if (port !== undefined || process.platform === 'win32') return { port: await freePort(port ?? 0) };
  const socketFolder = socketFolderFor(dataDir, identity);
  prepareSocketFolder(socketFolder, identity);
  const socket = join(socketFolder, `.s.PGSQL.${socketPort}`);
  if (await answers(socket)) {
    throw new EmbeddedDatabaseError(
      'socket-taken',
      `Another program already listens on ${socket}. Stop it, or choose another data folder with ORGA_DATA.`,
    );
  }
  rmSync(socket, { force: true });
  rmSync(`${socket}.lock`, { force: true });
  return { socketFolder, port: socketPort };
}

/** Leaves no empty folder behind in the system's temporary folder. */
export function dropAddress(address: Address): void {
  if (address.socketFolder !== undefined) rmSync(address.socketFolder, { recursive: true, force: true });
}

export function connectionUrl(address: Address, role: keyof Secrets, secrets: Secrets, database: string): string {
  const url = `postgres://${role}:${secrets[role]}@localhost:${address.port}/${database}`;
  if (address.socketFolder === undefined) return url.replace('@localhost', '@127.0.0.1');
  return `${url}?host=${encodeURIComponent(address.socketFolder)}`;
}

const fits = (folder: string): boolean =>
  Buffer.byteLength(join(folder, `.s.PGSQL.${socketPort}`)) <= longestSocketPath;

function socketFolderFor(dataDir: string, identity: Identity): string {
  const inside = join(dataDir, 'postgres.socket');
  if (fits(inside) && canEnter(dataDir, identity)) return inside;
  const name = `orga-${createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 12)}`;
  const outside = join(tmpdir(), name);
  return fits(outside) && canEnter(tmpdir(), identity) ? outside : join('/tmp', name);
}

/** The folder lets in nobody but the server's account; one that somebody else made is not trusted. */
function prepareSocketFolder(folder: string, identity: Identity): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const ours = [process.getuid?.(), identity?.uid].includes(found.uid);
  if (!found.isDirectory() || !ours) {
    throw new EmbeddedDatabaseError(
      'socket-taken',
      `The folder ${folder} for the database socket belongs to somebody else. Remove it, then start again.`,
    );
  }
  chmodSync(folder, 0o700);
  if (identity) chownSync(folder, identity.uid, identity.gid);
}

function answers(socket: string): Promise<boolean> {
  return new Promise(resolve => {
    const attempt = connect(socket);
    attempt.on('connect', () => {
      attempt.destroy();
      resolve(true);
    });
    attempt.on('error', () => resolve(false));
  });
}

function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', cause => {
      const message = `Port ${wanted} of 127.0.0.1 cannot be used by the database (${cause.message}). Stop the program that uses it, or choose another port.`;
      reject(new EmbeddedDatabaseError('port-taken', message, { cause }));
    });
    probe.listen({ port: wanted, host: '127.0.0.1', exclusive: true }, () => {
      const bound = probe.address();
      probe.close(() => resolve(typeof bound === 'object' && bound ? bound.port : wanted));
    });
  });
}
