import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { apiQuery } from '../../api/query.ts';
import { useOrg } from '../../app/session.ts';
import { Banner } from '../../ui/states.tsx';

/** How far the letters of a call, statement or reminder are; looks again while some are being made or sent. */
export function LetterProgress({ sourceId }: { sourceId: string }) {
  const t = useTranslations('charges.letters');
  const { id: orgId } = useOrg();
  const query = useQuery({
    ...apiQuery({ orgId }, '/letters/progress/{id}', { path: { id: sourceId } }),
    refetchInterval: found => {
      const progress = found.state.data;
      return progress && progress.waiting + progress.toSend > 0 ? 1_500 : false;
    },
  });
  const progress = query.data;
  if (!progress) return null;
  const made = progress.total - progress.waiting;
  return (
    <div className="space-y-2">
      <label className="flex items-center gap-3">
        <span>{t('made', { made, total: progress.total })}</span>
        <progress className="h-2 flex-1" max={progress.total} value={made} />
      </label>
      <p className="text-muted">
        {t('counts', {
          toPrint: progress.toPrint,
          printed: progress.printed,
          sent: progress.sent,
          toSend: progress.toSend,
        })}
      </p>
      {progress.failed > 0 && <Banner tone="danger">{t('failedCount', { count: progress.failed })}</Banner>}
    </div>
  );
}
