import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { apiQuery } from '../../api/query.ts';
import { useOrg } from '../../app/session.ts';
import type { ChargeSearch } from './charges-search.ts';

const route = getRouteApi('/signed-in/$org/copro/associations/$associationId/charges');

/** The association of the address, what the address asks for, and how to ask for something else. */
export function useCharges() {
  const { org, associationId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { id: orgId } = useOrg();
  const show = (change: ChargeSearch): void => void navigate({ search: { ...search, ...change }, replace: true });
  return { org, associationId, orgId, search, show };
}

/** Keys of the association, as options of a list. */
export function useKeyOptions(): { value: string; label: string }[] {
  const { associationId, orgId } = useCharges();
  const query = useQuery(apiQuery({ orgId }, '/associations/{id}/building', { path: { id: associationId } }));
  return (query.data?.keys ?? []).map(key => ({ value: key.id, label: key.name }));
}
