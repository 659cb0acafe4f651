import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { apiQuery, type GetItem } from '../../api/query.ts';
import { useOrg } from '../../app/session.ts';
import { BOOKING_READS } from '../invoices/invoice-reads.ts';
import type { BankSearch } from './bank-search.ts';

const route = getRouteApi('/signed-in/$org/copro/associations/$associationId/bank');

export type Movement = GetItem<'/associations/{associationId}/bank-movements'>;
export type PaymentOrder = GetItem<'/associations/{associationId}/payment-orders'>;

/** Reads that change when a movement is decided on. */
export const BANK_READS = [...BOOKING_READS, '/associations/{associationId}/bank-rules'] as const;

/** The association of the address, what the address asks for, and how to ask for something else. */
export function useBank() {
  const { associationId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { id: orgId } = useOrg();
  const show = (change: BankSearch): void => void navigate({ search: { ...search, ...change }, replace: true });
  return { associationId, orgId, search, show };
}

export function useBankAccounts() {
  const { associationId, orgId } = useBank();
  return useQuery(apiQuery({ orgId }, '/associations/{associationId}/bank-accounts', { path: { associationId } }));
}
