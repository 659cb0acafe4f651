import { randomUUID } from 'node:crypto';
import type { Findings } from '../../test/sweep/foreign-ids.ts';
import type { Call } from '../../test/sweep/furnish.ts';
import { LIMIT_T, steadyT } from '../kit/timing.ts';
import type { Pair } from './pair.ts';

/** A foreign id costs the same time as one that does not exist. */
export async function probeTimes(
  call: Call,
  { attacker, victim }: Pair,
  tries: number,
  say: (line: string) => void,
): Promise<Findings> {
  const found: Findings = { judged: 0, faults: [] };
  const as = attacker.org.as.owner;
  const ids = victim.ids;
  const kinds: [string, (id: string) => Promise<unknown>, string][] = [
    ['person', id => call(as, 'GET', `/people/${id}`), ids.peopleId ?? ''],
    ['mission', id => call(as, 'GET', `/missions/${id}`), ids.missionsId ?? ''],
    ['mission, change', id => call(as, 'PATCH', `/missions/${id}`, { title: 'x' }, MATCH), ids.missionsId ?? ''],
    ['invitation', id => call(as, 'POST', `/invitations/${id}/revoke`), ids.invitationsId ?? ''],
    ['session', id => call(as, 'DELETE', `/me/sessions/${id}`), ids.sessionsId ?? ''],
    ['org by header', id => call(as, 'GET', '/teams', undefined, { 'x-org-id': id }), victim.org.id],
    ['filter by project', id => call(as, 'GET', `/missions?projectId=${id}`), ids.projectsId ?? ''],
  ];
  for (const [name, ask, foreign] of kinds) {
    // One and the same, as the foreign one is: what is asked for again may come from the caller's own cache.
    const missing = randomUUID();
    const t = await steadyT(
      tries,
      async () => void (await ask(foreign)),
      async () => void (await ask(missing)),
    );
    say(`time of foreign against missing, ${name}: |t| ${t.toFixed(2)} over ${tries} tries`);
    found.judged += tries * 2;
    if (t > LIMIT_T) found.faults.push(`the time of a foreign ${name} differs from a missing one: |t| ${t.toFixed(1)}`);
  }
  return found;
}
const MATCH = { 'if-match': '"v1"' };
