import { nameOf, type Operation } from '../openapi.ts';
import type { Caller } from '../system.ts';
import { type Findings, swept } from './foreign-ids.ts';
import type { Call, Furnished } from './furnish.ts';

/** A read of everything that needs no id, as it stands and with each value of its words, filters and sorts. */
function readsOf(operation: Operation, victim: Furnished, cursors: readonly string[]): string[] {
  const has = (name: string): boolean => operation.parameters.some(parameter => parameter.name === name);
  const days = (n: number): string => new Date(Date.now() + n * 86_400_000).toISOString();
  const base = operation.path === '/planning' ? { from: days(20), to: days(60) } : {};
  const url = (more: Record<string, string>): string =>
    `${operation.path}?${new URLSearchParams({ ...base, ...more }).toString()}`;
  const words = ['', victim.mark, victim.mark.slice(0, 5), victim.mark.toLowerCase(), '%', '*', '_'];
  const sorts = operation.parameters.find(parameter => parameter.name === 'sort')?.schema;
  return [
    url({}),
    ...(has('q') ? words.filter(word => word !== '').map(q => url({ q })) : []),
    ...(has('tag') ? [url({ tag: victim.mark })] : []),
    ...(has('cursor') ? cursors.map(cursor => url({ cursor })) : []),
    ...(has('to') && !has('from') ? [url({ to: `${victim.mark}@example.org` })] : []),
    ...(sorts?.anyOf ?? (sorts?.enum ? sorts.enum.map(value => ({ const: value })) : []))
      .flatMap(option => (typeof option.const === 'string' ? option.const : []))
      .map(sort => url({ sort })),
  ];
}

export const plainReads = (operations: readonly Operation[]): Operation[] =>
  swept(operations).filter(one => one.method === 'GET' && !one.path.includes('{'));

/**
 * Everything that the attacker can obtain, searched for the victim's mark and ids, with the victim's own cursors too and
 * right after the victim has asked for the same (a shared cache would answer with it). Counts are the attacker's own.
 */
export async function sweepTraces(
  call: Call,
  operations: readonly Operation[],
  attacker: Furnished,
  victim: Furnished,
): Promise<Findings> {
  const found: Findings = { judged: 0, faults: [] };
  const ids = [...new Set(Object.values(victim.ids))];
  for (const operation of plainReads(operations)) {
    const first = await call(victim.org.as.owner, 'GET', readsOf(operation, victim, [])[0] ?? '');
    const cursors = [first.body?.nextCursor].filter(cursor => typeof cursor === 'string');
    for (const as of Object.values(attacker.org.as)) {
      for (const url of readsOf(operation, victim, cursors)) {
        await call(victim.org.as.owner, 'GET', url);
        const answer = await call(as, 'GET', url);
        const where = `${as.role}: GET ${url} -> ${answer.status}`;
        if (answer.status >= 500) found.faults.push(`5xx: ${where}`);
        // The word that was asked for may be repeated by a refusal; nothing else may.
        if (answer.status < 300 && answer.text.includes(victim.mark)) found.faults.push(`shows the mark: ${where}`);
        for (const id of ids) if (answer.text.includes(id)) found.faults.push(`hands out ${id}: ${where}`);
        if (url.includes(`q=${victim.mark}`) && (answer.body?.total ?? 0) > 0)
          found.faults.push(`counts ${answer.body.total} of another tenant: ${where}`);
        found.judged++;
      }
    }
  }
  return found;
}

/** What one member of an org must not see of another member of the same org. */
export async function sweepOwn(call: Call, furnished: Furnished, others: readonly Caller[]): Promise<Findings> {
  const found: Findings = { judged: 0, faults: [] };
  for (const as of others) {
    for (const url of ['/notifications', '/me/sessions', '/me/assignments']) {
      const answer = await call(as, 'GET', url);
      found.judged++;
      if (answer.text.includes(furnished.mark)) found.faults.push(`${as.role} sees what is another's: GET ${url}`);
      if (answer.text.includes(furnished.ids.sessionsId ?? '-'))
        found.faults.push(`${as.role} sees the session of another: GET ${url}`);
    }
  }
  return found;
}

/** The attacker's own reads succeed and show their mark: a sweep of a system that answers nothing proves nothing. */
export async function controls(call: Call, attacker: Furnished): Promise<Findings> {
  const found: Findings = { judged: 0, faults: [] };
  const { ids, mark, org, links } = attacker;
  const wanted: [Caller | null, string][] = [
    [org.as.manager, `/people/${ids.peopleId}`],
    [org.as.manager, `/missions/${ids.missionsId}`],
    [org.as.manager, `/people?q=${mark}`],
    [org.as.manager, '/people/export.csv'],
    [org.as.owner, '/audit-entries'],
    [org.as.manager, '/assignments'],
    [org.as.manager, '/notifications'],
    [null, links.feed],
    [null, links.invitation],
  ];
  for (const [as, url] of wanted) {
    const answer = await call(as, 'GET', url);
    found.judged++;
    if (answer.status !== 200 || !answer.text.includes(mark))
      found.faults.push(`one's own is not there: GET ${url.slice(0, 60)} -> ${answer.status}`);
  }
  const gone = await call(null, 'GET', links.revokedFeed);
  if (gone.status !== 404) found.faults.push(`a revoked calendar address answers ${gone.status}`);
  return found;
}

/** Each role is let through exactly where the table says. */
export async function sweepRoles(
  ask: (as: Caller, operation: Operation) => Promise<{ status: number; body: { code?: string } }>,
  operations: readonly Operation[],
  callers: readonly Caller[],
  routes: Readonly<Record<string, string>>,
): Promise<Findings> {
  const found: Findings = { judged: 0, faults: [] };
  for (const operation of swept(operations)) {
    const allowed = routes[nameOf(operation)] ?? '';
    for (const as of callers) {
      const answer = await ask(as, operation);
      const isRefused = answer.status === 403 && answer.body.code === 'action-not-allowed';
      const may = allowed === 'account' || allowed.split(' ').includes(as.role);
      if (isRefused === may) found.faults.push(`${as.role}: ${nameOf(operation)} -> ${answer.status}`);
      found.judged++;
    }
  }
  return found;
}
