import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl/react';
import { IconButton } from './button.tsx';

export type PagerProps = { total: number; limit: number; offset: number; onOffset: (offset: number) => void };

/** Where one is in a long list, and the way to its neighbours. */
export function Pager({ total, limit, offset, onOffset }: PagerProps) {
  const t = useTranslations('ui');
  const format = useFormatter();
  const first = total === 0 ? 0 : offset + 1;
  const last = Math.min(total, offset + limit);
  return (
    <nav aria-label={t('pages')} className="flex items-center justify-between gap-2 pt-2 text-sm" data-print="hide">
      <p className="text-muted tabular-nums">
        {t('rangeOfTotal', { first: format.number(first), last: format.number(last), total: format.number(total) })}
      </p>
      {total > limit && (
        <div className="flex gap-1">
          <IconButton
            icon={ChevronLeft}
            label={t('previousPage')}
            disabledReason={offset === 0 ? t('firstPageReached') : null}
            onClick={() => onOffset(Math.max(0, offset - limit))}
          />
          <IconButton
            icon={ChevronRight}
            label={t('nextPage')}
            disabledReason={last >= total ? t('lastPageReached') : null}
            onClick={() => onOffset(offset + limit)}
          />
        </div>
      )}
    </nav>
  );
}
