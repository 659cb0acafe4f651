import { useTranslations } from 'use-intl/react';

export type Staffing = { needed: number; invited: number; accepted: number };

/** How many places are taken and how many wait for an answer: a bar and its figures. */
export function StaffingBar({ needed, invited, accepted }: Staffing) {
  const t = useTranslations('projects');
  if (needed === 0) return <span className="text-muted">{t('noNeeds')}</span>;
  const share = (count: number) => `${Math.min(100, (count / needed) * 100)}%`;
  return (
    <span className="flex min-w-32 items-center gap-2" title={t('staffingText', { needed, invited, accepted })}>
      <span
        aria-hidden="true"
        className="flex h-2 w-20 shrink-0 overflow-hidden rounded-full border border-line bg-surface-strong"
      >
        <span className="bg-success-line" style={{ width: share(accepted) }} />
        <span className="bg-info-line opacity-60" style={{ width: share(Math.min(invited, needed - accepted)) }} />
      </span>
      <span aria-hidden="true" className="tabular-nums">
        {t('staffingShort', { accepted, needed })}
      </span>
      <span className="sr-only">{t('staffingText', { needed, invited, accepted })}</span>
    </span>
  );
}
