import pino, { type DestinationStream, type Logger } from 'pino';
import { currentTraceId } from '../trace/tracer.ts';
import { errorForLog } from './error-for-log.ts';
import { scrub } from './scrub.ts';

const ERROR = 50;

/** JSON lines on standard output. Errors are logged by `err`; everything in them is scrubbed. */
export function createLogger(level: string, to?: DestinationStream): Logger {
  const options = {
    level,
    // Should somebody log a request: its secrets and its query stay out.
    redact: ['req.headers', 'req.url', 'req.query', 'req.body', 'headers.authorization', 'headers.cookie'],
    mixin: () => {
      const traceId = currentTraceId();
      return traceId ? { traceId } : {};
    },
    serializers: { err: (error: unknown) => (error instanceof LoggedError ? error.fields : errorForLog(error)) },
    hooks: {
      logMethod(args: Parameters<pino.LogFn>, method: pino.LogFn, at: number) {
        method.apply(this as unknown as Logger, prepared(args, at) as Parameters<pino.LogFn>);
      },
    },
  };
  return to ? pino(options, to) : pino(options);
}

/** An error that is already as the log may keep it. */
class LoggedError {
  readonly fields: Record<string, unknown>;
  constructor(error: unknown, withStack: boolean) {
    this.fields = errorForLog(error, withStack);
  }
}

function prepared(args: readonly unknown[], level: number): unknown[] {
  const [first, ...rest] = args;
  const words = rest.map(one => (typeof one === 'string' ? scrub(one) : one));
  if (typeof first === 'string') return [scrub(first), ...words];
  const error = first instanceof Error ? first : (first as { err?: unknown } | null | undefined)?.err;
  if (error === undefined) return [first, ...words];
  const err = new LoggedError(error, level >= ERROR);
  // An error given alone would lend its own message to the line.
  if (first instanceof Error) return [{ err }, ...(words.length > 0 ? words : ['error'])];
  return [{ ...(first as object), err }, ...words];
}

/** What nobody caught ends the process, and is said as every other error is: the runtime itself would print all of it. */
export function logLastWords(logger: Logger): void {
  const say = (error: unknown): void => {
    logger.fatal({ err: error }, 'nobody caught this');
    process.exit(1);
  };
  process.on('uncaughtException', say);
  process.on('unhandledRejection', say);
}
