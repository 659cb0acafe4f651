/** A refusal that a user may see, answered as RFC 9457 problem+json. `code` is public API. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: readonly FieldError[] | undefined;
  readonly params: Readonly<Record<string, unknown>> | undefined;
  readonly headers: Readonly<Record<string, string>> | undefined;

  constructor(code: string, definition: ProblemDefinition, extra: ProblemExtra = {}) {
    super(`${code}: ${definition.title}`);
    this.name = 'Problem';
    this.code = code;
    this.status = definition.status;
    this.title = definition.title;
    this.detail = extra.detail;
    this.errors = extra.errors;
    this.params = extra.params;
    this.headers = extra.headers;
  }
}

export type FieldError = { readonly path: string; readonly code: string; readonly message: string };
export type ProblemDefinition = { readonly status: number; readonly title: string };
export type ProblemExtra = {
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** Figures and names a translated message needs; sent as they are. */
  readonly params?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A catalogue of a module: each code once with its status and title; returns the function that makes them. */
export function defineProblems<const C extends Record<string, ProblemDefinition>>(catalogue: C) {
  for (const [code, definition] of Object.entries(catalogue)) catalogued.set(code, definition);
  return (code: keyof C & string, extra?: ProblemExtra): Problem =>
    new Problem(code, catalogue[code] as ProblemDefinition, extra);
}

const catalogued = new Map<string, ProblemDefinition>();
/** Every code that this process can answer, for the API description and its tests. */
export const allProblems = (): ReadonlyMap<string, ProblemDefinition> => catalogued;

const constraints = new Map<string, () => Problem>();
/** Tells which refusal a broken database constraint means. */
export function defineConstraints(map: Record<string, () => Problem>): void {
  for (const [name, make] of Object.entries(map)) constraints.set(name, make);
}

/** The refusal behind a database error, if its constraint or state has one. */
export function problemOfDatabaseError(error: unknown): Problem | undefined {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (constraint) {
    const known = constraints.get(constraint);
    if (known) return known();
  }
  // 40001 serialisation, 40P01 deadlock: another change was first.
  if (code === '40001' || code === '40P01') return problem('concurrent-change');
  // A text that the database cannot keep (half a character, an escaped NUL in JSON), a number or date out of its range.
  if (code && ['22021', '22P02', '22P05', '22003', '22007', '22008'].includes(code)) return problem('invalid-request');
  return undefined;
}

export const problem = defineProblems({
  'invalid-request': { status: 400, title: 'The request does not have the expected shape' },
  'malformed-request': { status: 400, title: 'The request cannot be read' },
  'org-required': { status: 400, title: 'Choose an org with the X-Org-Id header' },
  'session-required': { status: 401, title: 'Sign in first' },
  'session-expired': { status: 401, title: 'The session has expired' },
  'csrf-token-wrong': { status: 403, title: 'The request did not come from this application' },
  'action-not-allowed': { status: 403, title: 'Your role does not allow this' },
  'not-found': { status: 404, title: 'There is nothing here, or you may not see it' },
  'method-not-allowed': { status: 405, title: 'This address does not take this method' },
  'request-timeout': { status: 408, title: 'The request took too long to arrive' },
  'concurrent-change': { status: 409, title: 'Somebody changed this at the same moment; try again' },
  'version-outdated': { status: 412, title: 'This was changed since you read it' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'address-too-long': { status: 414, title: 'The address is too long' },
  'media-type-unsupported': { status: 415, title: 'This kind of body is not taken here' },
  'idempotency-key-reused': { status: 422, title: 'This Idempotency-Key was used for another request' },
  'version-required': { status: 428, title: 'Send If-Match with the version you read' },
  'too-many-requests': { status: 429, title: 'Too many requests; wait a little' },
  'headers-too-large': { status: 431, title: 'The headers are too large' },
  'internal-error': { status: 500, title: 'Something went wrong on our side' },
  'outcome-unknown': {
    status: 503,
    title: 'It is not known whether this was done; ask again with the same Idempotency-Key, or look',
  },
  'temporarily-unavailable': { status: 503, title: 'The service is not available for a moment; try again' },
});
