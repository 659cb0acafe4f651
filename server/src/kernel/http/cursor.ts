import { problem } from '../problem/problem.ts';

/** A place in an ordered list, opaque to clients: the sort values of the last row seen. */
export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The values of a cursor made by `encodeCursor`, checked one by one; a cursor that is not ours is refused. */
export function decodeCursor(cursor: string, checks: readonly ((value: unknown) => boolean)[]): (string | number)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(values) &&
      values.length === checks.length &&
      checks.every((check, index) => check(values[index]))
    ) {
      return values as (string | number)[];
    }
  } catch {
    // Not JSON: refused below like any other wrong cursor.
  }
  throw problem('invalid-request', {
    errors: [{ path: 'querystring.cursor', code: 'wrong-format', message: 'is not a cursor of this list' }],
  });
}

/** A date and time with a year of four digits: JavaScript reads others too, which PostgreSQL takes for something else. */
export const isInstantText = (value: unknown): boolean =>
  typeof value === 'string' &&
  value.length < 40 &&
  /^\d{4}-\d{2}-\d{2}[T ]\d{2}:/.test(value) &&
  !Number.isNaN(Date.parse(value));
export const isUuidText = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);
