import { randomUUID } from 'node:crypto';
import type { TestSystem } from './system.ts';

export type Schema = {
  type?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  minItems?: number;
  pattern?: string;
  default?: unknown;
  examples?: unknown[];
};
export type Parameter = { name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema: Schema };
export type Operation = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT';
  readonly path: string;
  readonly action: string | undefined;
  readonly isPublic: boolean;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
  readonly bodyType: string;
};

/** Every operation that the API describes: the lists of the sweeps, which so cannot miss a route. */
export async function readOperations(t: Pick<TestSystem, 'inject'>): Promise<Operation[]> {
  const { body } = await t.inject(null, 'GET', '/openapi.json');
  type Raw = {
    parameters?: Parameter[];
    requestBody?: { content: Record<string, { schema?: Schema }> };
    'x-action'?: string;
    'x-public'?: string;
  };
  const operations: Operation[] = [];
  for (const [path, methods] of Object.entries(body.paths as Record<string, Record<string, Raw>>)) {
    for (const [method, raw] of Object.entries(methods)) {
      if (method === 'head') continue;
      const [bodyType, content] = Object.entries(raw.requestBody?.content ?? {})[0] ?? ['application/json', undefined];
      operations.push({
        method: method.toUpperCase() as Operation['method'],
        path: path.replace('/api/v1', ''),
        action: raw['x-action'],
        isPublic: raw['x-public'] !== undefined,
        parameters: raw.parameters ?? [],
        body: content?.schema,
        bodyType,
      });
    }
  }
  return operations.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)));
}

export const nameOf = (operation: Operation): string => `${operation.method} ${operation.path}`;

/** Chooses ids: the field's name says what kind of thing it points at. */
export type IdOf = (field: string) => string;
export const unknownIds: IdOf = () => randomUUID();

/** A value that the schema accepts. Optional fields are filled in too, so that every id of a request is tried. */
export function sample(schema: Schema, field: string, idOf: IdOf): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sample(schema.anyOf.find(option => option.type !== 'null') ?? {}, field, idOf);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, property]) => [name, sample(property, name, idOf)]),
      );
    case 'array':
      return [sample(schema.items ?? {}, field, idOf)];
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return sampleText(schema, field, idOf);
  }
}

const FORMATS: Record<string, string> = { 'date-time': '2027-05-01T08:00:00Z', date: '2027-05-01' };
const FIELDS: Record<string, string> = {
  zone: 'Europe/Paris',
  startsLocal: '2027-05-01T08:00',
  endsLocal: '2027-05-01T12:00',
  startsAt: '2027-05-01T08:00:00Z',
  endsAt: '2027-05-01T12:00:00Z',
  to: '2027-05-20T00:00:00Z',
  cursor: '',
  token: 'x'.repeat(75),
  role: 'manager',
  color: 'indigo',
  contentBase64: 'QkVHSU46VkNBTEVOREFS',
  phone: '+33612345678',
  birthOn: '1990-05-01',
  lastEventId: '1',
};

function sampleText(schema: Schema, field: string, idOf: IdOf): string {
  if (schema.format === 'uuid') return idOf(field);
  if (schema.format === 'email') return `${randomUUID()}@example.org`;
  const known = FIELDS[field] ?? FORMATS[schema.format ?? ''];
  if (known !== undefined) return known;
  return `sample ${randomUUID().slice(0, 8)}`.padEnd(schema.minLength ?? 1, 'x').slice(0, schema.maxLength ?? 200);
}

/** The address and body of a call to an operation, with the ids that `idOf` chooses. */
export function callOf(operation: Operation, idOf: IdOf): { url: string; body: unknown } {
  // `/people/imports/{id}` names an import.
  const owner = /([^/]+)\/\{id\}/.exec(operation.path)?.[1] ?? '';
  let url = operation.path;
  const query = new URLSearchParams();
  for (const parameter of operation.parameters) {
    const value = sample(parameter.schema, parameter.name === 'id' ? `${owner}Id` : parameter.name, idOf);
    if (parameter.in === 'path') url = url.replace(`{${parameter.name}}`, encodeURIComponent(String(value)));
    else if (parameter.in === 'query' && value !== '' && parameter.name !== 'cursor')
      query.set(parameter.name, String(value));
  }
  const body = operation.body
    ? operation.bodyType === 'application/json'
      ? sample(operation.body, 'body', idOf)
      : 'Nom;Prénom\nMartin;Zoé\n'
    : undefined;
  return { url: query.size > 0 ? `${url}?${query.toString()}` : url, body };
}
