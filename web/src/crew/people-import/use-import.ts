import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import type { BodyOf } from '../../api/paths.ts';
import { apiQuery } from '../../api/query.ts';
import { useOrg } from '../../app/session.ts';
import { useAction } from '../../app/use-action.ts';
import type { PeopleImport } from './import-words.ts';

const POLL_MS = 1_000;
const IMPORT_READS = ['/people/imports', '/people/imports/{id}', '/people/imports/{id}/issues'] as const;

export function isRunning(state: PeopleImport['state']): boolean {
  return state === 'checking' || state === 'importing';
}

/** An import with its progress: live events refresh it, and a slow poll does where they cannot arrive. */
export function useImport(id: string) {
  const { id: orgId } = useOrg();
  return useQuery({
    ...apiQuery({ orgId }, '/people/imports/{id}', { path: { id } }),
    refetchInterval: query => (query.state.data && isRunning(query.state.data.state) ? POLL_MS : false),
  });
}

type CheckInput = BodyOf<'/people/imports/{id}/check', 'post'>;

/** Starts the dry run with a mapping. */
export function useCheckImport(id: string, onDone: () => void) {
  return useAction(
    (body: CheckInput, call) => api.POST('/people/imports/{id}/check', { params: { path: { id } }, body, ...call }),
    { refresh: IMPORT_READS, onDone, problems: 'form' },
  );
}

/** Imports the checked rows, or goes on with an import that broke off. */
export function useRunImport(id: string) {
  return useAction(
    (_: undefined, call) => api.POST('/people/imports/{id}/run', { params: { path: { id } }, ...call }),
    { refresh: IMPORT_READS, problems: 'form' },
  );
}
