import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { meQuery, pickOrg } from './session.ts';

/** Id of the current org, or undefined where nobody is signed in; never suspends. */
export function useCurrentOrgId(): string | undefined {
  const params = useParams({ strict: false });
  const me = useQuery({ ...meQuery, enabled: false }).data;
  return me === undefined ? undefined : pickOrg(me, 'org' in params ? params.org : undefined)?.id;
}
