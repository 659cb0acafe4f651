import { connect } from 'node:net';
import type { Findings } from '../../test/sweep/foreign-ids.ts';
import type { Call } from '../../test/sweep/furnish.ts';
import type { Caller } from '../../test/system.ts';
import type { Pair } from './pair.ts';

/** Sends a request and is gone before its answer. */
function abandon(port: number, as: Caller, path: string): Promise<void> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        `GET /api/v1${path} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${as.token}\r\nX-Org-Id: ${as.orgId}\r\n\r\n`,
        () => setTimeout(() => socket.destroy(), Math.random() * 4),
      );
    });
    socket.on('close', () => resolve());
    socket.on('error', () => resolve());
  });
}

/** On few pooled connections: requests that are abandoned, fail in the database or are refused, and the other org's reads between. */
export async function probePool(
  port: number,
  call: Call,
  { attacker, victim }: Pair,
  rounds: number,
): Promise<Findings> {
  const found: Findings = { judged: 0, faults: [] };
  const disturb = (as: Caller): Promise<unknown>[] => [
    abandon(port, as, '/people?limit=200'),
    abandon(port, as, '/audit-entries'),
    call(as, 'POST', '/roles', { name: `${victim.mark} role` }),
    call(as, 'GET', `/people?q=${encodeURIComponent('\u{1F3AD}')}&offset=999999`),
    call(as, 'POST', '/calendar-feeds', { kind: 'person', personId: crypto.randomUUID() }),
  ];
  for (let round = 0; round < rounds; round++) {
    const reads = [attacker, victim].flatMap(one =>
      ['/people', '/teams', '/missions', '/people/export.csv'].map(async path => {
        const answer = await call(one.org.as.manager, 'GET', path);
        const other = one === attacker ? victim : attacker;
        found.judged++;
        if (answer.status !== 200) found.faults.push(`GET ${path} after failed requests: ${answer.status}`);
        if (!answer.text.includes(one.mark))
          found.faults.push(`GET ${path} after failed requests lacks what is one's own`);
        if (answer.text.includes(other.mark))
          found.faults.push(`GET ${path} after failed requests shows another tenant`);
      }),
    );
    await Promise.all([...disturb(victim.org.as.owner), ...reads, ...disturb(attacker.org.as.owner)]);
  }
  return found;
}
