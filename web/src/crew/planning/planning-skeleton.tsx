import { useTranslations } from 'use-intl/react';
import { Skeleton } from '../../ui/states.tsx';

const ROWS = Array.from({ length: 12 }, (_, row) => row);

/** Rows and bars as they will stand, while the first answer is on its way. */
export function PlanningSkeleton() {
  const t = useTranslations('ui');
  return (
    <div role="status" className="min-h-64 flex-1 overflow-hidden rounded-lg border border-line">
      <span className="sr-only">{t('loading')}</span>
      <div className="h-11 border-b border-line bg-surface" />
      {ROWS.map(row => (
        <div key={row} className="flex h-[34px] items-center gap-6 border-b border-line px-2.5">
          <Skeleton className="h-3.5 w-36 shrink-0" />
          <Skeleton className={['ml-8 h-5 w-1/4', 'ml-40 h-5 w-1/3', 'ml-20 h-5 w-1/5'][row % 3] ?? ''} />
        </div>
      ))}
    </div>
  );
}
