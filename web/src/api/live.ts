import { API_BASE } from './client.ts';

/** An event of the server's log as the stream sends it. */
export type LiveEvent = { type: string; at: string } & Record<string, unknown>;

export type LiveState = 'connecting' | 'open' | 'waiting';

export type LiveOptions = {
  orgId: string;
  types: readonly string[];
  onEvent: (event: LiveEvent) => void;
  /** Events may have been missed: everything shown must be read again. */
  onGap: () => void;
  onState: (state: LiveState) => void;
  /** This stream follows another that may have ended a while ago. */
  startsWithGap?: boolean;
  /** Renews the session if it expired, before the stream is opened again. */
  beforeReopen: () => Promise<unknown>;
};

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** Full jitter, so that a restart of the server is not followed by all browsers at once. */
export function backoffMs(attempt: number, random: () => number): number {
  const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt);
  return Math.round(ceiling / 2 + (random() * ceiling) / 2);
}

function parse(type: string, data: string): LiveEvent | undefined {
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === 'object' && value !== null ? { at: '', ...value, type } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Opens the org's stream and keeps it open. The browser resumes short breaks by Last-Event-ID on its own; when it gives
 * up (an HTTP error), the stream is opened afresh from the last event seen, or `onGap` asks for a new read. Returns the function that closes it.
 */
export function openLiveStream(options: LiveOptions): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  let lastId: string | undefined;
  let gap = options.startsWithGap ?? false;
  let closed = false;

  function open() {
    options.onState('connecting');
    const resume = lastId === undefined ? '' : `&lastEventId=${encodeURIComponent(lastId)}`;
    source = new EventSource(`${API_BASE}/stream?org=${encodeURIComponent(options.orgId)}${resume}`);
    source.onopen = () => {
      attempt = 0;
      if (gap) options.onGap();
      gap = false;
      options.onState('open');
    };
    source.onerror = () => {
      if (source?.readyState === EventSource.CLOSED) reopenLater();
      else options.onState('connecting');
    };
    // The server has more to tell than is worth telling one by one.
    source.addEventListener('reset', message => {
      lastId = message.lastEventId || lastId;
      options.onGap();
    });
    for (const type of options.types) {
      source.addEventListener(type, message => {
        lastId = message.lastEventId || lastId;
        const event = parse(type, message.data);
        if (event !== undefined) options.onEvent(event);
      });
    }
  }

  function reopenLater() {
    source?.close();
    // With a place in the log to resume from, the server sends what was missed.
    gap ||= lastId === undefined;
    options.onState('waiting');
    timer = setTimeout(reopen, backoffMs(attempt, Math.random));
    attempt += 1;
  }

  async function reopen() {
    await options.beforeReopen().catch(() => undefined);
    if (!closed) open();
  }

  function reopenNow() {
    if (source?.readyState !== EventSource.CLOSED) return;
    clearTimeout(timer);
    attempt = 0;
    void reopen();
  }

  window.addEventListener('online', reopenNow);
  open();
  return () => {
    closed = true;
    clearTimeout(timer);
    window.removeEventListener('online', reopenNow);
    source?.close();
  };
}
