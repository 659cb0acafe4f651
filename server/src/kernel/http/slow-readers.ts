import type { Socket } from 'node:net';
import type { App } from './server.ts';

const LOOK_MS = 1_000;
const STALLED_MS = 9_000;

type Place = { at: number; taken: number; queued: number };

/**
 * Lets go of connections whose other end takes nothing of what waits for it. Node's own timer starts anew with each write,
 * so a reader that never reads would keep a stream of heartbeats for ever. However slowly somebody reads, reading counts.
 */
export function dropSilentReaders(app: App): void {
  const places = new Map<Socket, Place>();
  const look = (): void => {
    const now = performance.now();
    for (const [socket, place] of places) {
      const taken = socket.bytesWritten - socket.writableLength;
      const queued = queuedIn(socket);
      if (socket.writableLength === 0 || taken !== place.taken || queued !== place.queued) {
        place.at = now;
        place.taken = taken;
        place.queued = queued;
      } else if (now - place.at > STALLED_MS) {
        places.delete(socket);
        // A goodbye would wait behind what is not read, and keep it in the system's memory.
        socket.resetAndDestroy();
      }
    }
  };
  app.server.on('connection', (socket: Socket) => {
    places.set(socket, { at: performance.now(), taken: 0, queued: 0 });
    socket.once('close', () => places.delete(socket));
  });
  const timer = setInterval(look, LOOK_MS).unref();
  app.addHook('onClose', async () => clearInterval(timer));
}

/** Bytes of a large piece that the system has not taken yet. Node keeps them here; there is no public way to see them. */
const queuedIn = (socket: Socket): number =>
  (socket as unknown as { _handle?: { writeQueueSize?: number } | null })._handle?.writeQueueSize ?? 0;
