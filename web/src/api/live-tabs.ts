import { type LiveEvent, type LiveOptions, openLiveStream } from './live.ts';

/** Longer than this for the lock means that another tab listened before. */
const HANDOVER_MS = 500;

type TabMessage = { kind: 'event'; event: LiveEvent } | { kind: 'gap' };

/**
 * One stream for all tabs of an org: browsers allow six connections to a host over HTTP/1.1, and a stream in each tab
 * would soon leave none for the pages. The tab that holds the lock listens and tells the others.
 */
export function shareLiveStream(options: LiveOptions): () => void {
  if (!('locks' in navigator) || !('BroadcastChannel' in window)) return openLiveStream(options);

  const name = `orga-live:${options.orgId}`;
  const channel = new BroadcastChannel(name);
  const leaving = new AbortController();
  channel.onmessage = (message: MessageEvent<TabMessage>) => {
    if (message.data.kind === 'event') options.onEvent(message.data.event);
    else options.onGap();
  };

  function tell(message: TabMessage) {
    channel.postMessage(message);
  }

  const askedAt = Date.now();

  function holdStream(): Promise<void> {
    const close = openLiveStream({
      ...options,
      startsWithGap: Date.now() - askedAt > HANDOVER_MS,
      onEvent: event => {
        options.onEvent(event);
        tell({ kind: 'event', event });
      },
      onGap: () => {
        options.onGap();
        tell({ kind: 'gap' });
      },
    });
    return new Promise(resolve => {
      leaving.signal.addEventListener('abort', () => {
        close();
        resolve();
      });
    });
  }

  options.onState('open');
  navigator.locks.request(name, { signal: leaving.signal }, holdStream).catch(() => undefined);
  return () => {
    leaving.abort();
    channel.close();
  };
}
