/** Files that decide, and the tests that must notice when they decide otherwise. Paths below `server/`, with `*`. */
export type Group = {
  readonly files: readonly string[];
  readonly tests: readonly string[];
  /** Its tests need PostgreSQL. */
  readonly database?: boolean;
};

export const groups: Readonly<Record<string, Group>> = {
  access: {
    files: [
      'src/kernel/http/access.ts',
      'src/platform/policies/policies.ts',
      'src/platform/members/rules.ts',
      'src/platform/live/visibility.ts',
    ],
    tests: [
      'src/kernel/http/access.test.ts',
      'src/platform/policies/policies.test.ts',
      'src/platform/members/rules.test.ts',
      'src/platform/live/visibility.test.ts',
    ],
  },
  sessions: {
    files: [
      'src/platform/sessions/*.ts',
      'src/kernel/crypto/*.ts',
      'src/platform/accounts/throttle.ts',
      'src/platform/accounts/passwords.ts',
    ],
    tests: [
      'src/platform/sessions/*.test.ts',
      'src/kernel/crypto/*.test.ts',
      'src/platform/accounts/throttle.test.ts',
      'src/platform/accounts/passwords.test.ts',
    ],
    database: true,
  },
  assignments: {
    files: ['src/crew/assignments/rules.ts', 'src/crew/missions/rules.ts'],
    tests: ['src/crew/assignments/rules*.test.ts', 'src/crew/missions/rules*.test.ts'],
  },
  time: {
    files: ['src/kernel/time/*.ts', 'src/crew/missions/rules-wizard.ts'],
    tests: ['src/kernel/time/*.test.ts', 'src/crew/missions/rules-wizard*.test.ts'],
  },
  keys: {
    files: ['src/kernel/http/idempotency.ts', 'src/kernel/http/etag.ts', 'src/kernel/http/cursor.ts'],
    tests: ['src/kernel/http/{idempotency,etag,cursor}.test.ts'],
    database: true,
  },
  money: {
    files: [
      'src/kernel/money/*.ts',
      'src/kernel/identifiers/*.ts',
      'src/copro/recovery/rules-interest.ts',
      'src/copro/recovery/rules-rates.ts',
    ],
    tests: [
      'src/kernel/money/*.test.ts',
      'src/kernel/identifiers/*.test.ts',
      'src/copro/recovery/rules-interest.test.ts',
    ],
  },
};
