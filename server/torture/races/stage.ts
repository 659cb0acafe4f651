import type { Caller } from '../../test/system.ts';
import type { HeldAnswer, HeldRequest } from '../kit/last-byte.ts';
import type { World, WorldOrg } from '../kit/world.ts';

export const CROWD = 20;

/** One volley and the rule that its answers, and what the database then holds, must follow. */
export type Heat = {
  readonly requests: readonly HeldRequest[];
  judge(answers: readonly HeldAnswer[]): Promise<string[]>;
};
export type Race = {
  readonly slug: string;
  readonly rule: string;
  heat(stage: Stage, round: number): Promise<Heat>;
};

type Mission = { id: string; version: number; startsAt: string; endsAt: string; needs: { id: string }[] };

/** An org with a project, a role and twenty people, on two server processes. */
export class Stage {
  readonly world: World;
  readonly org: WorldOrg;
  readonly people: readonly string[];
  private readonly projectId: string;
  readonly roleId: string;
  private hour = 0;

  private constructor(world: World, org: WorldOrg, projectId: string, roleId: string, people: readonly string[]) {
    this.world = world;
    this.org = org;
    this.projectId = projectId;
    this.roleId = roleId;
    this.people = people;
  }

  static async open(world: World): Promise<Stage> {
    const org = await world.addOrg();
    const as = org.as.manager;
    const project = await world.must(as, 'POST', '/projects', {
      name: 'Races',
      zone: 'Europe/Paris',
      status: 'ACTIVE',
    });
    const role = await world.must(as, 'POST', '/roles', { name: 'Races' });
    const people = await Promise.all(
      Array.from({ length: CROWD }, (_, n) => world.must(as, 'POST', '/people', { lastName: `Runner ${n}` })),
    );
    return new Stage(
      world,
      org,
      project.body.id,
      role.body.id,
      people.map(person => person.body.id),
    );
  }

  /** The request of a caller, on the servers in turn. */
  request(index: number, as: Caller | null, method: string, path: string, body?: unknown, headers = {}): HeldRequest {
    const servers = this.world.servers;
    return {
      port: servers[index % servers.length]?.port ?? 0,
      method,
      path,
      headers: {
        ...(as ? { authorization: `Bearer ${as.token}`, 'x-org-id': as.orgId } : {}),
        'x-forwarded-for': `10.9.${index}.${Math.floor(Math.random() * 250)}`,
        ...headers,
      },
      body,
    };
  }

  /** The same for everybody in the crowd. */
  crowd(make: (index: number) => HeldRequest): HeldRequest[] {
    return Array.from({ length: CROWD }, (_, index) => make(index));
  }

  /** A published mission at an hour of its own. */
  async mission(quota: number): Promise<Mission> {
    const start = Date.UTC(2028, 0, 1) + this.hour++ * 7_200_000;
    const { body } = await this.world.must(
      this.org.as.manager,
      'POST',
      `/projects/${this.projectId}/missions:bulk_create`,
      {
        publish: true,
        missions: [
          {
            title: `Race ${this.hour}`,
            startsAt: new Date(start).toISOString(),
            endsAt: new Date(start + 3_600_000).toISOString(),
            needs: [{ roleId: this.roleId, quota }],
          },
        ],
      },
    );
    return body.items[0];
  }

  /** Links with which people may accept a mission. */
  async links(mission: Mission, count: number): Promise<{ id: string; token: string }[]> {
    const as = this.org.as.manager;
    const { body } = await this.world.must(as, 'POST', '/invitations', {
      personIds: this.people.slice(0, count),
      roleNeedIds: [mission.needs[0]?.id],
    });
    return Promise.all(
      (body.invitations as { id: string }[]).map(async ({ id }) => {
        const link = await this.world.must(as, 'GET', `/invitations/${id}/link`);
        return { id, token: new URL(link.body.url).hash.slice(7) };
      }),
    );
  }

  /** How many assignments of a mission have each status, past row level security. */
  async statuses(missionId: string): Promise<Record<string, number>> {
    const rows = await this.world.rows<{ status: string; n: string }>(
      'select status, count(*) as n from crew.assignment where mission_id = $1 group by status',
      [missionId],
    );
    return Object.fromEntries(rows.map(row => [row.status, Number(row.n)]));
  }
}

export const count = (answers: readonly HeldAnswer[], status: number): number =>
  answers.filter(answer => answer.status === status).length;

/** A fault when an answer is not among those that the rule allows. */
export const only = (answers: readonly HeldAnswer[], ...allowed: number[]): string[] =>
  [...new Set(answers.filter(answer => !allowed.includes(answer.status)))]
    .slice(0, 3)
    .map(answer => `answered ${answer.status}: ${answer.text.slice(0, 200)}`);

export const expectCount = (what: string, found: number, wanted: number): string[] =>
  found === wanted ? [] : [`${what}: ${found}, not ${wanted}`];
