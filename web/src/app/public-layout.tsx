import { Link, Outlet } from '@tanstack/react-router';
import { AppearanceMenu, LanguageMenu } from './shell/choice-menus.tsx';

export function Wordmark() {
  return (
    <span className="flex items-center gap-2 text-lg font-semibold">
      <img src="/icon.svg" alt="" width={24} height={24} />
      Orga
    </span>
  );
}

/** Frame of pages without a session: one narrow column, language and theme at hand. */
export function PublicLayout() {
  return (
    <div className="flex min-h-dvh flex-col bg-surface">
      <header className="flex h-(--topbar-h) items-center justify-between px-4">
        <Link to="/" className="rounded-md">
          <Wordmark />
        </Link>
        <div className="flex">
          <LanguageMenu />
          <AppearanceMenu />
        </div>
      </header>
      <main id="content" className="flex flex-1 flex-col items-center px-4 py-6 sm:py-12">
        <div className="w-full max-w-md rounded-xl border border-line bg-raised p-5 sm:p-7">
          <Outlet />
        </div>
      </main>
    </div>
  );
}
