import fastJsonStringify from 'fast-json-stringify';
import type { FastifySchemaCompiler, FastifySerializerCompiler } from 'fastify';

type Serializer = ReturnType<FastifySerializerCompiler<object>>;

/**
 * Compiles equal schemas once: a GET route and its HEAD twin, and the routes that answer with the same resource, share one
 * function. Each is source text and code for as long as the process lives.
 */
export function serializeOnce(): FastifySerializerCompiler<object> {
  const compiled = new Map<string, Serializer>();
  return ({ schema }) => {
    const key = JSON.stringify(schema);
    let serializer = compiled.get(key);
    if (!serializer) {
      serializer = fastJsonStringify(JSON.parse(key) as object) as Serializer;
      compiled.set(key, serializer);
    }
    return serializer;
  };
}

export function validateOnce(compile: FastifySchemaCompiler<object>): FastifySchemaCompiler<object> {
  const compiled = new Map<string, ReturnType<FastifySchemaCompiler<object>>>();
  return route => {
    const key = `${route.httpPart} ${JSON.stringify(route.schema)}`;
    let validate = compiled.get(key);
    if (!validate) {
      validate = compile(route);
      compiled.set(key, validate);
    }
    return validate;
  };
}
