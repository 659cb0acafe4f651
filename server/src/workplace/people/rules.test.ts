import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditedChange, mergeBlocker, mergedFields } from './rules.ts';

const text = fc.string({ maxLength: 12 });
const maybe = fc.option(fc.string({ minLength: 1, maxLength: 12 }), { nil: null });
const person = fc.record({
  firstName: text,
  email: maybe,
  phone: maybe,
  city: text,
  externalRef: maybe,
  birthOn: maybe,
  notes: text,
  tags: fc.array(text, { maxLength: 4 }),
});

test('a merge overwrites nothing the kept person has and takes everything they lack', () => {
  fc.assert(
    fc.property(person, person, (kept, other) => {
      const merged = mergedFields(kept, other);
      for (const key of ['firstName', 'email', 'phone', 'city', 'externalRef', 'birthOn'] as const)
        expect(merged[key] || null).toBe(kept[key] || other[key] || null);
      for (const tag of [...kept.tags, ...other.tags]) expect(merged.tags).toContain(tag);
      expect(merged.notes).toContain(kept.notes);
      expect(merged.notes).toContain(other.notes);
    }),
  );
});

test('a merge with an equal person changes nothing but doubles no note', () => {
  fc.assert(
    fc.property(person, kept => {
      expect(mergedFields(kept, kept)).toEqual({ ...kept, tags: [...kept.tags, ...kept.tags] });
    }),
  );
});

test('the audit log never holds the value of a private field', () => {
  fc.assert(
    fc.property(person, person, (before, after) => {
      const entry = auditedChange(before, after);
      for (const side of [entry.before, entry.after])
        expect(
          Object.keys(side).filter(key => ['email', 'phone', 'birthOn', 'notes', 'externalRef', 'city'].includes(key)),
        ).toEqual([]);
      if (before.email !== after.email) expect(entry.after.privateFields).toContain('email');
    }),
  );
});

test.each([
  [{ id: 'a', archivedAt: null, accountId: null }, { id: 'a', accountId: null }, 'person-merge-self'],
  [{ id: 'a', archivedAt: '2026-01-01', accountId: null }, { id: 'b', accountId: null }, 'person-archived'],
  [{ id: 'a', archivedAt: null, accountId: 'x' }, { id: 'b', accountId: 'y' }, 'person-merge-two-accounts'],
  [{ id: 'a', archivedAt: null, accountId: 'x' }, { id: 'b', accountId: null }, null],
] as const)('merging %j with %j: %s', (kept, other, blocker) => {
  expect(mergeBlocker(kept, other)).toBe(blocker);
});
