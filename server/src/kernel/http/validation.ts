import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifySchemaCompiler, FastifySchemaValidationError } from 'fastify';
import type { FieldError } from '../problem/problem.ts';

const common = { allErrors: true, useDefaults: true, removeAdditional: false, strict: false } as const;
const withFormats = (ajv: Ajv): Ajv => {
  addFormats.default(ajv, ['uuid', 'date-time', 'date', 'email', 'uri']);
  return ajv;
};
// Bodies are taken as they are: coercion would turn "1e309" into Infinity and null into 0.
const bodies = withFormats(new Ajv({ ...common, coerceTypes: false }));
// Addresses carry only text, so numbers, booleans and lists are read from it there.
const addresses = withFormats(new Ajv({ ...common, coerceTypes: 'array' }));

export const compileValidator: FastifySchemaCompiler<object> = ({ schema, httpPart }) =>
  (httpPart === 'body' ? bodies : addresses).compile(schema);

/** Every invalid field with a path such as `needs.0.quota`, a stable code and a sentence. */
export function fieldErrors(errors: readonly FastifySchemaValidationError[], part: string): FieldError[] {
  return errors
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
    });
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
