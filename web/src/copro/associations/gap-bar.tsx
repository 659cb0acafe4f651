import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../app/use-format.ts';

/** How much of the deed's total the lots hold: a bar and its figures. */
export function GapBar({ total, gap }: { total: number; gap: number }) {
  const t = useTranslations('buildings');
  const format = useFormat();
  const sum = total - gap;
  const text = t(gap === 0 ? 'sharesWhole' : gap > 0 ? 'sharesMissing' : 'sharesOver', {
    sum: format.number(sum),
    total: format.number(total),
    gap: format.number(Math.abs(gap)),
  });
  return (
    <span className="flex min-w-32 items-center gap-2">
      <span
        aria-hidden="true"
        className="flex h-2 w-20 shrink-0 overflow-hidden rounded-full border border-line bg-surface-strong"
      >
        <span
          className={gap === 0 ? 'bg-success-line' : 'bg-clash-line'}
          style={{ width: `${Math.max(0, Math.min(100, (sum / total) * 100))}%` }}
        />
      </span>
      <span className="tabular-nums">{text}</span>
    </span>
  );
}
