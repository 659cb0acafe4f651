import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useLocale, useTranslations } from 'use-intl/react';
import { announce } from '../../ui/announce.tsx';
import { INSPECTOR_SLOT_ID } from '../../ui/inspector.tsx';
import { FORMAT_LOCALES } from '../locales.ts';
import { BottomNav } from './bottom-nav.tsx';
import { Notices } from './notices.tsx';
import { SideNav } from './side-nav.tsx';
import { TopBar } from './top-bar.tsx';
import { useCacheScope } from './use-cache-scope.ts';
import { useLiveUpdates } from './use-live-updates.ts';

/** After a move to another page, focus goes to its title and the title is read out, as after a page load. */
function useFocusOnMove() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged) return;
        const title = document.querySelector<HTMLElement>('#content h1');
        if (title === null) return;
        title.focus({ preventScroll: true });
        announce(title.textContent ?? '');
      }),
    [router],
  );
}

/** React Aria's own words and its dates follow the language too. */
export function Shell() {
  const locale = useLocale();
  return (
    <I18nProvider locale={FORMAT_LOCALES[locale]}>
      <Frame />
    </I18nProvider>
  );
}

function Frame() {
  const t = useTranslations('shell');
  useFocusOnMove();
  useCacheScope();
  const live = useLiveUpdates();
  return (
    <div className="flex h-dvh flex-col print:block print:h-auto">
      <a
        href="#content"
        className="fixed top-2 left-2 z-70 -translate-y-16 rounded-md bg-accent px-3 py-2 font-medium text-on-accent focus:translate-y-0"
      >
        {t('skipToContent')}
      </a>
      <TopBar live={live} />
      <div className="flex min-h-0 flex-1 print:block">
        <SideNav />
        <main
          id="content"
          tabIndex={-1}
          data-focus-ring="none"
          className="min-w-0 flex-1 overflow-y-auto print:overflow-visible"
        >
          <Notices />
          <Outlet />
        </main>
        <div id={INSPECTOR_SLOT_ID} className="contents" />
      </div>
      <BottomNav />
    </div>
  );
}
