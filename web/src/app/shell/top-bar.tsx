import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { LiveState } from '../../api/live.ts';
import { IconButton } from '../../ui/button.tsx';
import { AccountMenu } from './account-menu.tsx';
import { AppearanceMenu, LanguageMenu } from './choice-menus.tsx';
import { LiveMark } from './live-mark.tsx';
import { NotificationBell } from './notification-bell.tsx';
import { OrgMenu, ProductSwitch } from './org-menu.tsx';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));
const isMac = navigator.platform.startsWith('Mac');

function usePaletteKey(toggle: () => void) {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      toggle();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [toggle]);
}

export function TopBar({ live }: { live: LiveState }) {
  const t = useTranslations('shell');
  const [paletteOpen, setPaletteOpen] = useState(false);
  usePaletteKey(() => setPaletteOpen(open => !open));
  return (
    <header
      data-print="hide"
      className="flex h-(--topbar-h) shrink-0 items-center gap-1 border-b border-line bg-surface px-2 sm:gap-2"
    >
      <OrgMenu />
      <ProductSwitch />
      <button
        type="button"
        onClick={() => setPaletteOpen(true)}
        aria-keyshortcuts="Control+K Meta+K"
        className="mx-auto hidden h-8 w-full max-w-80 items-center gap-2 rounded-md border border-control bg-raised px-2.5 text-sm text-muted hover:border-muted md:flex coarse:h-11"
      >
        <Search aria-hidden="true" size={15} />
        <span className="flex-1 text-left">{t('search')}</span>
        <kbd className="rounded border border-line px-1 font-sans text-xs">{isMac ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      <div className="ml-auto flex shrink-0 items-center md:ml-0">
        <LiveMark state={live} />
        <IconButton icon={Search} label={t('search')} onClick={() => setPaletteOpen(true)} className="md:hidden" />
        <span className="hidden sm:contents">
          <LanguageMenu />
          <AppearanceMenu />
        </span>
        <NotificationBell />
        <AccountMenu />
      </div>
      {paletteOpen && (
        <Suspense fallback={null}>
          <Palette onClose={() => setPaletteOpen(false)} />
        </Suspense>
      )}
    </header>
  );
}
