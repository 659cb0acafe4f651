import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from './client.ts';
import type { Paths } from './paths.ts';
import type { ApiProblem } from './problem.ts';

type JsonOf<Operation> = Operation extends { responses: { 200: { content: { 'application/json': infer Data } } } }
  ? Data
  : never;

type Filled<Parameters> = {
  [Name in keyof Parameters as Name extends 'query' | 'path'
    ? [NonNullable<Parameters[Name]>] extends [never]
      ? never
      : Name
    : never]: Parameters[Name];
};

/** Paths that can be read and answer with JSON. */
export type GetPath = { [P in keyof Paths]: JsonOf<Paths[P]['get']> extends never ? never : P }[keyof Paths];
export type GetData<P extends GetPath> = JsonOf<Paths[P]['get']>;
/** One row of a list. */
export type GetItem<P extends GetPath> = GetData<P> extends { items: (infer Item)[] } ? Item : never;
export type GetParams<P extends GetPath> = Paths[P]['get'] extends { parameters: infer Parameters }
  ? Filled<Parameters>
  : never;
type ParamArgs<P extends GetPath> = {} extends GetParams<P> ? [params?: GetParams<P>] : [params: GetParams<P>];

/** Whose data it is: an org's, the account's own, or anybody's. First part of every query key. */
export type Scope = { orgId: string } | 'account' | 'public';

function scopeKey(scope: Scope): readonly string[] {
  return typeof scope === 'string' ? [scope] : ['org', scope.orgId];
}

export function scopeHeaders(scope: Scope): Record<string, string> {
  return typeof scope === 'string' ? {} : { 'X-Org-Id': scope.orgId };
}

/** Key of a path in a scope; without params it covers every read of that path. */
export function apiKey(scope: Scope, path: GetPath, params?: object): readonly unknown[] {
  return [...scopeKey(scope), path, ...(params === undefined ? [] : [params])];
}

/** Plain read, outside of a component. */
export async function readApi<P extends GetPath>(
  scope: Scope,
  path: P,
  params?: GetParams<P>,
  signal?: AbortSignal,
): Promise<GetData<P>> {
  const init = { params, headers: scopeHeaders(scope), ...(signal === undefined ? {} : { signal }) };
  // Types: `path` and `params` are tied by GetParams; openapi-fetch cannot see that through the type variable.
  const { data } = await (api.GET as (path: P, init: object) => Promise<{ data?: unknown }>)(path, init);
  return data as GetData<P>;
}

/** Options for useQuery: `useQuery(apiQuery({ orgId }, '/members', { query: { limit: 50 } }))`. */
export function apiQuery<P extends GetPath>(scope: Scope, path: P, ...[params]: ParamArgs<P>) {
  return queryOptions<GetData<P>, ApiProblem>({
    queryKey: apiKey(scope, path, params ?? {}),
    queryFn: ({ signal }) => readApi(scope, path, params, signal),
  });
}

/** For lists that page and filter: the previous rows stay on screen while the next ones load. */
export function pagedQuery<P extends GetPath>(scope: Scope, path: P, ...args: ParamArgs<P>) {
  return { ...apiQuery(scope, path, ...args), placeholderData: keepPreviousData };
}

type CursorPath = {
  [P in GetPath]: GetData<P> extends { nextCursor: string | null } ? P : never;
}[GetPath];
type CursorFilter<P extends CursorPath> =
  GetParams<P> extends { query?: infer Query } ? Omit<NonNullable<Query>, 'cursor'> : never;

/** A list that grows by `load more`, for useInfiniteQuery. */
export function cursorQuery<P extends CursorPath>(scope: Scope, path: P, filter: CursorFilter<P>) {
  return infiniteQueryOptions({
    queryKey: apiKey(scope, path, { list: filter }),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filter, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      // Types: the filter is the path's own query without its cursor, which is added here.
      return readApi(scope, path, { query } as unknown as GetParams<P>, signal);
    },
    getNextPageParam: (last): string | undefined => (last as { nextCursor: string | null }).nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export type Tagged<Value> = { value: Value; etag: string | undefined };

/** A read for a form: the ETag goes back as If-Match, so that nobody's change is overwritten unseen. */
export function taggedQuery<P extends GetPath>(scope: Scope, path: P, ...[params]: ParamArgs<P>) {
  return queryOptions<Tagged<GetData<P>>, ApiProblem>({
    queryKey: apiKey(scope, path, { tagged: params ?? {} }),
    queryFn: async ({ signal }) => {
      const init = { params, headers: scopeHeaders(scope), signal };
      // Types: as in readApi.
      const get = api.GET as (path: P, init: object) => Promise<{ data?: unknown; response: Response }>;
      const { data, response } = await get(path, init);
      return { value: data as GetData<P>, etag: response.headers.get('etag') ?? undefined };
    },
  });
}

export function ifMatch(etag: string | undefined): Record<string, string> {
  return etag === undefined ? {} : { 'If-Match': etag };
}
