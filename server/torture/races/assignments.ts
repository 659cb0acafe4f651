import { CROWD, count, expectCount, only, type Race } from './stage.ts';

const acceptPath = (link: { id: string; token: string }): string =>
  `/invitations/${link.id}/accept?token=${link.token}`;

const places = (slug: string, quota: number): Race => ({
  slug,
  rule: `${quota} of ${CROWD} accepts succeed, the others hear 409, nobody is left asked`,
  async heat(stage) {
    const mission = await stage.mission(quota);
    const links = await stage.links(mission, CROWD);
    return {
      requests: links.map((link, index) => stage.request(index, null, 'POST', acceptPath(link), {})),
      async judge(answers) {
        const kept = await stage.statuses(mission.id);
        return [
          ...expectCount('accepted', count(answers, 200), quota),
          ...only(answers, 200, 409),
          ...expectCount('accepted in the database', kept.ACCEPTED ?? 0, quota),
          ...expectCount('still asked', kept.INVITED ?? 0, 0),
        ];
      },
    };
  },
});

export const lastPlace = places('last-place', 1);
export const lastPlaces = places('quota', 3);

export const acceptAgainstRevoke: Race = {
  slug: 'accept-revoke',
  rule: 'either the acceptance stands and every accept says so, or the revocation does; never both',
  async heat(stage) {
    const mission = await stage.mission(5);
    const [link = { id: '', token: '' }] = await stage.links(mission, 1);
    const isAccept = (index: number): boolean => index % 4 < 2;
    return {
      requests: stage.crowd(index =>
        isAccept(index)
          ? stage.request(index, null, 'POST', acceptPath(link), {})
          : stage.request(index, stage.org.as.manager, 'POST', `/invitations/${link.id}/revoke`),
      ),
      async judge(answers) {
        const kept = await stage.statuses(mission.id);
        const accepts = answers.filter((_, index) => isAccept(index));
        const revokes = answers.filter((_, index) => !isAccept(index));
        const won = count(accepts, 200) > 0;
        return [
          ...only(accepts, 200, 409, 410),
          ...only(revokes, 200, 204),
          ...expectCount('accepted in the database', kept.ACCEPTED ?? 0, won ? 1 : 0),
          ...expectCount('cancelled in the database', kept.CANCELLED ?? 0, won ? 0 : 1),
        ];
      },
    };
  },
};

export const acceptAgainstMove: Race = {
  slug: 'accept-move',
  rule: 'one of ten moves wins, the others hear 412; nobody has agreed to a time that is not the time of the mission',
  async heat(stage) {
    const mission = await stage.mission(10);
    const links = await stage.links(mission, 10);
    const isMove = (index: number): boolean => index >= links.length;
    const later = (index: number): object => ({
      startsAt: new Date(Date.parse(mission.startsAt) + index * 60_000 * 5).toISOString(),
      endsAt: new Date(Date.parse(mission.endsAt) + index * 60_000 * 5).toISOString(),
    });
    const { headers } = await stage.world.must(stage.org.as.manager, 'GET', `/missions/${mission.id}`);
    const match = { 'if-match': headers.etag ?? '' };
    return {
      requests: stage.crowd(index => {
        const link = links[index];
        return link
          ? stage.request(index, null, 'POST', acceptPath(link), {})
          : stage.request(index, stage.org.as.manager, 'PATCH', `/missions/${mission.id}`, later(index), match);
      }),
      async judge(answers) {
        const moves = answers.filter((_, index) => isMove(index));
        const wrong = await stage.world.rows<{ id: string }>(
          `select a.id from crew.assignment a join crew.mission m on m.org_id = a.org_id and m.id = a.mission_id
            where m.id = $1 and (a.starts_at <> m.starts_at or (a.status = 'ACCEPTED' and a.agreed_starts_at <> m.starts_at
              and abs(extract(epoch from a.agreed_starts_at - m.starts_at)) > 900))`,
          [mission.id],
        );
        return [
          ...expectCount('moves that won', count(moves, 200), 1),
          ...only(moves, 200, 412, 409),
          ...only(
            answers.filter((_, index) => !isMove(index)),
            200,
            409,
          ),
          ...expectCount('agreements to another time', wrong.length, 0),
        ];
      },
    };
  },
};

export const doubleInvite: Race = {
  slug: 'double-invite',
  rule: 'of twenty invitations of one person to one mission one goes out, the others hear 409',
  async heat(stage) {
    const mission = await stage.mission(5);
    const body = { personIds: [stage.people[0]], roleNeedIds: [mission.needs[0]?.id] };
    return {
      requests: stage.crowd(index => stage.request(index, stage.org.as.manager, 'POST', '/invitations', body)),
      async judge(answers) {
        const kept = await stage.statuses(mission.id);
        return [
          ...expectCount('invitations that went out', count(answers, 201) + count(answers, 200), 1),
          ...only(answers, 200, 201, 409),
          ...expectCount('assignments', kept.INVITED ?? 0, 1),
        ];
      },
    };
  },
};

export const quotaAgainstAccept: Race = {
  slug: 'quota-accept',
  rule: 'places are taken away while they are accepted: never more accepted than there are places',
  async heat(stage) {
    const mission = await stage.mission(10);
    const links = await stage.links(mission, 10);
    const { headers } = await stage.world.must(stage.org.as.manager, 'GET', `/missions/${mission.id}`);
    const match = { 'if-match': headers.etag ?? '' };
    const fewer = { needs: [{ roleId: stage.roleId, quota: 2 }] };
    return {
      requests: stage.crowd(index => {
        const link = links[index];
        return link
          ? stage.request(index, null, 'POST', acceptPath(link), {})
          : stage.request(index, stage.org.as.manager, 'PATCH', `/missions/${mission.id}`, fewer, match);
      }),
      async judge(answers) {
        const { accepted = 0, quota = 0 } =
          (
            await stage.world.rows<{ accepted: number; quota: number }>(
              `select n.quota, (select count(*)::int from crew.assignment a where a.role_need_id = n.id and a.status = 'ACCEPTED') as accepted
                 from crew.role_need n where n.mission_id = $1 and n.removed_at is null`,
              [mission.id],
            )
          )[0] ?? {};
        return [
          ...only(answers.slice(0, 10), 200, 409),
          ...only(answers.slice(10), 200, 409, 412, 422),
          ...(accepted > quota ? [`${accepted} accepted for ${quota} places`] : []),
          ...(count(answers.slice(10), 200) > 1 ? ['two changes of one version won'] : []),
        ];
      },
    };
  },
};
