import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useLocale } from 'use-intl/react';
import { apiQuery, type GetItem } from '../../api/query.ts';
import { useOrg } from '../../app/session.ts';
import type { LedgerSearch } from './ledger-search.ts';

const route = getRouteApi('/signed-in/$org/copro/associations/$associationId/books');

export type Account = GetItem<'/associations/{associationId}/accounts'>;
export type FiscalYear = GetItem<'/associations/{associationId}/fiscal-years'>;
export type Names = Account['names'];

/** The association of the address, what the address asks for, and how to ask for something else. */
export function useLedger() {
  const { associationId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { id: orgId } = useOrg();
  const show = (change: LedgerSearch): void => void navigate({ search: { ...search, ...change }, replace: true });
  return { associationId, orgId, search, show };
}

export const useAccounts = (orgId: string, associationId: string) =>
  useQuery(apiQuery({ orgId }, '/associations/{associationId}/accounts', { path: { associationId } }));

export const useYears = (orgId: string, associationId: string) =>
  useQuery(apiQuery({ orgId }, '/associations/{associationId}/fiscal-years', { path: { associationId } }));

/** The name of an account in the reader's language, or in any that it has. */
export function useAccountName(): (names: Names) => string {
  const locale = useLocale();
  return names => names[locale] ?? names.fr ?? names.nl ?? names.de ?? names.en ?? '';
}

const lastDay = (endsOn: string): string => new Date(Date.parse(endsOn) - 86_400_000).toISOString().slice(0, 10);

/** The days that are shown: those of the address, else of the fiscal year that contains today, else of the latest. */
export function shownDays(search: LedgerSearch, years: readonly FiscalYear[], today: string) {
  const year = years.find(one => one.startsOn <= today && today < one.endsOn) ?? years[0];
  return {
    from: search.from ?? year?.startsOn ?? today,
    through: search.through ?? (year ? lastDay(year.endsOn) : today),
    year,
  };
}
export const yearDays = (year: FiscalYear) => ({ from: year.startsOn, through: lastDay(year.endsOn) });
