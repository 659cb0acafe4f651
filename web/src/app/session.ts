import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { apiQuery, type GetData } from '../api/query.ts';

export type Me = GetData<'/me'>;
export type Org = Me['orgs'][number];

const LAST = 'orga.last';

/** Who is signed in, with every org, role and allowed action. */
export const meQuery = queryOptions({ ...apiQuery('account', '/me'), staleTime: 60_000 });

export type LastSeen = { accountId: string; orgId: string };

/** Account and org of the last visit, to restore their cache before the first answer. */
export function readLastSeen(): LastSeen | undefined {
  const [accountId, orgId] = (localStorage.getItem(LAST) ?? '').split(' ');
  return accountId && orgId ? { accountId, orgId } : undefined;
}

export function noteLastSeen({ accountId, orgId }: LastSeen): void {
  localStorage.setItem(LAST, `${accountId} ${orgId}`);
}

export function forgetLastSeen(): void {
  localStorage.removeItem(LAST);
}

export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

export function pickOrg(me: Me, slug: string | undefined): Org | undefined {
  if (slug !== undefined) return me.orgs.find(org => org.slug === slug);
  const last = readLastSeen();
  return me.orgs.find(org => org.id === last?.orgId) ?? me.orgs[0];
}

/** The org in the address, or the last one on pages outside of any org; undefined for a person without org. */
export function useCurrentOrg(): Org | undefined {
  const params = useParams({ strict: false });
  return pickOrg(useMe(), 'org' in params ? params.org : undefined);
}

/** The org of a page under `/$org`; its route has made sure that it exists. */
export function useOrg(): Org {
  const org = useCurrentOrg();
  if (org === undefined) throw new Error('useOrg outside of an org');
  return org;
}

/** Whether the person's role in the current org allows an action; the same list the server checks. */
export function useCan(): (action: string) => boolean {
  const org = useCurrentOrg();
  return action => org?.actions.includes(action) ?? false;
}
