import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifySchemaCompiler, FastifySchemaValidationError } from 'fastify';
import type { FieldError } from '../problem/problem.ts';

const common = { useDefaults: true, removeAdditional: false, strict: false } as const;
const withFormats = (ajv: Ajv): Ajv => {
  addFormats.default(ajv, ['uuid', 'date-time', 'date', 'email', 'uri']);
  return ajv;
};
// Bodies are taken as they are: coercion would turn "1e309" into Infinity and null into 0. Addresses carry only text, so
// numbers, booleans and lists are read from it there.
const make = (coerceTypes: false | 'array', allErrors: boolean): Ajv =>
  withFormats(new Ajv({ ...common, coerceTypes, allErrors }));
const first = { body: make(false, false), address: make('array', false) };
const every = { body: make(false, true), address: make('array', true) };

/**
 * Decides at the first error. Only a small input is then read again for all of its errors: an array of a million wrong
 * elements must not cost a million reports.
 */
export const compileValidator: FastifySchemaCompiler<object> = ({ schema, httpPart }) => {
  const part = httpPart === 'body' ? 'body' : 'address';
  const decide = first[part].compile(schema);
  let explain: ReturnType<Ajv['compile']> | undefined;
  const validate = (data: unknown): boolean => {
    if (decide(data)) return true;
    explain ??= every[part].compile(schema);
    const isSmall = countValues(data, MAX_EXPLAINED) < MAX_EXPLAINED;
    validate.errors = (isSmall && !explain(data) ? explain.errors : decide.errors) ?? null;
    return false;
  };
  validate.errors = null as ErrorObject[] | null;
  return validate;
};

const MAX_EXPLAINED = 3_000;
/** Values inside a value, counted up to a limit. */
function countValues(value: unknown, limit: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  let count = 1;
  for (const inner of Object.values(value)) {
    count += countValues(inner, limit - count);
    if (count >= limit) return limit;
  }
  return count;
}

/** Every invalid field with a path such as `needs.0.quota`, a stable code and a sentence. */
export function fieldErrors(errors: readonly FastifySchemaValidationError[], part: string): FieldError[] {
  const seen = new Set<string>();
  return (
    errors
      .filter(error => error.keyword !== 'if')
      .slice(0, 50)
      .map(error => {
        const { instancePath, keyword, params, message } = error as ErrorObject;
        const named = params as { missingProperty?: string; additionalProperty?: string };
        const segments = instancePath
          .split('/')
          .slice(1)
          .map(segment => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
        const extra = named.missingProperty ?? named.additionalProperty;
        if (extra !== undefined) segments.push(extra);
        const path = part === 'body' ? segments.join('.') : [part, ...segments].join('.');
        return {
          path: path.slice(0, 200),
          code: CODES[keyword] ?? keyword,
          message: (message ?? 'is not valid').slice(0, 200),
        };
      })
      // What is too short is also of the wrong form: the first reason of a field is the one to tell.
      .filter(error => !seen.has(error.path) && seen.add(error.path))
      .slice(0, 50)
  );
}

const CODES: Record<string, string> = {
  required: 'required',
  additionalProperties: 'unknown-field',
  type: 'wrong-type',
  format: 'wrong-format',
  pattern: 'wrong-format',
  enum: 'not-one-of',
  const: 'not-one-of',
  anyOf: 'not-one-of',
  minLength: 'too-short',
  maxLength: 'too-long',
  minimum: 'too-small',
  maximum: 'too-large',
  minItems: 'too-few',
  maxItems: 'too-many',
};
