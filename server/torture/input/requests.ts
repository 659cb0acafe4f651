import type { Random } from '../../src/demo/random.ts';
import { callOf, type IdOf, type Operation, sample, unknownIds } from '../../test/openapi.ts';
import { idsOf } from '../../test/sweep/foreign-ids.ts';
import { EVIL } from './values.ts';

export type Request = {
  readonly method: string;
  readonly url: string;
  readonly body: string | undefined;
  readonly type: string;
};

/** A request derived from the schema of an operation: valid, or broken in one place; with ids that exist, or not. */
export function derive(operation: Operation, ids: Readonly<Record<string, string>>, random: Random): Request {
  const idOf: IdOf = random.below(10) < 7 ? idsOf(ids) : unknownIds;
  const type = random.below(60) === 0 ? random.pick(TYPES) : operation.bodyType;
  if (random.below(3) === 0) {
    const { url, body } = callOf(operation, idOf);
    return { method: operation.method, url, body: asBody(body), type };
  }
  const places = [
    ...operation.parameters.map(parameter => parameter.name),
    ...(operation.body ? ['#body', '#body'] : []),
  ];
  const place = places.length > 0 ? random.pick(places) : '';
  const { url: usual, body } = callOf(operation, idOf);
  let url = operation.path;
  const query = new URLSearchParams(usual.split('?')[1] ?? '');
  for (const parameter of operation.parameters) {
    const value =
      parameter.name === place ? asText(random.pick(EVIL)) : String(sample(parameter.schema, parameter.name, idOf));
    if (parameter.in === 'path')
      url = url.replace(`{${parameter.name}}`, encodeURIComponent(value.slice(0, 3_000).toWellFormed()) || 'x');
    else if (parameter.in === 'query' && parameter.name === place) query.set(parameter.name, value.toWellFormed());
  }
  if (place === '#body' || url.includes('{')) url = usual.split('?')[0] ?? url;
  if (random.below(20) === 0)
    query.set(random.pick(['surprise', '__proto__', 'constructor', 'limit[]', 'q[$ne]']), '1');
  if (random.below(40) === 0) query.append([...query.keys()][0] ?? 'limit', '2');
  return {
    method: operation.method,
    url: query.size > 0 ? `${url}?${query.toString()}` : url,
    body: place === '#body' ? breakBody(body, random) : asBody(body),
    type,
  };
}

const TYPES = ['text/plain', 'application/xml', 'application/json; charset=utf-16', 'multipart/form-data', 'x', ''];
const asBody = (body: unknown): string | undefined =>
  body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
const asText = (value: unknown): string => (typeof value === 'string' ? value : String(JSON.stringify(value)));

function breakBody(valid: unknown, random: Random): string {
  const text = asBody(valid) ?? '';
  const ways: (() => string)[] = [
    () => numbers(random.pick(EVIL)),
    () => text.slice(0, -1 - random.below(5)),
    () => '['.repeat(5_000),
    () => `${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`,
    () => `{"__proto__":{"role":"owner"},"constructor":{"prototype":{"x":1}},${text.slice(1)}`,
    () => text.replace(/^\{/, '{"__proto__":{"isAdmin":true},'),
    () => text.replace(/"(\w+)":/, '"$1":null,"$1":'),
    () => `\ufeff${text}`,
    () => `${text}${text}`,
    () => text.replaceAll(/\d+/g, '1e309'),
    () => text.replaceAll(/"[^"]{3,}"(?=[,}\]])/g, '"\\ud800\\u0000"'),
  ];
  if (typeof valid !== 'object' || valid === null || random.below(3) === 0) return random.pick(ways)();
  const copy = structuredClone(valid) as Record<string, unknown>;
  breakField(copy, random);
  return numbers(copy);
}

/** Breaks one field, as deep as it lies. */
function breakField(value: Record<string, unknown>, random: Random): void {
  const key = random.pick([...Object.keys(value), 'surprise']);
  const inner = value[key];
  const next: unknown = Array.isArray(inner) ? inner[0] : inner;
  if (typeof next === 'object' && next !== null && random.below(3) > 0)
    return breakField(next as Record<string, unknown>, random);
  if (random.below(4) === 0) delete value[key];
  else if (Array.isArray(inner) && random.below(2) === 0) value[key] = [random.pick(EVIL), ...inner, ...inner];
  else value[key] = random.pick(EVIL);
}

// Numbers that JSON cannot hold are written as a client with a fault would.
const numbers = (value: unknown): string =>
  (
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'number' && (!Number.isFinite(inner) || Object.is(inner, -0))
        ? `@@${Object.is(inner, -0) ? '-0' : '1e309'}@@`
        : inner,
    ) ?? 'null'
  ).replaceAll(/"@@(.*?)@@"/g, '$1');
