import { useSyncExternalStore } from 'react';

export type Stored<Value extends string> = {
  get: () => Value;
  set: (value: Value) => void;
  subscribe: (listener: () => void) => () => void;
};

/** A choice kept in this browser and shared by its tabs. */
export function createStored<Value extends string>(
  name: string,
  values: readonly Value[],
  initial: Value,
): Stored<Value> {
  const listeners = new Set<() => void>();

  function get(): Value {
    const stored = localStorage.getItem(name);
    return values.find(value => value === stored) ?? initial;
  }

  return {
    get,
    set(value) {
      localStorage.setItem(name, value);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      window.addEventListener('storage', listener);
      return () => {
        listeners.delete(listener);
        window.removeEventListener('storage', listener);
      };
    },
  };
}

export function useStored<Value extends string>(stored: Stored<Value>): Value {
  return useSyncExternalStore(stored.subscribe, stored.get);
}
