/** One refused field of an RFC 9457 answer; `path` is a JSON pointer or a dotted path into the body. */
export type FieldProblem = { path: string; code: string; message: string };

export type ProblemBody = {
  status: number;
  code: string;
  title: string;
  detail?: string | undefined;
  requestId?: string | undefined;
  errors?: FieldProblem[] | undefined;
};

/** A refusal by the server, or `status` 0 when no answer came. Texts are translated by `code`. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly requestId: string | undefined;
  readonly errors: FieldProblem[];
  /** Path of the request under the API's base, such as `/teams`. */
  readonly path: string;

  constructor(body: ProblemBody, path: string) {
    super(body.title);
    this.name = 'ApiProblem';
    this.status = body.status;
    this.code = body.code;
    this.title = body.title;
    this.detail = body.detail;
    this.requestId = body.requestId;
    this.errors = body.errors ?? [];
    this.path = path;
  }

  /** No session any more, as opposed to a wrong password on the sign-in form. */
  get isSignedOut(): boolean {
    return this.status === 401 && !this.path.startsWith('/auth/');
  }
}

export function unreachableProblem(path: string): ApiProblem {
  return new ApiProblem({ status: 0, code: 'unreachable', title: 'The server did not answer' }, path);
}

function isProblemBody(value: unknown): value is ProblemBody {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';
}

/** Reads a refused answer; one that is not problem+json (a proxy's page) becomes `unexpected-answer`. */
export async function readProblem(response: Response, path: string): Promise<ApiProblem> {
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const body: unknown = await response.json().catch(() => undefined);
  if (!isProblemBody(body)) {
    const title = response.statusText || `HTTP ${response.status}`;
    return new ApiProblem({ status: response.status, code: 'unexpected-answer', title, requestId }, path);
  }
  return new ApiProblem({ ...body, status: response.status, requestId: body.requestId ?? requestId }, path);
}

export function toProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  const title = error instanceof Error ? error.message : String(error);
  return new ApiProblem({ status: 0, code: 'page-failed', title }, '');
}
