import type { Socket } from 'node:net';
import type { App } from './server.ts';

const LOOK_MS = 1_000;
const STALLED_MS = 9_000;
// The system itself takes megabytes for somebody who reads nothing. When so many lag behind at once, whoever does so for
// this long is let go, also while the system still takes something for them.
const MANY = 200;
const LAGGING_MS = 6_000;

type Place = { at: number; taken: number; queued: number; behindSince: number | undefined };

/**
 * Lets go of connections whose other end takes nothing of what waits for it. Node's own timer starts anew with each write,
 * so a reader that never reads would keep a stream of heartbeats for ever. However slowly somebody reads, reading counts,
 * unless hundreds are behind at once.
 */
export function dropSilentReaders(app: App): void {
  const places = new Map<Socket, Place>();
  const look = (): void => {
    const now = performance.now();
    const isLagging = ({ behindSince }: Place): boolean => behindSince !== undefined && now - behindSince > LAGGING_MS;
    const isCrowd = [...places.values()].filter(isLagging).length >= MANY;
    for (const [socket, place] of places) {
      const isBehind = socket.writableLength > 0;
      place.behindSince = isBehind ? (place.behindSince ?? now) : undefined;
      const taken = socket.bytesWritten - socket.writableLength;
      const queued = queuedIn(socket);
      if (isCrowd && isLagging(place)) drop(socket);
      else if (!isBehind || taken !== place.taken || queued !== place.queued) {
        place.at = now;
        place.taken = taken;
        place.queued = queued;
      } else if (now - place.at > STALLED_MS) drop(socket);
    }
  };
  // A goodbye would wait behind what is not read, and keep it in the system's memory.
  const drop = (socket: Socket): void => {
    places.delete(socket);
    socket.resetAndDestroy();
  };
  app.server.on('connection', (socket: Socket) => {
    places.set(socket, { at: performance.now(), taken: 0, queued: 0, behindSince: undefined });
    socket.once('close', () => places.delete(socket));
  });
  const timer = setInterval(look, LOOK_MS).unref();
  app.addHook('onClose', async () => clearInterval(timer));
}

/** Bytes of a large piece that the system has not taken yet. Node keeps them here; there is no public way to see them. */
const queuedIn = (socket: Socket): number =>
  (socket as unknown as { _handle?: { writeQueueSize?: number } | null })._handle?.writeQueueSize ?? 0;
