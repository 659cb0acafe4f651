import { callOf, type IdOf, nameOf, type Operation, unknownIds } from '../openapi.ts';
import type { Answer, Caller } from '../system.ts';
import type { Call, Furnished } from './furnish.ts';

/** How much was judged, and what was wrong, one line each. */
export type Findings = { judged: number; readonly faults: string[] };

// A stream stays open, signing out would end the caller; both have tests of their own.
const SKIPPED = new Set(['GET /stream', 'POST /auth/sign-out']);
export const swept = (operations: readonly Operation[]): Operation[] =>
  operations.filter(operation => !operation.isPublic && !SKIPPED.has(nameOf(operation)));

export function callAs(
  call: Call,
  as: Caller,
  operation: Operation,
  idOf: IdOf,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const { url, body } = callOf(operation, idOf);
  const type =
    operation.body && operation.bodyType !== 'application/json' ? { 'content-type': operation.bodyType } : {};
  return call(as, operation.method, url, body, { 'if-match': '"v1"', ...type, ...headers });
}

export const idsOf =
  (ids: Readonly<Record<string, string>>): IdOf =>
  field =>
    ids[field] ?? ids.missionId ?? '';

/** Own ids in the address; in the body another's, in lists beside one's own. */
function besideOwn(operation: Operation, own: Furnished, idOf: IdOf): { url: string; body: unknown } {
  const { url } = callOf(operation, idsOf(own.ids));
  const mine = idsOf(own.ids);
  const { body } = callOf(operation, idOf);
  const mix = (value: unknown, field: string): unknown => {
    if (Array.isArray(value))
      return value.every(item => typeof item === 'string' && isId(item))
        ? [mine(field), ...value]
        : value.map(item => mix(item, field));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mix(inner, name)]));
  };
  return { url, body: mix(body, 'body') };
}
const isId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text);
const namesIds = (operation: Operation): boolean =>
  /"[0-9a-f-]{36}"/.test(JSON.stringify(callOf(operation, unknownIds).body) ?? '');

/**
 * Every route with another tenant's ids in path, query and body: it answers exactly as for ids that do not exist, shows
 * nothing, and an address that names a foreign thing never succeeds.
 */
export async function sweepForeignIds(
  call: Call,
  operations: readonly Operation[],
  attacker: Furnished,
  victim: Furnished,
): Promise<Findings> {
  const found: Findings = { judged: 0, faults: [] };
  const foreign = idsOf(victim.ids);
  for (const operation of swept(operations)) {
    for (const as of Object.values(attacker.org.as)) {
      const theirs = await callAs(call, as, operation, foreign);
      const missing = await callAs(call, as, operation, unknownIds);
      const where = `${as.role}: ${nameOf(operation)} -> ${theirs.status} ${theirs.text.slice(0, 200)}`;
      found.faults.push(...judge(operation, theirs, missing, victim).map(fault => `${fault}: ${where}`));
      found.judged++;
      if (operation.path.includes('{') && namesIds(operation)) {
        const taken = await callBesideOwn(call, as, operation, attacker, foreign);
        const refused = await callBesideOwn(call, as, operation, attacker, unknownIds);
        const what = `${as.role}: own ${nameOf(operation)} with foreign ids -> ${taken.status} ${taken.text.slice(0, 200)}`;
        if (taken.status < 400) found.faults.push(`takes another's id: ${what}`);
        if (taken.status !== refused.status || taken.body?.code !== refused.body?.code)
          found.faults.push(`foreign and missing differ (missing: ${refused.status}): ${what}`);
        found.judged++;
      }
      const alone = await sweepEachAlone(call, as, operation, attacker, victim);
      found.judged += alone.judged;
      found.faults.push(...alone.faults);
    }
  }
  return found;
}

/** Bodies that name one foreign thing alone: beside the others it may be refused for another reason. */
async function sweepEachAlone(
  call: Call,
  as: Caller,
  operation: Operation,
  own: Furnished,
  victim: Furnished,
): Promise<Findings> {
  const found: Findings = { judged: 0, faults: [] };
  const required = operation.body?.required ?? [];
  const { url } = callOf(operation, idsOf(own.ids));
  const { body } = callOf(operation, idsOf(victim.ids));
  if (typeof body !== 'object' || body === null) return found;
  const optional = Object.entries(body).filter(
    ([name, value]) => !required.includes(name) && typeof value === 'string' && isId(value),
  );
  for (const [name, value] of optional.length > 1 ? optional : []) {
    const others = optional.map(([other]) => other).filter(other => other !== name);
    const alone = Object.fromEntries(Object.entries(body).filter(([field]) => !others.includes(field)));
    const answer = await call(as, operation.method, url, alone, { 'if-match': '"v1"' });
    found.judged++;
    if (answer.status < 400)
      found.faults.push(`takes ${name} ${value}: ${as.role}: ${nameOf(operation)} -> ${answer.status}`);
  }
  return found;
}

function callBesideOwn(call: Call, as: Caller, operation: Operation, own: Furnished, idOf: IdOf): Promise<Answer> {
  const { url, body } = besideOwn(operation, own, idOf);
  return call(as, operation.method, url, body, { 'if-match': '"v1"' });
}

function judge(operation: Operation, theirs: Answer, missing: Answer, victim: Furnished): string[] {
  const faults: string[] = [];
  if (theirs.status >= 500) faults.push('5xx');
  if (theirs.text.includes(victim.mark)) faults.push('shows the mark of another tenant');
  // Not even the shape of the answer tells that it exists.
  if (theirs.status !== missing.status || theirs.body?.code !== missing.body?.code)
    faults.push(`foreign and missing differ (missing: ${missing.status} ${missing.body?.code ?? ''})`);
  if (shapeOf(theirs) !== shapeOf(missing)) faults.push('foreign and missing differ in their headers');
  if (operation.path.includes('{') && theirs.status < 400) faults.push('an address of another tenant succeeds');
  const sent = JSON.stringify(callOf(operation, idsOf(victim.ids)));
  if (theirs.status < 300)
    for (const id of new Set(Object.values(victim.ids)))
      if (theirs.text.includes(id) && !sent.includes(id)) faults.push(`hands out ${id}`);
  return faults;
}

const VARYING = new Set([
  'x-request-id',
  'date',
  'etag',
  'content-length',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
]);
const shapeOf = (answer: Answer): string =>
  Object.keys(answer.headers)
    .filter(name => !VARYING.has(name))
    .toSorted()
    .join();

/** No org is entered by naming it: in the header, twice in it, or in the address. */
export async function sweepNamedOrg(
  call: Call,
  operations: readonly Operation[],
  attacker: Furnished,
  victim: Furnished,
): Promise<Findings> {
  const found: Findings = { judged: 0, faults: [] };
  const foreign = idsOf(victim.ids);
  for (const operation of swept(operations).filter(one => one.action)) {
    for (const header of [victim.org.id, victim.org.id.toUpperCase(), `${attacker.org.id}, ${victim.org.id}`]) {
      const answer = await callAs(call, attacker.org.as.owner, operation, foreign, { 'x-org-id': header });
      if (answer.status !== 404 || answer.body.code !== 'not-found')
        found.faults.push(`X-Org-Id ${header}: ${nameOf(operation)} -> ${answer.status} ${answer.text.slice(0, 200)}`);
      found.judged++;
    }
  }
  return found;
}
