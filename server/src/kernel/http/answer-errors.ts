import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseUnavailable, OutcomeUnknown } from '../db/unavailable.ts';
import type { LocaleName } from '../i18n/translate.ts';
import { Problem, problem, problemOfDatabaseError } from '../problem/problem.ts';
import { preferredLocale, titleIn } from '../problem/problem-words.ts';
import { Replay } from './idempotency.ts';
import type { ProblemBody } from './schema.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { fieldErrors } from './validation.ts';

const FASTIFY_CODES: Record<string, Parameters<typeof problem>[0]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-unsupported',
  FST_ERR_CTP_EMPTY_TYPE: 'media-type-unsupported',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-request',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-request',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-request',
  FST_ERR_BAD_URL: 'malformed-request',
  FST_ERR_ASYNC_CONSTRAINT: 'malformed-request',
};

/** What went wrong as a refusal that may be shown. Unknown errors become an opaque internal error. */
function toProblem(error: unknown, method: string): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof OutcomeUnknown && method !== 'GET' && method !== 'HEAD')
    return problem('outcome-unknown', { headers: { 'retry-after': '1' } });
  if (error instanceof DatabaseUnavailable)
    return problem('temporarily-unavailable', { headers: { 'retry-after': '2' } });
  const fastify = error as Partial<FastifyError>;
  // The database gave up a statement that took too long (57014) or waited too long for a row (55P03): nothing was written,
  // and it may be asked again.
  if (fastify.code === '57014' || fastify.code === '55P03')
    return problem('temporarily-unavailable', { headers: { 'retry-after': '2' } });
  if (fastify.validation) {
    return problem('invalid-request', { errors: fieldErrors(fastify.validation, fastify.validationContext ?? 'body') });
  }
  const known = FASTIFY_CODES[fastify.code ?? ''];
  if (known) return problem(known);
  const fromDatabase = problemOfDatabaseError(error);
  if (fromDatabase) return fromDatabase;
  if (typeof fastify.statusCode === 'number' && fastify.statusCode >= 400 && fastify.statusCode < 500) {
    return problem('malformed-request');
  }
  return problem('internal-error');
}

export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (error instanceof Replay) {
    const { status, headers, body } = error;
    void reply
      .status(status)
      .headers(headers)
      .header('idempotency-replayed', 'true')
      .header('cache-control', 'no-store');
    void (body === null || status === 204
      ? reply.send()
      : reply.type('application/json; charset=utf-8').send(JSON.stringify(body)));
    return;
  }
  const known = toProblem(error, request.method);
  if (known.status >= 500) request.log.error({ err: error }, known.code);
  else request.log.debug({ code: known.code, status: known.status }, 'refused');
  // What fails before the first hook has no headers yet.
  if (!reply.hasHeader('x-request-id')) reply.headers(SECURITY_HEADERS).header('x-request-id', request.id);
  const locale = preferredLocale(request.headers['accept-language']);
  reply.header('content-language', locale);
  if (known.headers) reply.headers(known.headers);
  void reply
    .status(known.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(known, request.id, locale)));
}

/** What a refusal looks like; `requestId` is "-" where it never became a request. */
export function problemBody(from: Problem, requestId: string, locale: LocaleName = 'en'): ProblemBody {
  return {
    type: `https://orga.example/problems/${from.code}`,
    title: titleIn(locale, from.code, from.title),
    status: from.status,
    code: from.code,
    requestId,
    ...(from.detail === undefined ? {} : { detail: from.detail }),
    ...(from.params === undefined ? {} : { params: from.params }),
    ...(from.errors === undefined ? {} : { errors: [...from.errors] }),
  };
}

/** Requests that the HTTP parser refused never reach a route; they get the same kind of answer, written by hand. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const code =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? 'headers-too-large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? 'request-timeout'
        : 'malformed-request';
  const known = problem(code);
  const body = JSON.stringify(problemBody(known, '-'));
  const headers = {
    ...SECURITY_HEADERS,
    'content-type': 'application/problem+json',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${known.status} ${STATUS_CODES[known.status] ?? ''}\r\n${lines.join('')}\r\n${body}`);
}
