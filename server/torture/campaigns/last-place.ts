import type { Campaign } from '../campaign.ts';
import { adminSql } from '../kit/admin-sql.ts';
import { freePort, signIn, startServer } from '../kit/server-process.ts';

/** Twenty people accept the last place at once, round after round: one gets it, the others hear why, nothing breaks. */
export const lastPlace: Campaign = {
  slug: 'last-place',
  title: 'parallel accepts for the last place',
  plant: 'a second acceptance is written into the table in each round',
  async run({ long, dataDir, planted, say }) {
    const rounds = long ? 1_000 : 40;
    const crowd = 20;
    const faults: string[] = [];
    const server = await startServer(dataDir, freePort());
    const headers = await signIn(server.url);
    const api = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
      const answer = await fetch(`${server.url}/api/v1${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as T;
    };
    const project = await api<{ id: string }>('POST', '/projects', {
      name: 'Torture',
      zone: 'Europe/Paris',
      status: 'ACTIVE',
    });
    const role = await api<{ id: string }>('POST', '/roles', { name: 'Torture' });
    const people = await Promise.all(
      Array.from({ length: crowd }, (_, n) => api<{ id: string }>('POST', '/people', { lastName: `Place ${n}` })),
    );
    for (let round = 0; round < rounds; round++) {
      const start = new Date(Date.UTC(2028, 0, 1) + round * 7_200_000).toISOString();
      const end = new Date(Date.UTC(2028, 0, 1) + round * 7_200_000 + 3_600_000).toISOString();
      const {
        items: [mission],
      } = await api<{ items: { id: string; needs: { id: string }[] }[] }>(
        'POST',
        `/projects/${project.id}/missions:bulk_create`,
        {
          publish: true,
          missions: [{ title: `Place ${round}`, startsAt: start, endsAt: end, needs: [{ roleId: role.id, quota: 1 }] }],
        },
      );
      const { invitations } = await api<{ invitations: { id: string }[] }>('POST', '/invitations', {
        personIds: people.map(person => person.id),
        roleNeedIds: [mission?.needs[0]?.id],
      });
      const links = await Promise.all(
        invitations.map(async ({ id }) => ({
          id,
          url: (await api<{ url: string }>('GET', `/invitations/${id}/link`)).url,
        })),
      );
      const answers = await Promise.all(
        links.map(({ id, url }) =>
          fetch(`${server.url}/api/v1/invitations/${id}/accept?token=${new URL(url).hash.slice(7)}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: '{}',
          }),
        ),
      );
      const statuses = answers.map(answer => answer.status);
      if (statuses.filter(status => status === 200).length !== 1)
        faults.push(`round ${round}: ${statuses.filter(status => status === 200).length} accepted`);
      if (statuses.some(status => status !== 200 && status !== 409))
        faults.push(`round ${round}: answers ${[...new Set(statuses)].join(', ')}`);
      if (planted)
        await adminSql(
          dataDir,
          `update crew.assignment set status = 'ACCEPTED', agreed_starts_at = starts_at, agreed_ends_at = ends_at
            where id = (select id from crew.assignment where mission_id = $1 and status <> 'ACCEPTED' limit 1)`,
          [mission?.id],
        );
      const { items } = await api<{ items: { status: string }[] }>('GET', `/assignments?missionId=${mission?.id}`);
      const accepted = items.filter(item => item.status === 'ACCEPTED').length;
      if (accepted !== 1) faults.push(`round ${round}: ${accepted} accepted in the database`);
      if (items.some(item => item.status === 'INVITED')) faults.push(`round ${round}: somebody is still asked`);
    }
    await server.kill('SIGTERM');
    say(`${rounds} rounds of ${crowd}`);
    return { judged: rounds * crowd, faults };
  },
};
