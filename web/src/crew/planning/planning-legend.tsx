import { useTranslations } from 'use-intl/react';
import { STATUS_ICONS } from './grid-bar.tsx';
import { BAR_STATUSES, type BarStatus } from './planning-search.ts';

type LegendProps = {
  counts: Record<BarStatus, number> | undefined;
  shown: ReadonlySet<BarStatus>;
  onChange: (shown: ReadonlySet<BarStatus>) => void;
};

/** What each kind of bar means and how many there are; pressing one shows or hides it. Always in sight. */
export function PlanningLegend({ counts, shown, onChange }: LegendProps) {
  const t = useTranslations('planning');

  function toggle(status: BarStatus) {
    const next = new Set(shown);
    if (!next.delete(status)) next.add(status);
    onChange(next);
  }

  return (
    <div role="group" aria-label={t('legend')} className="flex gap-1 md:flex-wrap">
      {BAR_STATUSES.map(status => {
        const Icon = STATUS_ICONS[status];
        const isShown = shown.has(status);
        return (
          <button
            key={status}
            type="button"
            aria-pressed={isShown}
            title={t(isShown ? 'hideStatus' : 'showStatus', { status: t(`statuses.${status}`) })}
            onClick={() => toggle(status)}
            className="pg-legend inline-flex min-h-6 shrink-0 items-center gap-1.5 rounded-md border border-line bg-raised px-1.5 text-xs not-aria-pressed:border-dashed not-aria-pressed:bg-surface not-aria-pressed:text-muted hover:bg-surface-strong coarse:min-h-11"
          >
            <span className="pg-mark" data-status={status}>
              <Icon aria-hidden="true" size={11} strokeWidth={2.5} />
            </span>
            <span className={isShown ? '' : 'line-through decoration-1'}>{t(`statuses.${status}`)}</span>
            <span className="text-muted tabular-nums">{counts?.[status] ?? '–'}</span>
          </button>
        );
      })}
    </div>
  );
}
