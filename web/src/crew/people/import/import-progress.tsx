import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../app/use-format.ts';
import type { PeopleImport } from './import-types.ts';

/** How far a dry run or an import is. */
export function ImportProgress({ found }: { found: PeopleImport }) {
  const t = useTranslations('people.imports');
  const format = useFormat();
  const { doneCount, rowCount } = found;
  // The number of rows is an estimate at first: the bar never claims more than all of them.
  const total = Math.max(rowCount, doneCount, 1);
  const title = t(found.state === 'importing' ? 'importing' : 'checking');
  return (
    <div className="py-10">
      <p className="mb-2 font-medium">{title}</p>
      <progress
        aria-label={title}
        value={doneCount}
        max={total}
        className="h-2 w-full appearance-none overflow-hidden rounded-full bg-surface-strong [&::-webkit-progress-bar]:bg-surface-strong [&::-webkit-progress-value]:bg-accent [&::-moz-progress-bar]:bg-accent"
      />
      <p role="status" className="mt-1 text-sm text-muted tabular-nums">
        {t('progress', { done: format.number(doneCount), total: format.number(total) })}
      </p>
    </div>
  );
}

/** What would be done or was done, in figures. */
export function ImportCounts({ found }: { found: PeopleImport }) {
  const t = useTranslations('people.imports.counts');
  const format = useFormat();
  const counts = {
    created: found.createdCount,
    updated: found.updatedCount,
    skipped: found.skippedCount,
    errors: found.errorCount,
  };
  return (
    <dl className="grid grid-cols-2 gap-2 sm:grid-cols-4">
      {(['created', 'updated', 'skipped', 'errors'] as const).map(key => (
        <div key={key} className="rounded-lg border border-line px-3 py-2">
          <dt className="text-xs text-muted">{t(key)}</dt>
          <dd className="text-xl font-semibold tabular-nums">{format.number(counts[key])}</dd>
        </div>
      ))}
    </dl>
  );
}
