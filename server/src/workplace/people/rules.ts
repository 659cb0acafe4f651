type Mergeable = {
  firstName: string;
  email: string | null;
  phone: string | null;
  city: string;
  externalRef: string | null;
  birthOn: string | null;
  notes: string;
  tags: readonly string[];
};

const MAX_NOTES = 4_000;

/** The kept person with what only the other one had: nothing of the kept one is overwritten, notes and tags are joined. */
export function mergedFields<P extends Mergeable>(kept: P, other: Mergeable): P {
  const notes = [kept.notes, other.notes].filter((text, index, all) => text !== '' && all.indexOf(text) === index);
  return {
    ...kept,
    firstName: kept.firstName || other.firstName,
    email: kept.email ?? other.email,
    phone: kept.phone ?? other.phone,
    city: kept.city || other.city,
    externalRef: kept.externalRef ?? other.externalRef,
    birthOn: kept.birthOn ?? other.birthOn,
    // A cut through a pair of surrogates leaves half a character, which the database refuses.
    notes: notes.join('\n').slice(0, MAX_NOTES).toWellFormed(),
    tags: [...kept.tags, ...other.tags],
  };
}

export type MergeBlocker = 'person-merge-self' | 'person-archived' | 'person-merge-two-accounts';

/** Why two people cannot become one: two accounts would leave one of them without their missions. */
export function mergeBlocker(
  kept: { id: string; archivedAt: string | null; accountId: string | null },
  other: { id: string; accountId: string | null },
): MergeBlocker | null {
  if (kept.id === other.id) return 'person-merge-self';
  if (kept.archivedAt !== null) return 'person-archived';
  return kept.accountId !== null && other.accountId !== null ? 'person-merge-two-accounts' : null;
}

// Written to the audit log by name only: the log is kept for ever, contact data must be erasable.
const PRIVATE_FIELDS = new Set(['email', 'phone', 'birthOn', 'notes', 'externalRef', 'city']);

/** What the audit log says of a change: old and new value of what changed, and only the names of private fields. */
export function auditedChange<P extends object>(
  before: P,
  after: P,
): { before: Partial<P>; after: Partial<P> & { privateFields?: string[] } } {
  const changed = (Object.keys(after) as (keyof P & string)[]).filter(
    key => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const shown = changed.filter(key => !PRIVATE_FIELDS.has(key));
  const hidden = changed.filter(key => PRIVATE_FIELDS.has(key)).toSorted();
  const pick = (from: P) => Object.fromEntries(shown.map(key => [key, from[key]])) as Partial<P>;
  return { before: pick(before), after: { ...pick(after), ...(hidden.length > 0 ? { privateFields: hidden } : {}) } };
}
