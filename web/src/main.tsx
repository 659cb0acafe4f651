import './styles/index.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startAppearance } from './app/appearance.ts';
import { enterCacheScope } from './app/cache-scope.ts';
import { startLocale } from './app/locales.ts';
import { setLocale } from './app/messages.ts';
import { MessagesProvider } from './app/messages-provider.tsx';
import { reloadForNewVersion } from './app/new-version.ts';
import { createQueryClient } from './app/query-client.ts';
import { createAppRouter } from './app/router.tsx';
import { readLastSeen } from './app/session.ts';
import { followSignOut } from './app/sign-out.ts';

const queryClient = createQueryClient(goToSignIn);
const router = createAppRouter(queryClient);

/** The session ended while a page was open: sign in again and come back to it. */
function goToSignIn() {
  const { pathname, href } = router.state.location;
  const matches = router.matchRoutes(pathname, {});
  if (matches.some(match => match.routeId === '/signed-in')) {
    void router.navigate({ to: '/sign-in', search: { returnTo: href } });
  }
}

async function start() {
  startAppearance();
  followSignOut();
  reloadForNewVersion();
  const last = readLastSeen();
  await Promise.all([setLocale(startLocale()), last && enterCacheScope(queryClient, last)]);

  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <MessagesProvider>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MessagesProvider>
    </StrictMode>,
  );
}

void start();
