import { useTranslations } from 'use-intl/react';
import { useProblemText } from '../../app/problem-text.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Banner } from '../../ui/states.tsx';
import type { PeopleImport } from './import-words.ts';
import { IssueTable } from './issue-table.tsx';
import { useRunImport } from './use-import.ts';

function Figure({ count, label, alert }: { count: number; label: string; alert?: boolean }) {
  const format = useFormat();
  return (
    <div className="min-w-24 flex-1 rounded-lg border border-line px-3 py-2">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className={cx('text-xl font-semibold tabular-nums', alert && count > 0 && 'text-danger-text')}>
        {format.number(count)}
      </dd>
    </div>
  );
}

/** What an import does or would do, as numbers. */
export function ImportFigures({ item }: { item: PeopleImport }) {
  const t = useTranslations('import.report');
  return (
    <dl className="flex flex-wrap gap-2 [&>div]:flex [&>div]:flex-col-reverse">
      <Figure count={item.createdCount} label={t('created', { count: item.createdCount })} />
      <Figure count={item.updatedCount} label={t('updated')} />
      <Figure count={item.skippedCount} label={t('skipped')} />
      <Figure count={item.errorCount} label={t('errors', { count: item.errorCount })} alert />
      <Figure count={item.warningCount} label={t('warnings', { count: item.warningCount })} />
    </dl>
  );
}

/** The third step: the dry run's outcome, row by row, and the button that imports. */
export function CheckReport({ item, onChange }: { item: PeopleImport; onChange: () => void }) {
  const t = useTranslations('import.report');
  const problemText = useProblemText();
  const run = useRunImport(item.id);
  const wanted = item.createdCount + item.updatedCount;
  const refused = item.onError === 'all-or-nothing' && item.errorCount > 0;
  const blocker = refused ? t('blocked') : wanted === 0 ? t('nothing') : null;
  return (
    <div className="space-y-5">
      <section className="space-y-3">
        <h2 className="text-lg">{t('title')}</h2>
        <ImportFigures item={item} />
        {blocker !== null && <Banner tone="clash">{blocker}</Banner>}
        {run.problem && <Banner tone="danger">{problemText(run.problem)}</Banner>}
        <div className="flex flex-wrap gap-2">
          <Button tone="primary" pending={run.isPending} disabledReason={blocker} onClick={() => run.start(undefined)}>
            {t('run', { count: wanted })}
          </Button>
          <Button onClick={onChange}>{t('change')}</Button>
        </div>
      </section>
      <IssueTable item={item} />
    </div>
  );
}
