import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router';
import { mayHaveSession } from '../api/client.ts';
import { toProblem } from '../api/problem.ts';
import { isLocale } from './locales.ts';
import { loadMessages, messageStore, setLocale } from './messages.ts';
import { Root } from './root.tsx';
import { type Me, meQuery, pickOrg } from './session.ts';

export type RouterContext = { queryClient: QueryClient };

export const rootRoute = createRootRouteWithContext<RouterContext>()({ component: Root });

/** Pages that need no session: sign-in and its kin, links from e-mails. */
export const publicRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'public',
  component: lazyRouteComponent(() => import('./public-layout.tsx'), 'PublicLayout'),
});

async function readMe(queryClient: QueryClient, address: string): Promise<Me> {
  const returnTo = address === '/' ? undefined : address;
  if (!mayHaveSession()) throw redirect({ to: '/sign-in', search: { returnTo } });
  try {
    return await queryClient.ensureQueryData({ ...meQuery, revalidateIfStale: true });
  } catch (error) {
    if (toProblem(error).status === 401) throw redirect({ to: '/sign-in', search: { returnTo } });
    throw error;
  }
}

/** Everything behind sign-in, in the shell. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const me = await readMe(context.queryClient, location.href);
    const { locale } = me.account;
    if (isLocale(locale) && locale !== messageStore.get().locale) await setLocale(locale);
    return { me };
  },
  loader: async () => {
    // Icons and names of places are no part of the sign-in page.
    const { PRODUCTS } = await import('./products.ts');
    await loadMessages('shell', ...PRODUCTS.flatMap(product => product.areas));
  },
  component: lazyRouteComponent(() => import('./shell/shell.tsx'), 'Shell'),
});

/** An org by its slug. An org one is not a member of looks exactly like one that does not exist. */
export const orgRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '$org',
  beforeLoad: ({ context, params }) => {
    const org = pickOrg(context.me, params.org);
    if (org === undefined) throw notFound();
    return { org };
  },
});
