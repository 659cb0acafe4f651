import { useSyncExternalStore } from 'react';
import type { Interval } from './grid-time.ts';

/** What a drag would do if it ended now. It lives outside of React's tree: only the ghost is drawn again in each frame. */
export type Ghost = Interval & {
  kind: 'move' | 'resize' | 'create' | 'invite';
  /** Pixels from the top of the scrolled content. */
  top: number;
  label: string;
  /** What it means for people, such as being asked again. */
  note: string | null;
};

export type GhostStore = {
  get: () => Ghost | null;
  set: (ghost: Ghost | null) => void;
  subscribe: (listener: () => void) => () => void;
};

export function createGhostStore(): GhostStore {
  let ghost: Ghost | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => ghost,
    set: next => {
      if (next === ghost) return;
      ghost = next;
      for (const listener of listeners) listener();
    },
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useGhost(store: GhostStore): Ghost | null {
  return useSyncExternalStore(store.subscribe, store.get);
}
