/** The serialised answer of a list, with its entity tag. */
export type CachedList = { readonly etag: string; readonly body: Buffer };
/** Who reads what: the tenant, and everything else the answer depends on. */
export type ListKey = { readonly orgId: string; readonly rest: string };
/** What a reader finds: the state of the topics now, and the list that was kept in exactly that state. */
export type Found = { readonly stamp: string; readonly list: CachedList | undefined };

/**
 * Where lists are kept. A list belongs to the stamp of its topics that was read before it was loaded, so one that was
 * loaded while somebody wrote is kept under a stamp that nobody asks for again.
 */
export interface ListStore {
  /** Undefined when the store cannot be trusted right now: the list is then loaded and not kept. */
  find(key: ListKey, topics: readonly string[]): Promise<Found | undefined> | Found | undefined;
  keep(key: ListKey, stamp: string, list: CachedList): void;
  /** Something of this topic was committed in the org. */
  changed(orgId: string, topic: string): void;
  clear(): Promise<void>;
  stop(): Promise<void>;
}

/** How long a list is trusted when a change of it was not heard of: the bound for a lost message. */
export const LIST_SECONDS = 10;
