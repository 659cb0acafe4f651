import { useSyncExternalStore } from 'react';

const MINUTE_MS = 60_000;
let now = new Date();

function subscribe(listener: () => void) {
  const timer = setInterval(() => {
    now = new Date();
    listener();
  }, MINUTE_MS);
  return () => clearInterval(timer);
}

/** The time, to the minute: words such as `3 minutes ago` stay true while the page is open. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => now);
}
