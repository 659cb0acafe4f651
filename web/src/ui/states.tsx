import { CircleAlert, Lock, type LucideIcon, RotateCw, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from './button.tsx';
import { cx } from './cx.ts';

type StateProps = { icon: LucideIcon; title: string; children?: ReactNode; action?: ReactNode; role?: 'alert' };

function State({ icon: Icon, title, children, action, role }: StateProps) {
  return (
    <div role={role} className="mx-auto flex max-w-md flex-col items-center px-4 py-12 text-center">
      <span className="mb-3 grid size-11 place-items-center rounded-full bg-surface-strong text-muted">
        <Icon aria-hidden="true" size={20} />
      </span>
      <p className="text-lg font-semibold text-balance">{title}</p>
      {children && <div className="mt-1 text-muted text-pretty">{children}</div>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

/** Nothing here yet: says what to do first. */
export function EmptyState(props: Omit<StateProps, 'role'>) {
  return <State {...props} />;
}

export type ErrorStateProps = {
  title?: string | undefined;
  text: string;
  requestId?: string | undefined;
  offline?: boolean;
  onRetry?: (() => unknown) | undefined;
};

/** What happened, what to do, and the number to quote when asking for help. */
export function ErrorState({ title, text, requestId, offline, onRetry }: ErrorStateProps) {
  const t = useTranslations('ui');
  return (
    <State
      role="alert"
      icon={offline ? WifiOff : CircleAlert}
      title={title ?? t('failed')}
      action={
        onRetry && (
          <Button icon={RotateCw} onClick={onRetry}>
            {t('retry')}
          </Button>
        )
      }
    >
      <p>{text}</p>
      {requestId !== undefined && (
        <p className="mt-2 text-xs">
          {t('requestId')} <code className="select-all break-all font-mono">{requestId}</code>
        </p>
      )}
    </State>
  );
}

export function NoAccessState({ children }: { children?: ReactNode }) {
  const t = useTranslations('ui');
  return (
    <State icon={Lock} title={t('noAccessTitle')}>
      {children ?? t('noAccess')}
    </State>
  );
}

export function Skeleton({ className }: { className?: string }) {
  return (
    <span className={cx('block animate-[shimmer_1.4s_ease-in-out_infinite] rounded bg-surface-strong', className)} />
  );
}

/** Placeholder lines while a page or a panel loads. */
export function SkeletonLines({ count = 4 }: { count?: number }) {
  const t = useTranslations('ui');
  return (
    <div role="status" className="space-y-2.5 py-2">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: count }, (_, line) => (
        <Skeleton key={line} className={cx('h-4', line % 3 === 2 ? 'w-1/2' : 'w-full')} />
      ))}
    </div>
  );
}

export type BannerTone = 'info' | 'danger' | 'clash' | 'success';

const BANNERS: Record<BannerTone, string> = {
  info: 'border-info-line bg-info-bg text-info-text',
  danger: 'border-danger-line bg-danger-bg text-danger-text',
  clash: 'border-clash-line bg-clash-bg text-clash-text',
  success: 'border-success-line bg-success-bg text-success-text',
};

/** A remark that stays, above what it is about. */
export function Banner({ tone, children, action }: { tone: BannerTone; children: ReactNode; action?: ReactNode }) {
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={cx('flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border px-3 py-2', BANNERS[tone])}
    >
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </div>
  );
}
