import { useSyncExternalStore } from 'react';

let message = '';
let turn = 0;
const listeners = new Set<() => void>();

/** Tells screen readers what just changed, such as `Mission moved to 20:30`. */
export function announce(text: string): void {
  message = text;
  turn += 1;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The one live region of the page. Two alternating texts, so that the same words twice are read twice. */
export function LiveRegion() {
  const now = useSyncExternalStore(subscribe, () => turn);
  return (
    <div className="sr-only" data-react-aria-top-layer="true">
      <p aria-live="polite" aria-atomic="true">
        {now % 2 === 0 ? message : ''}
      </p>
      <p aria-live="polite" aria-atomic="true">
        {now % 2 === 1 ? message : ''}
      </p>
    </div>
  );
}
