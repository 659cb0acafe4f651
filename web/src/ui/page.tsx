import { Link, type LinkProps } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { cx } from './cx.ts';

export type Crumb = { label: string; link: LinkProps };

export type PageHeaderProps = {
  title: string;
  /** Shown beside the title, such as a status. */
  mark?: ReactNode;
  subtitle?: ReactNode;
  crumbs?: readonly Crumb[];
  /** The one primary action, then at most a few quiet ones. */
  actions?: ReactNode;
};

/** The page's only h1; also names the browser tab. */
export function PageHeader({ title, mark, subtitle, crumbs = [], actions }: PageHeaderProps) {
  const t = useTranslations('ui');
  return (
    <header className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-2">
      <title>{`${title} · Orga`}</title>
      <div className="min-w-0 flex-1 basis-64">
        {crumbs.length > 0 && (
          <nav aria-label={t('breadcrumbs')} className="mb-0.5" data-print="hide">
            <ol className="flex flex-wrap items-center gap-1 text-sm text-muted">
              {crumbs.map(crumb => (
                <li key={crumb.label} className="flex items-center gap-1">
                  <Link {...crumb.link} className="rounded hover:text-text hover:underline">
                    {crumb.label}
                  </Link>
                  <ChevronRight aria-hidden="true" size={13} />
                </li>
              ))}
            </ol>
          </nav>
        )}
        <div className="flex flex-wrap items-center gap-2">
          <h1 tabIndex={-1} data-focus-ring="none" className="text-2xl">
            {title}
          </h1>
          {mark}
        </div>
        {subtitle && <div className="mt-0.5 text-muted">{subtitle}</div>}
      </div>
      {actions && (
        <div className="flex flex-wrap items-center gap-2" data-print="hide">
          {actions}
        </div>
      )}
    </header>
  );
}

/** Frame of a page: `reading` for forms and settings, `full` for tables and grids that scroll inside. */
export function Page({ children, width = 'full' }: { children: ReactNode; width?: 'reading' | 'full' }) {
  return (
    <div
      className={cx(
        'px-4 py-4 sm:px-6 sm:py-5',
        width === 'reading' ? 'mx-auto w-full max-w-3xl' : 'flex min-h-full flex-col md:h-full',
      )}
    >
      {children}
    </div>
  );
}

/** A titled part of a settings page. */
export function Section({ title, hint, children }: { title: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <section className="border-t border-line py-5 first:border-t-0 first:pt-0">
      <h2 className="text-lg">{title}</h2>
      {hint && <p className="mt-0.5 text-muted">{hint}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}
