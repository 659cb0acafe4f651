import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useProblemText } from '../../app/problem-text.ts';
import { useOrg } from '../../app/session.ts';
import { useFormat } from '../../app/use-format.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Banner } from '../../ui/states.tsx';
import { ImportFigures } from './check-report.tsx';
import { type PeopleImport, useFailureWords } from './import-words.ts';
import { IssueTable } from './issue-table.tsx';
import { useRunImport } from './use-import.ts';

/** The end: who was imported, and the way to them. */
export function ImportResult({ item, onAnother }: { item: PeopleImport; onAnother: () => void }) {
  const t = useTranslations('import.result');
  const format = useFormat();
  const { slug } = useOrg();
  const counts = {
    updated: format.number(item.updatedCount),
    skipped: format.number(item.skippedCount),
    errors: format.number(item.errorCount),
  };
  return (
    <div className="space-y-5">
      <Banner tone="success">
        <h2 className="font-semibold">{t('title', { count: item.createdCount })}</h2>
        <p>{t('text', counts)}</p>
      </Banner>
      <div className="flex flex-wrap gap-2">
        <Link to="/$org/crew/people" params={{ org: slug }} className={buttonClass('primary')}>
          {t('open')}
        </Link>
        <Button onClick={onAnother}>{t('another')}</Button>
      </div>
      {item.issueCount > 0 && <IssueTable item={item} />}
    </div>
  );
}

type FailedProps = { item: PeopleImport; onChange: () => void; onAnother: () => void };

/** An import that broke off: why, what was kept, and how to go on. */
export function ImportFailed({ item, onChange, onAnother }: FailedProps) {
  const t = useTranslations('import.failed');
  const columns = useTranslations('import.columns');
  const words = useFailureWords();
  const problemText = useProblemText();
  const run = useRunImport(item.id);
  const line = item.failure?.line ?? null;
  const ours = item.failure?.code === 'internal-error';
  return (
    <div className="space-y-5">
      <Banner tone="danger">
        <h2 className="font-semibold">{t('title')}</h2>
        <p>
          {words(item.failure?.code ?? 'other')} {line !== null && t('atLine', { line })}
        </p>
      </Banner>
      {run.problem && <Banner tone="danger">{problemText(run.problem)}</Banner>}
      <div className="flex flex-wrap gap-2">
        {ours && (
          <Button tone="primary" pending={run.isPending} onClick={() => run.start(undefined)}>
            {t('goOn')}
          </Button>
        )}
        <Button onClick={onChange}>{t('again')}</Button>
        <Button onClick={onAnother}>{columns('otherFile')}</Button>
      </div>
      <ImportFigures item={item} />
      {item.issueCount > 0 && <IssueTable item={item} />}
    </div>
  );
}
