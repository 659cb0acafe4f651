import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../app/use-format.ts';
import type { PeopleImport } from './import-words.ts';

/** How far a check or an import is; it goes on without this page. */
export function ImportProgress({ item }: { item: PeopleImport }) {
  const t = useTranslations('import.progress');
  const format = useFormat();
  const label = t(item.state === 'checking' ? 'checking' : 'importing');
  const total = Math.max(item.rowCount, item.doneCount, 1);
  const percent = Math.round((item.doneCount / total) * 100);
  return (
    <section className="max-w-xl space-y-2 py-6">
      <h2 className="text-lg">{label}</h2>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        className="h-2 overflow-hidden rounded-full bg-surface-strong"
      >
        <div
          className="h-full rounded-full bg-accent transition-[width] motion-reduce:transition-none"
          style={{ width: `${percent}%` }}
        />
      </div>
      <p className="tabular-nums">{t('rows', { done: format.number(item.doneCount), total: format.number(total) })}</p>
      <p className="text-sm text-muted">{t('leave')}</p>
    </section>
  );
}
